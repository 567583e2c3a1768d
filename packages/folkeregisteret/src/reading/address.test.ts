import { describe, expect, test } from 'vitest';
import type { Folkeregisterperson } from '../generated/types.ts';
import { address } from './address.ts';
import { type AddressEntity, addressProtection } from './address-protection.ts';

const poststed = { postnummer: '0001', poststedsnavn: 'PRØVEBY' };
const vegadresse = {
  kommunenummer: '0301',
  adressenavn: 'Prøvegata',
  adressenummer: { husnummer: '12', husbokstav: 'B' },
  poststed,
};
const gate = { erGjeldende: true, adressegradering: 'ugradert', vegadresse };
const open = { protectedAddress: 'withhold' } as const;

describe('lines', () => {
  // Informasjonsmodell, sub-types of addresses: every form that person.v1 has.
  test.each<[string, AddressEntity, object, readonly string[]]>([
    ['vegadresse', 'bostedsadresse', { vegadresse }, ['Prøvegata 12B', '0001 PRØVEBY']],
    [
      'vegadresse',
      'deltBosted',
      {
        vegadresse: {
          ...vegadresse,
          bruksenhetsnummer: 'H0101',
          coAdressenavn: 'Kari Prøve',
          adressetilleggsnavn: 'Nordre Prøve',
        },
      },
      ['c/o Kari Prøve', 'Nordre Prøve', 'Prøvegata 12B H0101', '0001 PRØVEBY'],
    ],
    [
      'vegadresse',
      'postadresse',
      { vegadresse: { adressenavn: 'Prøvegrend', coAdressenavn: 'C/O Kari' } },
      ['C/O Kari', 'Prøvegrend'],
    ],
    [
      'matrikkeladresse',
      'bostedsadresse',
      {
        matrikkeladresse: {
          matrikkelnummer: { kommunenummer: '0301', gaardsnummer: 12, bruksnummer: 3, festenummer: 0 },
          bruksenhetsnummer: 'H0101',
          poststed,
        },
      },
      ['gnr. 12 bnr. 3 H0101', '0001 PRØVEBY'],
    ],
    [
      'matrikkeladresse',
      'oppholdsadresse',
      {
        matrikkeladresse: {
          matrikkelnummer: { kommunenummer: '0301', gaardsnummer: 12, bruksnummer: 3, festenummer: 4 },
          undernummer: 5,
          adressetilleggsnavn: 'Prøvehytta',
        },
      },
      ['Prøvehytta', 'gnr. 12 bnr. 3 fnr. 4 unr. 5'],
    ],
    ['ukjent', 'bostedsadresse', { ukjentBosted: { bostedskommune: '0301' } }, []],
    ['ukjent', 'oppholdsadresse', { adressenErUkjent: true }, []],
    [
      'utenlandskAdresse',
      'oppholdsadresse',
      {
        utenlandskAdresse: {
          coAdressenavn: 'Kari',
          adressenavn: '1 Test Street',
          bygning: 'Tower',
          etasjenummer: '2',
          boenhet: '21',
          postboks: 'PO Box 5',
          postkode: 'X1',
          byEllerStedsnavn: 'TESTTOWN',
          distriktsnavn: 'District',
          region: 'Region',
          landkode: 'GB',
        },
      },
      ['c/o Kari', '1 Test Street Tower 2 21', 'PO Box 5', 'X1 TESTTOWN', 'District', 'Region', 'GB'],
    ],
    [
      'postboksadresse',
      'postadresse',
      { postboksadresse: { postbokseier: 'SOT 6', postboks: 'Postboks 2094 Vika', poststed } },
      ['SOT 6', 'Postboks 2094 Vika', '0001 PRØVEBY'],
    ],
    ['postboksadresse', 'postadresse', { postboksadresse: { postboks: '12' } }, ['Postboks 12']],
    [
      'postadresseIFrittFormat',
      'postadresse',
      { postadresseIFrittFormat: { adresselinje: ['Linje 1', ' ', 'Linje 2'], poststed } },
      ['Linje 1', 'Linje 2', '0001 PRØVEBY'],
    ],
    [
      'utenlandskAdresseIFrittFormat',
      'postadresseIUtlandet',
      {
        utenlandskAdresseIFrittFormat: {
          adresselinje: ['Linje 1'],
          postkode: 'X1',
          byEllerStedsnavn: 'TESTTOWN',
          landkode: 'SE',
        },
      },
      ['Linje 1', 'X1 TESTTOWN', 'SE'],
    ],
    // Altinn/altinn-register has seen both in one entry, the free one with YY; and a post box beside free lines.
    [
      'utenlandskAdresse',
      'postadresseIUtlandet',
      {
        utenlandskAdresse: { adressenavn: '1 Test Street', landkode: 'GB' },
        utenlandskAdresseIFrittFormat: { adresselinje: ['1 Test Street'], landkode: 'YY' },
      },
      ['1 Test Street', 'GB'],
    ],
    [
      'utenlandskAdresseIFrittFormat',
      'postadresseIUtlandet',
      { utenlandskAdresseIFrittFormat: { adresselinje: ['A'], landkode: 'YY' } },
      ['A'],
    ],
    [
      'postboksadresse',
      'postadresse',
      { postboksadresse: { postboks: '12', poststed }, postadresseIFrittFormat: { adresselinje: ['Postboks 12'] } },
      ['Postboks 12', '0001 PRØVEBY'],
    ],
    ['ukjent', 'postadresse', { enNyForm: {} }, []],
  ])('%s of a %s', (form, entity, entry, lines) => {
    const person = { [entity]: [{ erGjeldende: true, adressegradering: 'ugradert', ...entry }] } as Folkeregisterperson;
    expect(address(person, entity, open)).toEqual({ adressegradering: 'ugradert', form, lines });
  });

  test('a former address is no address', () => {
    const former = { ...gate, erGjeldende: false };
    expect(address({ bostedsadresse: [former] } as Folkeregisterperson, 'bostedsadresse', open)).toBeUndefined();
    const moved = { bostedsadresse: [former, { ...gate, vegadresse: { ...vegadresse, adressenavn: 'Nygata' } }] };
    expect(address(moved as Folkeregisterperson, 'bostedsadresse', open)).toMatchObject({
      lines: ['Nygata 12B', '0001 PRØVEBY'],
    });
  });
});

describe('protection', () => {
  const protectedPersons: readonly [string, Folkeregisterperson, string][] = [
    ['the person is', { bostedsadresse: [gate], adressebeskyttelse: [{ graderingsnivaa: 'fortrolig' }] }, 'fortrolig'],
    [
      'the person is strictly',
      { bostedsadresse: [gate], adressebeskyttelse: [{ graderingsnivaa: 'strengtFortrolig' }] },
      'strengtFortrolig',
    ],
    ['the address is', { bostedsadresse: [{ ...gate, adressegradering: 'fortrolig' }] }, 'fortrolig'],
    [
      'it would reveal an institution',
      { bostedsadresse: [{ ...gate, adressegradering: 'klientadresse' }] },
      'klientadresse',
    ],
    [
      'another address is',
      { bostedsadresse: [gate], oppholdsadresse: [{ adressegradering: 'klientadresse' }] },
      'klientadresse',
    ],
    [
      'the grade is new',
      {
        bostedsadresse: [{ ...gate, adressegradering: 'heltNy' }],
        adressebeskyttelse: [{ graderingsnivaa: 'fortrolig' }],
      },
      'heltNy',
    ],
    [
      'two grades differ',
      {
        bostedsadresse: [{ ...gate, adressegradering: 'klientadresse' }],
        adressebeskyttelse: [{ graderingsnivaa: 'fortrolig' }],
      },
      'fortrolig',
    ],
  ];
  test.each(protectedPersons)('nothing is printed when %s protected', (_how, person, grade) => {
    expect(addressProtection(person)).toBe(grade);
    const withheld = address(person, 'bostedsadresse', open);
    expect(withheld).toStrictEqual({ adressegradering: grade, form: 'withheld' });
    expect(address(person, 'bostedsadresse', { protectedAddress: 'include' })).toEqual({
      adressegradering: grade,
      form: 'vegadresse',
      lines: ['Prøvegata 12B', '0001 PRØVEBY'],
    });
  });

  test('the open post box of somebody strictly protected comes only when the call says so', () => {
    const person: Folkeregisterperson = {
      adressebeskyttelse: [{ erGjeldende: true, graderingsnivaa: 'strengtFortrolig' }],
      postadresse: [
        { erGjeldende: true, adressegradering: 'ugradert', postboksadresse: { postboks: 'Postboks 1', poststed } },
      ],
    };
    expect(address(person, 'postadresse', open)).toEqual({ adressegradering: 'strengtFortrolig', form: 'withheld' });
    expect(address(person, 'bostedsadresse', open)).toEqual({ adressegradering: 'strengtFortrolig', form: 'withheld' });
    expect(address(person, 'postadresse', { protectedAddress: 'include' })).toMatchObject({
      lines: ['Postboks 1', '0001 PRØVEBY'],
    });
    expect(address(person, 'bostedsadresse', { protectedAddress: 'include' })).toBeUndefined();
  });

  test('a protection that has ended protects no more', () => {
    const person: Folkeregisterperson = {
      adressebeskyttelse: [{ erGjeldende: false, graderingsnivaa: 'fortrolig' }],
      bostedsadresse: [gate, { ...gate, erGjeldende: false, adressegradering: 'fortrolig' }],
    };
    expect(addressProtection(person)).toBe('ugradert');
  });

  test.each([undefined, {}, { protectedAddress: 'yes' }, { protectedAddress: true }])(
    '%o does not say what to do',
    (options) => {
      const person: Folkeregisterperson = { bostedsadresse: [gate] };
      expect(() => address(person, 'bostedsadresse', options as unknown as { protectedAddress: 'include' })).toThrow(
        "Option protectedAddress: missing. Say 'withhold' or 'include'.",
      );
    },
  );
});
