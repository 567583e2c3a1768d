import { expect, test } from 'vitest';
import type { Folkeregisterperson } from '../generated/types.ts';
import { allCurrent, current, death, family, fullName, guardians, personstatus } from './index.ts';

const [former, now] = [
  { erGjeldende: false, value: 1 },
  { erGjeldende: true, value: 2 },
];

test('the current value, wherever it stands', () => {
  expect(current([now, former])).toBe(now);
  expect(current([former, now])).toBe(now);
  expect(current([former])).toBeUndefined();
  expect(current([])).toBeUndefined();
  expect(current(undefined)).toBeUndefined();
  // Without the part historikk only current entries come, whether or not they say so.
  expect(current([{}])).toEqual({});
  expect(allCurrent([now, former, now])).toEqual([now, now]);
  expect(allCurrent(undefined)).toEqual([]);
});

test('the full name is the current one', () => {
  const navn = [
    { erGjeldende: false, fornavn: 'GAMMEL', etternavn: 'PRØVE' },
    { erGjeldende: true, fornavn: 'KARI', mellomnavn: 'TEST', etternavn: 'PRØVE' },
  ];
  expect(fullName({ navn })).toBe('KARI TEST PRØVE');
  expect(fullName({ navn: [{ fornavn: 'KARI', etternavn: 'PRØVE' }] })).toBe('KARI PRØVE');
  expect(fullName({})).toBeUndefined();
});

test('the status is the current one', () => {
  const status = [
    { erGjeldende: true, status: 'utflyttet' },
    { erGjeldende: false, status: 'bosatt' },
  ];
  expect(personstatus({ status })).toBe('utflyttet');
  expect(personstatus({})).toBeUndefined();
});

test('guardians in the form of today and of before 2023-11-01, and none of former days', () => {
  const tjenesteomraade = [{ vergeTjenestevirksomhet: 'bank', vergeTjenesteoppgave: 'representasjonDagligbank' }];
  const person: Folkeregisterperson = {
    vergemaalEllerFremtidsfullmakt: [
      {
        erGjeldende: true,
        vergemaaltype: 'voksen',
        embete: 'statsforvalterenIAgder',
        verge: {
          foedselsEllerDNummer: '22835095049',
          navnFoedselsdato: {
            personnavn: { fornavn: 'OLA', etternavn: 'PRØVE' },
            foedselsdato: '1950-03-22',
            statsborgerskap: ['NOR'],
          },
          tjenesteomraade,
        },
      },
      {
        erGjeldende: true,
        verge: {
          navn: { fornavn: 'EVA', mellomnavn: 'M', etternavn: 'PRØVE' },
          omfang: 'oekonomiskeInteresser',
          omfangetErInnenPersonligOmraade: false,
        },
      },
      { erGjeldende: false, verge: {} },
    ],
  };
  const [today, before, ...none] = guardians(person);
  expect(today).toEqual({
    foedselsEllerDNummer: '22835095049',
    name: 'OLA PRØVE',
    foedselsdato: '1950-03-22',
    vergemaaltype: 'voksen',
    embete: 'statsforvalterenIAgder',
    tjenesteomraade,
    omfang: undefined,
    omfangetErInnenPersonligOmraade: undefined,
  });
  expect(before).toMatchObject({
    name: 'EVA M PRØVE',
    tjenesteomraade: [],
    omfang: 'oekonomiskeInteresser',
    omfangetErInnenPersonligOmraade: false,
  });
  expect(none).toEqual([]);
  expect(guardians({})).toEqual([]);
});

test('the family by roles', () => {
  const child = { navn: { fornavn: 'KOMPLETT*GUTT', etternavn: 'PRØVE' }, foedselsdato: '2020-01-01' };
  const { parents, children, stillborn, spouse, siblings, others } = family({
    familierelasjon: [
      { erGjeldende: true, relatertPerson: '1', relatertPersonsRolle: 'mor', minRolleForPerson: 'barn' },
      { erGjeldende: true, relatertPerson: '2', relatertPersonsRolle: 'medmor', minRolleForPerson: 'barn' },
      { erGjeldende: true, relatertPerson: '3', relatertPersonsRolle: 'barn', minRolleForPerson: 'far' },
      {
        erGjeldende: true,
        relatertPersonUtenFolkeregisteridentifikator: child,
        relatertPersonsRolle: 'doedfoedtBarn',
        minRolleForPerson: 'far',
      },
      { erGjeldende: false, relatertPerson: '4', relatertPersonsRolle: 'ektefelleEllerPartner' },
      {
        erGjeldende: true,
        relatertPerson: '5',
        relatertPersonsRolle: 'ektefelleEllerPartner',
        minRolleForPerson: 'ektefelleEllerPartner',
      },
      { erGjeldende: true, relatertPerson: '6', relatertPersonsRolle: 'soesken' },
      { erGjeldende: true, relatertPerson: '7', relatertPersonsRolle: 'enNyRolle' },
    ],
  });
  expect(parents.map(({ role, foedselsEllerDNummer, ownRole }) => [role, foedselsEllerDNummer, ownRole])).toEqual([
    ['mor', '1', 'barn'],
    ['medmor', '2', 'barn'],
  ]);
  expect(children.map(({ foedselsEllerDNummer }) => foedselsEllerDNummer)).toEqual(['3']);
  expect(stillborn).toEqual([
    {
      role: 'doedfoedtBarn',
      ownRole: 'far',
      foedselsEllerDNummer: undefined,
      name: 'KOMPLETT*GUTT PRØVE',
      foedselsdato: '2020-01-01',
    },
  ]);
  expect(spouse?.foedselsEllerDNummer).toBe('5');
  expect(siblings.map(({ foedselsEllerDNummer }) => foedselsEllerDNummer)).toEqual(['6']);
  expect(others.map(({ role }) => role)).toEqual(['enNyRolle']);
  expect(family({}).spouse).toBeUndefined();
});

const adresse = { adresselinje: ['Prøvegata 1'], postnummer: '0001', poststedsnavn: 'PRØVEBY' };
const contact = { skifteform: 'annet', attestutstedelsesdato: '2024-01-01', adresse };

test('a death, by its own entity or by the status alone', () => {
  expect(death({ doedsfall: { doedsdato: '2024-01-01' } })).toEqual({ doedsdato: '2024-01-01', estateContacts: [] });
  expect(death({ status: [{ erGjeldende: true, status: 'doed' }] })).toEqual({
    doedsdato: undefined,
    estateContacts: [],
  });
  expect(
    death({
      status: [
        { erGjeldende: true, status: 'bosatt' },
        { erGjeldende: false, status: 'doed' },
      ],
    }),
  ).toBeUndefined();
  expect(death({ doedsfall: { erGjeldende: false, doedsdato: '2024-01-01' } })).toBeUndefined();
  expect(death({})).toBeUndefined();
});

test('whom to write to about the estate', () => {
  const person: Folkeregisterperson = {
    doedsfall: {},
    kontaktinformasjonForDoedsbo: [
      { ...contact, erGjeldende: true, person: { foedselsEllerDNummer: '22835095049' } },
      {
        ...contact,
        erGjeldende: true,
        person: { foedselsdato: '1950-03-22', personnavn: { fornavn: 'OLA', etternavn: 'PRØVE' } },
      },
      {
        ...contact,
        erGjeldende: true,
        advokat: {
          personnavn: { fornavn: 'EVA', etternavn: 'PRØVE' },
          organisasjonsnavn: 'PRØVE ADVOKAT',
          organisasjonsnummer: '310000005',
        },
      },
      {
        ...contact,
        erGjeldende: true,
        organisasjon: { organisasjonsnavn: 'PRØVE AS' },
        adresse: { ...adresse, landkode: 'SWE' },
      },
      { ...contact, erGjeldende: true, adresse: { ...adresse, landkode: 'NOR' } },
      { ...contact, erGjeldende: false },
    ],
  };
  const contacts = death(person)?.estateContacts ?? [];
  expect(
    contacts.map(({ kind, name, organisation, organisasjonsnummer, foedselsEllerDNummer }) => [
      kind,
      name,
      organisation,
      organisasjonsnummer,
      foedselsEllerDNummer,
    ]),
  ).toEqual([
    ['person', undefined, undefined, undefined, '22835095049'],
    ['person', 'OLA PRØVE', undefined, undefined, undefined],
    ['advokat', 'EVA PRØVE', 'PRØVE ADVOKAT', '310000005', undefined],
    ['organisasjon', undefined, 'PRØVE AS', undefined, undefined],
    ['ukjent', undefined, undefined, undefined, undefined],
  ]);
  expect(contacts.map(({ lines }) => lines)).toEqual([
    ['Prøvegata 1', '0001 PRØVEBY'],
    ['Prøvegata 1', '0001 PRØVEBY'],
    ['Prøvegata 1', '0001 PRØVEBY'],
    ['Prøvegata 1', '0001 PRØVEBY', 'SWE'],
    ['Prøvegata 1', '0001 PRØVEBY'],
  ]);
});
