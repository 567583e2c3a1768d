import { syntheticOrganisationNumber } from '../../organisation-number.ts';
import { inhabitant, object, oneOf, optional, text } from '../field.ts';
import type { KontaktinformasjonForDoedsbo } from '../lives/relations.ts';
import { ny } from '../lives/telling.ts';
import { ofPerson } from './of-person.ts';
import { isDead } from './subject.ts';
import type { Learnt, Transitions } from './transition.ts';

/** Whom to write to about the estate of somebody dead: a person or an organisation. The date is that of the certificate (attest). */
export interface KontaktinformasjonForDoedsboSet extends Learnt<'kontaktinformasjonForDoedsbo-set'> {
  readonly skifteform: KontaktinformasjonForDoedsbo['skifteform'];
  readonly kontaktperson?: string;
  readonly organisasjonsnavn?: string;
  readonly adresselinje: readonly string[];
  readonly postnummer: string;
  readonly poststedsnavn: string;
}

const line = /^.{1,200}$/u;

export const estates: Transitions<KontaktinformasjonForDoedsboSet> = {
  'kontaktinformasjonForDoedsbo-set': {
    fields: {
      ...ofPerson,
      skifteform: oneOf('offentlig', 'annet'),
      kontaktperson: optional(inhabitant),
      organisasjonsnavn: optional(text(/^.{1,175}$/u, 'up to 175 characters')),
      adresselinje: object('a list of one or two lines', (lines) => {
        const isList = Array.isArray(lines) && (lines.length === 1 || lines.length === 2);
        return isList && lines.every((value) => typeof value === 'string' && line.test(value));
      }),
      postnummer: text(/^\d{4}$/, '4 digits'),
      poststedsnavn: text(line, 'up to 200 characters'),
    },
    happen(event, { known, living, refused, dato, seed, sequence }) {
      const { skifteform, kontaktperson, organisasjonsnavn, adresselinje, postnummer, poststedsnavn } = event;
      const subject = known('personidentifikator', event.personidentifikator);
      if (!isDead(subject)) throw refused('personidentifikator', 'belongs to somebody who is not dead.');
      if ((kontaktperson === undefined) === (organisasjonsnavn === undefined)) {
        throw refused('kontaktperson', 'and organisasjonsnavn: give one of them.');
      }
      const contact =
        kontaktperson === undefined
          ? {
              organisasjon: {
                organisasjonsnavn: organisasjonsnavn ?? '',
                organisasjonsnummer: syntheticOrganisationNumber(seed, 2_000_000 + sequence),
              },
            }
          : { person: living('kontaktperson', kontaktperson).index };
      return [
        {
          person: subject.index,
          hendelsestype: 'endringIKontaktopplysningerForDoedsbo',
          aarsak: 'Dødsfall',
          egenskaper: [
            ny('kontaktinformasjonForDoedsbo', {
              skifteform,
              attestutstedelsesdato: dato,
              adresselinje,
              postnummer,
              poststedsnavn,
              ...contact,
            }),
          ],
        },
      ];
    },
  },
};
