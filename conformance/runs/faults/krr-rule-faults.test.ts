import { describe, test } from 'vitest';
import { digipost, eBoks } from '../../checks/published-persons.ts';
import type { RegisterSubject } from '../../src/index.ts';
import { expectFoundInKrr } from './expect-found.ts';
import { changingAnswer, type Fault, type Json } from './fault.ts';
import { changingPerson, lookup } from './krr-lookup.ts';
import { sample } from './sample.ts';

/** Somebody whose address a check has made old. */
function hasOldAddress({ kontaktinformasjon }: Json): boolean {
  return JSON.stringify(kontaktinformasjon)?.includes('gammel@') ?? false;
}

function hasNumber({ kontaktinformasjon }: Json): boolean {
  return (kontaktinformasjon as Json | undefined)?.mobiltelefonnummer !== undefined;
}

const faults: readonly Fault<RegisterSubject>[] = [
  {
    name: 'takes D-numbers for deleted persons',
    breaks: ['KRR-V2-IDS-KINDS'],
    because: /^status: expected "(AKTIV|IKKE_REGISTRERT)", came "SLETTET"/,
    wrap: (fetch) =>
      changingPerson(fetch, (person) =>
        Number(String(person.personidentifikator)[0]) > 3 ? { ...person, status: 'SLETTET' } : person,
      ),
  },
  {
    name: 'takes eleven zeros for a deleted person',
    breaks: ['KRR-V2-IDS-MALFORMED'],
    because: /^status: expected "IKKE_REGISTRERT", came "SLETTET"/,
    wrap: (fetch) =>
      changingPerson(fetch, (person) =>
        person.personidentifikator === '0'.repeat(11) ? { ...person, status: 'SLETTET' } : person,
      ),
  },
  {
    name: 'keeps what testers have entered',
    breaks: ['KRR-V2-PERSON-DEFAULTS'],
    because: /^epostadresse: expected "NULLstillt@default.digdir.no", came "tester@conformance.example"/,
    wrap: (fetch) =>
      changingPerson(fetch, ({ kontaktinformasjon, ...person }) => {
        if (kontaktinformasjon === undefined) return person;
        const { epostadresse, ...kontakt } = kontaktinformasjon as Json;
        const entered = epostadresse === undefined ? {} : { epostadresse: 'tester@conformance.example' };
        return { ...person, kontaktinformasjon: { ...entered, ...kontakt } };
      }),
  },
  {
    name: 'judges a person by the oldest contact point',
    breaks: ['KRR-V2-VARSLING-ONE-CHANNEL'],
    because: /^varslingsstatus: expected "KAN_VARSLES", came "KAN_IKKE_VARSLES"/,
    wrap: (fetch) =>
      changingPerson(fetch, (person) =>
        hasOldAddress(person) && hasNumber(person) ? { ...person, varslingsstatus: 'KAN_IKKE_VARSLES' } : person,
      ),
  },
  {
    name: 'counts 17 months',
    breaks: ['KRR-V2-VARSLING-BOUNDARY'],
    because: /^varslingsstatus: expected "KAN_VARSLES", came "KAN_IKKE_VARSLES"/,
    wrap: (fetch) =>
      changingPerson(fetch, (person) =>
        hasOldAddress(person) && !hasNumber(person) ? { ...person, varslingsstatus: 'KAN_IKKE_VARSLES' } : person,
      ),
  },
  {
    name: 'notifies those who have no address',
    breaks: ['KRR-V2-VARSLING-NOBODY'],
    because: /^varslingsstatus: expected "KAN_IKKE_VARSLES", came "KAN_VARSLES"/,
    wrap: (fetch) =>
      changingPerson(fetch, (person) =>
        person.varslingsstatus !== undefined && person.status === 'AKTIV' && person.kontaktinformasjon === undefined
          ? { ...person, varslingsstatus: 'KAN_VARSLES' }
          : person,
      ),
  },
  {
    name: 'confuses the certificates of the suppliers',
    breaks: ['KRR-V2-CERT-HOLDER'],
    because: /^holder of the certificate: expected the supplier/,
    wrap: (fetch) => {
      const certificates = new Map<unknown, unknown>();
      return changingAnswer(fetch, lookup, ({ json }) => {
        const persons = (json.personer ?? []) as Json[];
        for (const person of persons) certificates.set(supplierOf(person), person.sertifikat);
        for (const person of persons) {
          const other = supplierOf(person) === digipost ? eBoks : digipost;
          if (person.sertifikat !== undefined) person.sertifikat = certificates.get(other) ?? person.sertifikat;
        }
      });
    },
  },
  {
    name: 'leaves the old filter of browsers on',
    breaks: ['KRR-V2-HEADERS'],
    because: /^x-xss-protection: expected "0", came null/,
    wrap: (fetch) => changingAnswer(fetch, lookup, ({ headers }) => headers.delete('x-xss-protection')),
  },
];

function supplierOf({ digital_post }: Json): unknown {
  return (digital_post as Json | undefined)?.postkasseleverandoeradresse;
}

describe('a KRR that', () => {
  test.each(sample(faults))('$name', expectFoundInKrr('V2'));
});
