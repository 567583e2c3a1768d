import type { Entities } from './entities.ts';

/** The open address through which the police forward post to those who are strengt fortrolig (as recorded in vtfk/azf-freg). */
export const openPostadresse: Entities['postadresse'] = {
  adressegradering: 'ugradert',
  postboksadresse: {
    postbokseier: 'SOT 6',
    postboks: 'Postboks 2094 Vika',
    poststed: { postnummer: '0125', poststedsnavn: 'OSLO' },
  },
};
