import { describe, test } from 'vitest';
import type { RegisterSubject } from '../../src/index.ts';
import { expectFoundInKrr } from './expect-found.ts';
import { changingAnswer, type Fault, type Fetch, type Json } from './fault.ts';
import { changingPerson, changingStatus, lookup, replacingInRow } from './krr-lookup.ts';
import { sample } from './sample.ts';

/** Changes the contact information of each person who has some. */
const changingKontakt = (fetch: Fetch, change: (kontakt: Json) => Json): Fetch =>
  changingPerson(fetch, (person) =>
    person.kontaktinformasjon ? { ...person, kontaktinformasjon: change(person.kontaktinformasjon as Json) } : person,
  );

const faults: readonly Fault<RegisterSubject>[] = [
  {
    name: 'sorts fields by their names',
    breaks: ['KRR-V2-FIELD-ORDER'],
    because: /^fields: expected \["personidentifikator",.*, came \["kontaktinformasjon",/,
    wrap: (fetch) =>
      changingAnswer(fetch, lookup, ({ json }) => {
        if (!Array.isArray(json.personer)) return;
        const sorted = (person: Json): Json =>
          Object.fromEntries(Object.entries(person).sort(([a], [b]) => (a < b ? -1 : 1)));
        json.personer = json.personer.map(sorted);
      }),
  },
  {
    name: 'says that the unregistered have not reserved',
    breaks: ['KRR-V2-UNREGISTERED'],
    because: /^fields: expected \["personidentifikator","status","varslingsstatus"\], came \[.*"reservasjon"/,
    wrap: (fetch) =>
      changingPerson(fetch, (person) =>
        person.status === 'IKKE_REGISTRERT' ? { ...person, reservasjon: 'NEI' } : person,
      ),
  },
  {
    name: 'forgets who returned from a reservation',
    breaks: ['KRR-V2-RESERVASJON-OPPDATERT'],
    because: /^reservasjon_oppdatert: expected \d+, came nothing/,
    wrap: (fetch) =>
      changingPerson(fetch, ({ reservasjon_oppdatert, ...person }) =>
        person.reservasjon === 'JA' && reservasjon_oppdatert !== undefined
          ? { ...person, reservasjon_oppdatert }
          : person,
      ),
  },
  {
    name: 'takes the update of a reserved address for the reservation',
    breaks: ['KRR-V2-RESERVASJON-TIME'],
    because: /^reservasjonstidspunkt: expected \d+, came \d+/,
    wrap: (fetch) =>
      changingPerson(fetch, (person) =>
        person.reservasjon === 'JA' && person.oppdatert !== undefined
          ? { ...person, reservasjonstidspunkt: person.oppdatert }
          : person,
      ),
  },
  {
    name: 'takes confirmations for updates',
    breaks: ['KRR-V2-KONTAKT-OPPDATERT'],
    because: /^mobiltelefonnummer_oppdatert: expected \d+, came \d+/,
    wrap: (fetch) =>
      changingKontakt(fetch, (kontakt) => {
        const { mobiltelefonnummer_sist_verifisert: verified } = kontakt;
        return verified === undefined ? kontakt : { ...kontakt, mobiltelefonnummer_oppdatert: verified };
      }),
  },
  {
    name: 'takes updates for confirmations',
    breaks: ['KRR-V2-KONTAKT-VERIFISERT'],
    because: /^mobiltelefonnummer_sist_verifisert: expected \d+, came \d+/,
    wrap: (fetch) =>
      changingKontakt(fetch, (kontakt) =>
        String(kontakt.epostadresse).endsWith('@conformance.example') && kontakt.mobiltelefonnummer
          ? { ...kontakt, mobiltelefonnummer_sist_verifisert: kontakt.mobiltelefonnummer_oppdatert }
          : kontakt,
      ),
  },
  {
    name: 'takes confirmations for codes',
    breaks: ['KRR-V2-KONTAKT-VALIDERT'],
    because: /^mobiltelefonnummer_sist_validert: expected (\d+|nothing), came \d+/,
    wrap: (fetch) =>
      changingKontakt(fetch, (kontakt) => {
        const { mobiltelefonnummer_sist_verifisert: verified } = kontakt;
        return verified === undefined ? kontakt : { ...kontakt, mobiltelefonnummer_sist_validert: verified };
      }),
  },
  {
    name: 'writes names beside e-mail addresses',
    breaks: ['KRR-V2-KONTAKT-EMAIL'],
    because: /^epostadresse: expected text like .*, came "Test <[^ ]+@[^ ]+>"/,
    wrap: (fetch) =>
      changingKontakt(fetch, (kontakt) =>
        'mobiltelefonnummer' in kontakt || kontakt.epostadresse === undefined
          ? kontakt
          : { ...kontakt, epostadresse: `Test <${kontakt.epostadresse}>` },
      ),
  },
  {
    name: 'links the addresses that are entered',
    breaks: ['KRR-V2-KONTAKT-EMAIL'],
    because: /^epostadresse: expected text like .*, came "mailto:[^ ]+@conformance\.example"/,
    wrap: (fetch) =>
      changingKontakt(fetch, (kontakt) =>
        String(kontakt.epostadresse).endsWith('@conformance.example')
          ? { ...kontakt, epostadresse: `mailto:${kontakt.epostadresse}` }
          : kontakt,
      ),
  },
  {
    name: 'writes the numbers that are entered in groups',
    breaks: ['KRR-V2-KONTAKT-MOBILE'],
    because: /^mobiltelefonnummer: expected text like .*, came "\+47 99 99 99 99"/,
    wrap: (fetch) =>
      changingKontakt(fetch, (kontakt) =>
        String(kontakt.epostadresse).endsWith('@conformance.example') && kontakt.mobiltelefonnummer
          ? { ...kontakt, mobiltelefonnummer: '+47 99 99 99 99' }
          : kontakt,
      ),
  },
  {
    name: 'has Norwegian numbers of ten digits',
    breaks: ['KRR-V2-KONTAKT-MOBILE'],
    because: /^Norwegian mobiltelefonnummer: expected text like .*, came "1299999999"/,
    wrap: (fetch) =>
      changingKontakt(fetch, (kontakt) =>
        kontakt.epostadresse === undefined ? { ...kontakt, mobiltelefonnummer: '+471299999999' } : kontakt,
      ),
  },
  {
    name: 'has telephones that are not mobile',
    breaks: ['KRR-V2-KONTAKT-MOBILE'],
    because: /^Norwegian mobiltelefonnummer: expected text like .*, came "22999999"/,
    wrap: (fetch) =>
      changingKontakt(fetch, (kontakt) =>
        kontakt.epostadresse === undefined ? { ...kontakt, mobiltelefonnummer: '004722999999' } : kontakt,
      ),
  },
  {
    name: 'does not say when an entry changed',
    breaks: ['KRR-V2-OPPDATERT'],
    because: /^oppdatert: expected \d+, came nothing/,
    wrap: (fetch) => changingPerson(fetch, ({ oppdatert, ...person }) => person),
  },
  {
    name: 'takes every change for one of the language',
    breaks: ['KRR-V2-SPRAAK-TIME'],
    because: /^spraak_oppdatert: expected \d+, came \d+/,
    wrap: (fetch) =>
      changingPerson(fetch, (person) =>
        person.spraak_oppdatert && person.oppdatert ? { ...person, spraak_oppdatert: person.oppdatert } : person,
      ),
  },
  {
    name: 'numbers mailboxes',
    breaks: ['KRR-V2-POST-ADDRESS'],
    because: /^postkasseadresse at e-Boks: expected text like .*, came "1"/,
    wrap: (fetch) =>
      replacingInRow(fetch, 'EBOKS', {
        digital_post: { postkasseadresse: '1', postkasseleverandoeradresse: '922020175' },
      }),
  },
  {
    name: 'closes the mailboxes of those who have not confirmed their address',
    breaks: ['KRR-V2-POST-EXPIRED'],
    because: /^digital_post and sertifikat: expected \[true,true\], came \[false,false\]/,
    wrap: (fetch) =>
      changingPerson(fetch, ({ digital_post, sertifikat, ...person }) =>
        digital_post === undefined || person.varslingsstatus === 'KAN_IKKE_VARSLES'
          ? person
          : { ...person, digital_post, sertifikat },
      ),
  },
  {
    name: 'does not look at confirmations',
    breaks: ['KRR-V2-VARSLING-FRESH'],
    because: /^varslingsstatus: expected "KAN_VARSLES", came "KAN_IKKE_VARSLES"/,
    wrap: (fetch) =>
      changingPerson(fetch, (person) =>
        JSON.stringify(person).includes('bekreftet@') ? { ...person, varslingsstatus: 'KAN_IKKE_VARSLES' } : person,
      ),
  },
  {
    name: 'says in words why a token is refused',
    breaks: ['KRR-V2-AUTH-CHALLENGE'],
    because: /^body: expected "", came/,
    wrap: (fetch) => async (input, init) => {
      const response = await fetch(input, init);
      if (!String(input).endsWith(lookup) || response.status !== 401) return response;
      return new Response('{"error":"Unauthorized"}', { status: 401, headers: response.headers });
    },
  },
  {
    name: 'does not let customers delegate mailboxes',
    breaks: ['KRR-V2-AUTH-DELEGATED'],
    because: /^status: expected 200, came 403/,
    wrap: (fetch) =>
      changingStatus(
        fetch,
        200,
        403,
        (_, claims) => claims?.delegation_source !== undefined && claims.scope === 'krr:global/postkasse.read',
      ),
  },
];

describe('a KRR that', () => {
  test.each(sample(faults))('$name', expectFoundInKrr('V2'));
});
