import { type Check, expectEqual, expectThat, type RegisterSubject } from '../../src/index.ts';
import { type Desk, inEach } from './desk.ts';
import { addresses, guardians } from './entities.ts';
import { allOf, one, some } from './kinds.ts';
import { all, authority, family, lookup, publicBodies, without, withoutAuthority } from './packages.ts';
import {
  currentOf,
  currentText,
  entriesOf,
  type Fields,
  formerOf,
  type PersonDocument,
  tell,
} from './person-document.ts';

const openStatuses = ['bosatt', 'utflyttet', 'doed', 'opphoert', 'inaktiv'];
const moves = ['innflytting', 'utflytting'];
const grades = ['fortrolig', 'strengtFortrolig'];
const forms = ['vegadresse', 'matrikkeladresse', 'ukjentBosted'];

/** What a package sees of the entities that it may see. */
export const viewChecks: readonly Check<RegisterSubject>[] = [
  ...inEach('FREG-VIEW-STATUS', 'open to all', withoutAuthority, async (desk) => {
    for (const known of some(desk).filter((person) => openStatuses.includes(statusOf(person)))) {
      expectEqual('status', statusOf(await tell(desk, known)), statusOf(known));
    }
  }),
  ...inEach(
    'FREG-VIEW-STATUS',
    'of somebody who was closed',
    withoutAuthority.filter((name) => lookup.includes(name)),
    async (desk) => {
      expectEqual('status', statusOf(await tell(desk, one(desk, 'who was closed'))), 'opphoert');
    },
  ),
  ...inEach('FREG-VIEW-STATUS', 'not open to all', withoutAuthority, async (desk) => {
    for (const known of ofEachClosedStatus(desk)) expectEqual('status', statusOf(await tell(desk, known)), 'aktiv');
  }),
  ...inEach('FREG-VIEW-STATUS-FULL', 'not open to all', authority, async (desk) => {
    for (const known of ofEachClosedStatus(desk)) {
      expectEqual('status', statusOf(await tell(desk, known)), statusOf(known));
    }
  }),
  ...inEach('FREG-VIEW-MOVES', 'of whoever has left Norway', withoutAuthority, async (desk) => {
    for (const known of allOf(desk, 'who has left Norway').slice(0, 5)) {
      const told = await tell(desk, known, [...moves, 'historikk']);
      const fields = moves.flatMap((entity) => formerOf(told, entity)).flatMap((entry) => Object.keys(entry));
      const dated = fields.filter((field) => /tidspunkt|dato/.test(field));
      expectEqual('dates and times of former moves', dated, []);
    }
  }),
  ...inEach('FREG-VIEW-MOVES', 'of whoever has come back', withoutAuthority, async (desk) => {
    const told = await tell(desk, one(desk, 'who has left Norway and come back'), moves);
    const left = entriesOf(told, 'utflytting');
    expectThat('utflytting', left.length > 0, 'the move before the last', left);
    const dated = left.flatMap((entry) => Object.keys(entry)).filter((field) => /tidspunkt|dato/.test(field));
    expectEqual('dates and times of former moves', dated, []);
  }),
  ...inEach('FREG-VIEW-MOVES-PROTECTED', 'of a protected person', without(publicBodies), async (desk) => {
    const known = one(desk, 'protected who has moved from or to abroad');
    const told = await tell(desk, known, [...moves, 'historikk']);
    const shown = moves.flatMap((entity) => entriesOf(told, entity)).flatMap((entry) => Object.keys(entry));
    const secret = shown.filter((field) => /land|sted|dato/.test(field));
    expectEqual('country, place and date', secret, []);
  }),
  ...inEach('FREG-VIEW-MOVES-STRICT', 'of a strictly protected person', withoutAuthority, async (desk) => {
    const known = one(desk, 'graded strengtFortrolig who has moved from or to abroad');
    const told = await tell(desk, known, [...moves, 'historikk']);
    expectEqual(
      'moves',
      moves.flatMap((entity) => entriesOf(told, entity)),
      [],
    );
  }),
  ...inEach('FREG-VIEW-GUARDIAN-NUMBER', 'a guardian who has one', family, async (desk) => {
    const known = one(desk, 'with a guardian who has a number');
    const numbersIn = (person: PersonDocument) =>
      currentOf(person, guardians).map(({ verge }) => (verge as Fields).foedselsEllerDNummer);
    expectEqual('numbers of guardians', numbersIn(await tell(desk, known, [guardians])), numbersIn(known));
  }),
  ...inEach('FREG-VIEW-GUARDIAN-TASKS', 'a guardian for certain tasks', withoutAuthority, async (desk) => {
    const told = await tell(desk, one(desk, 'with a guardian for certain tasks'), [guardians]);
    const shown = entriesOf(told, guardians);
    expectThat('guardians', shown.length > 0, 'some', shown);
    expectEqual('areas', shown.map(({ verge }) => (verge as Fields).tjenesteomraade).filter(Boolean), []);
  }),
  ...inEach('FREG-VIEW-GUARDIAN-TASKS-FULL', 'a guardian for certain tasks', authority, async (desk) => {
    const told = await tell(desk, one(desk, 'with a guardian for certain tasks'), [guardians]);
    const areas = entriesOf(told, guardians).flatMap(
      ({ verge }) => ((verge as Fields).tjenesteomraade ?? []) as Fields[],
    );
    expectThat('areas', areas.length > 0, 'some', areas);
    for (const area of areas) {
      expectEqual('fields', Object.keys(area).sort(), ['vergeTjenesteoppgave', 'vergeTjenestevirksomhet']);
    }
  }),
  ...inEach('FREG-VIEW-GRADED', 'graded persons', all, async (desk) => {
    for (const kind of ['graded fortrolig', 'graded strengtFortrolig'] as const) {
      const known = one(desk, kind);
      const told = await tell(desk, known, ['adressebeskyttelse']);
      expectEqual('graderingsnivaa', gradeOf(told), gradeOf(known));
    }
  }),
  ...inEach('FREG-VIEW-GRADED', 'a resident who is not', all, async (desk) => {
    const known = one(desk, 'resident in a house in a street');
    for (const parts of [[], ['adressebeskyttelse']]) {
      expectEqual('adressebeskyttelse', (await tell(desk, known, parts)).adressebeskyttelse, undefined);
    }
  }),
  ...inEach('FREG-VIEW-PROTECTED-ADDRESS', 'the home', publicBodies, async (desk) => {
    for (const known of allOf(desk, 'graded fortrolig').slice(0, 5)) {
      const [home] = currentOf(await tell(desk, known, ['bostedsadresse']), 'bostedsadresse');
      expectEqual('adressegradering', home?.adressegradering, 'fortrolig');
      const [held = {}] = currentOf(known, 'bostedsadresse');
      const formOf = (entry: Fields) => forms.find((form) => entry[form] !== undefined);
      expectEqual('form of the home', formOf(home ?? {}), formOf(held));
    }
  }),
  ...inEach('FREG-VIEW-NO-PROTECTED-ADDRESS', 'graded persons', without(publicBodies), async (desk) => {
    for (const kind of ['graded fortrolig', 'graded strengtFortrolig'] as const) {
      const told = await tell(desk, one(desk, kind), [...addresses, 'historikk']);
      const shown = addresses
        .flatMap((entity) => entriesOf(told, entity))
        .map(({ adressegradering }) => adressegradering);
      expectEqual(
        'gradings of addresses',
        shown.filter((grade) => grades.includes(String(grade))),
        [],
      );
    }
  }),
];

/** Those known whose status is not open to all: one of each such status. */
function ofEachClosedStatus(desk: Desk): readonly PersonDocument[] {
  const persons = allOf(desk, 'whose status is not open to all');
  return persons.filter((person, i) => persons.findIndex((other) => statusOf(other) === statusOf(person)) === i);
}

function statusOf(document: PersonDocument): string {
  return currentText(document, 'status', 'status');
}

function gradeOf(document: PersonDocument): unknown {
  return currentOf(document, 'adressebeskyttelse')[0]?.graderingsnivaa;
}
