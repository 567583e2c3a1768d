import type { Reply } from './replies.ts';

/** KRR's answer: everybody who was asked for, with all there is to know. */
export const persons: Reply = (say, { body }) => {
  const { personidentifikatorer } = JSON.parse(body) as { personidentifikatorer: readonly string[] };
  const person = (personidentifikator: string): object => ({
    personidentifikator,
    reservasjon: 'NEI',
    status: 'AKTIV',
    varslingsstatus: 'KAN_VARSLES',
    kontaktinformasjon: { epostadresse: say(), mobiltelefonnummer: say() },
    digital_post: { postkasseadresse: say(), postkasseleverandoeradresse: say() },
    sertifikat: say(),
  });
  return Response.json({ personer: personidentifikatorer.map(person) });
};

/** Maskinporten's answer: a token that lives as long as tokens do by default. */
export const token: Reply = (say) =>
  Response.json({ access_token: say(), token_type: 'Bearer', expires_in: 119, scope: say() });
