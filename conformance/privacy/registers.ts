import type { Reply } from './replies.ts';
import type { Say } from './secrets.ts';

/** KRR's answer: everybody who was asked for, with all there is to know; when it may leave somebody out, it does. */
export const persons: Reply = (say, { body }) => {
  const { personidentifikatorer, inkluderIkkeRegistrerte } = JSON.parse(body) as {
    readonly personidentifikatorer: readonly string[];
    readonly inkluderIkkeRegistrerte?: boolean;
  };
  const known = inkluderIkkeRegistrerte === false ? personidentifikatorer.slice(1) : personidentifikatorer;
  return Response.json({ personer: known.map((id) => personOf(id, say)) });
};

/** KRR's answer to a citizen; a change of language is answered so too. */
export const citizen: Reply = (say) => Response.json(personOf(say(), say));

/** KRR's feed: three pages of two changes, wherever it is read from. */
export const feed: Reply = (say, { body }) => {
  const { fraEndringsId = 0 } = JSON.parse(body) as { readonly fraEndringsId?: number };
  const list = [personOf(say(), say), personOf(say(), say)];
  const tilEndringsId = fraEndringsId + 2;
  return Response.json({ list, fraEndringsId, tilEndringsId, sisteEndringsId: fraEndringsId < 4 ? 6 : tilEndringsId });
};

function personOf(personidentifikator: string, say: Say): object {
  return {
    personidentifikator,
    reservasjon: 'NEI',
    status: 'AKTIV',
    varslingsstatus: 'KAN_VARSLES',
    kontaktinformasjon: { epostadresse: say(), mobiltelefonnummer: say() },
    digital_post: { postkasseadresse: say(), postkasseleverandoeradresse: say() },
    sertifikat: say(),
  };
}

/** Authlevel's answer. */
export const level: Reply = (_, { body }) => {
  const { personidentifikator } = JSON.parse(body) as { readonly personidentifikator: string };
  return Response.json({ personidentifikator, harbruktnivaa4: true });
};

/** Maskinporten's answer: a token that lives as long as tokens do by default. */
export const token: Reply = (say) =>
  Response.json({ access_token: say(), token_type: 'Bearer', expires_in: 119, scope: say() });

/** Folkeregisteret's answer: whoever was asked for, alone or among others. */
export const population: Reply = (say, { url, body }) => {
  if (!url.includes('/bulkoppslag')) return Response.json(documentOf(say(), say));
  const [asked = []] = Object.values(JSON.parse(body) as Readonly<Record<string, readonly string[]>>);
  const oppslag = asked.map((id) => ({ foedselsEllerDNummer: id, folkeregisterperson: documentOf(id, say) }));
  return Response.json({ oppslag });
};

function documentOf(foedselsEllerDNummer: string, say: Say): object {
  return {
    identifikasjonsnummer: [{ status: 'iBruk', foedselsEllerDNummer, identifikatortype: 'foedselsnummer' }],
    navn: [{ erGjeldende: true, fornavn: say(), etternavn: say() }],
    bostedsadresse: [{ adressegradering: 'ugradert', vegadresse: { adressenavn: say(), kommunenummer: '0301' } }],
  };
}
