import { describe, test } from 'vitest';
import { personOf } from '../../checks/published-persons.ts';
import type { RegisterSubject } from '../../src/index.ts';
import { expectFoundInKrr } from './expect-found.ts';
import type { Fault, Fetch, Json } from './fault.ts';
import { changingPerson, changingRow, replacingInRow } from './krr-lookup.ts';
import { sample } from './sample.ts';

const silenced = { varslingsstatus: 'KAN_IKKE_VARSLES' };

const faults: readonly Fault<RegisterSubject>[] = [
  ...['NORMAL', 'MOBILE', 'EMAIL', 'DIGIPOST'].map((row) => ({
    name: `takes who is published as ${row} for expired`,
    breaks: [`KRR-V2-PERSON-${row}`, 'KRR-V2-VARSLING-FRESH'],
    because: /^varslingsstatus: expected "KAN_VARSLES", came "KAN_IKKE_VARSLES"/,
    wrap: (fetch: Fetch) => replacingInRow(fetch, row, silenced),
  })),
  {
    name: 'does not say whether somebody has reserved',
    breaks: ['KRR-V2-PERSON-EXAMPLE', 'KRR-V2-RESERVASJON'],
    because: /^reservasjon: expected ("NEI"|JA or NEI), came nothing/,
    wrap: (fetch) => changingRow(fetch, 'EXAMPLE', { reservasjon: undefined }),
  },
  {
    name: 'says that who has left is not reserved',
    breaks: ['KRR-V2-PERSON-DELETED', 'KRR-V2-RESERVASJON-DELETED'],
    because: /^reservasjon( of a deleted person)?: expected nothing, came "NEI"/,
    wrap: (fetch) => changingRow(fetch, 'DELETED', { reservasjon: 'NEI' }),
  },
  {
    name: 'names languages by three letters',
    breaks: ['KRR-V2-CODES', 'KRR-V2-PERSON-LANGUAGE'],
    because: /^spraak: expected .*, came "nno"/,
    wrap: (fetch) => replacingInRow(fetch, 'LANGUAGE', { spraak: 'nno' }),
  },
  {
    name: 'has contact information without any',
    breaks: ['KRR-V2-KONTAKT-ABSENT'],
    because: /^kontaktinformasjon: expected nothing, came/,
    wrap: (fetch) => changingRow(fetch, 'DELETED', { kontaktinformasjon: { epostadresse_duplisert: 'NEI' } }),
  },
  {
    name: 'dates addresses that there are not',
    breaks: ['KRR-V2-KONTAKT-CHANNEL'],
    because: /^fields of a missing epostadresse: expected \[\]/,
    wrap: (fetch) =>
      changingPerson(fetch, ({ kontaktinformasjon, ...person }) => {
        if (kontaktinformasjon === undefined) return person;
        const kontakt = kontaktinformasjon as Json;
        const dated = kontakt.epostadresse ? {} : { epostadresse_duplisert: 'JA' };
        return { ...person, kontaktinformasjon: { ...kontakt, ...dated } };
      }),
  },
  {
    name: 'writes numbers with spaces',
    breaks: ['KRR-V2-KONTAKT-MOBILE', 'KRR-V2-PERSON-DEFAULTS'],
    because: /^mobiltelefonnummer: expected .*, came "\+47 99 99 99 99"/,
    wrap: (fetch) =>
      changingPerson(fetch, ({ kontaktinformasjon, ...person }) => {
        if (kontaktinformasjon === undefined) return person;
        const kontakt = kontaktinformasjon as Json;
        const number = kontakt.mobiltelefonnummer ? { mobiltelefonnummer: '+47 99 99 99 99' } : {};
        return { ...person, kontaktinformasjon: { ...kontakt, ...number } };
      }),
  },
  {
    name: 'notifies the unregistered',
    breaks: ['KRR-V2-VARSLING-GONE'],
    because: /^varslingsstatus: expected "KAN_IKKE_VARSLES", came "KAN_VARSLES"/,
    wrap: (fetch) =>
      changingPerson(fetch, (person) =>
        person.status === 'IKKE_REGISTRERT' ? { ...person, varslingsstatus: 'KAN_VARSLES' } : person,
      ),
  },
  {
    name: 'chooses a language for those who have not',
    breaks: ['KRR-V2-PERSON-NORMAL', 'KRR-V2-SPRAAK-UNCHOSEN'],
    because: /^spraak: expected nothing, came "nb"/,
    wrap: (fetch) => changingRow(fetch, 'NORMAL', { spraak: 'nb', spraak_oppdatert: '2023-06-10T21:00:01+02' }),
  },
  {
    name: 'does not tell the address of a mailbox',
    breaks: ['KRR-V2-POST', 'KRR-V2-POST-ADDRESS'],
    because: /^postkasseadresse( at Digipost)?: expected text/,
    wrap: (fetch) =>
      replacingInRow(fetch, 'DIGIPOST', {
        digital_post: { postkasseleverandoeradresse: personOf('DIGIPOST').supplier },
      }),
  },
  {
    name: 'tells of the mailboxes of the reserved',
    breaks: ['KRR-V2-PERSON-RESERVED-MAILBOX', 'KRR-V2-POST-RESERVED'],
    because: /^(postkasseleverandoeradresse: expected nothing|digital_post and sertifikat: expected)/,
    wrap: (fetch) =>
      changingRow(fetch, 'RESERVED-MAILBOX', {
        digital_post: { postkasseleverandoeradresse: personOf('DIGIPOST').supplier },
        sertifikat: 'MIIB',
      }),
  },
  {
    name: 'gives certificates to those without a mailbox',
    breaks: ['KRR-V2-CERT-WITH-POST'],
    because: /^presence of sertifikat: expected false, came true/,
    wrap: (fetch) => changingRow(fetch, 'MOBILE', { sertifikat: 'MIIB' }),
  },
];

describe('a KRR that', () => {
  test.each(sample(faults))('$name', expectFoundInKrr('V2'));
});
