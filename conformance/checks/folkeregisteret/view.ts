import { type Check, expectEqual, expectThat, type RegisterSubject } from '../../src/index.ts';
import { inEach } from './desk.ts';
import { addresses, guardians } from './entities.ts';
import { allOf, one, some } from './kinds.ts';
import { all, authority, publicBodies, without, withoutAuthority } from './packages.ts';
import {
  currentOf,
  currentText,
  entriesOf,
  type Fields,
  formerOf,
  type PersonDocument,
  tell,
} from './person-document.ts';

const onlyPublic = ['offentligutenhjemmel'] as const;
const openStatuses = ['bosatt', 'utflyttet', 'doed', 'opphoert', 'inaktiv'];
const moves = ['innflytting', 'utflytting'];
const grades = ['fortrolig', 'strengtFortrolig'];
const metadata = ['ajourholdstidspunkt', 'erGjeldende', 'gyldighetstidspunkt'];

/** Fields of each entity in the recordings of offentligutenhjemmel. */
const recordedFields: Readonly<Record<string, readonly string[]>> = {
  identifikasjonsnummer: [...metadata, 'status', 'foedselsEllerDNummer', 'identifikatortype'],
  status: [...metadata, 'status'],
  kjoenn: [...metadata, 'kjoenn'],
  foedsel: [...metadata, 'foedselsdato', 'foedselsaar', 'foedested', 'foedekommuneINorge', 'foedeland'],
  navn: [...metadata, 'fornavn', 'mellomnavn', 'etternavn', 'forkortetNavn', 'originaltNavn'],
};

/** What a package sees of the entities that it may see. */
export const viewChecks: readonly Check<RegisterSubject>[] = [
  ...inEach('FREG-VIEW-STATUS', 'open to all', withoutAuthority, async (desk) => {
    for (const known of some(desk).filter((person) => openStatuses.includes(statusOf(person)))) {
      expectEqual('status', statusOf(await tell(desk, known)), statusOf(known));
    }
  }),
  ...inEach('FREG-VIEW-STATUS', 'not open to all', withoutAuthority, async (desk) => {
    for (const known of allOf(desk, 'whose status is not open to all').slice(0, 5)) {
      expectEqual('status', statusOf(await tell(desk, known)), 'aktiv');
    }
  }),
  ...inEach('FREG-VIEW-STATUS-FULL', 'not open to all', authority, async (desk) => {
    for (const known of allOf(desk, 'whose status is not open to all').slice(0, 5)) {
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
  ...inEach('FREG-VIEW-MOVES-PROTECTED', 'of a protected person', without(publicBodies), async (desk) => {
    const told = await tell(desk, one(desk, 'protected who has moved from or to abroad'), moves);
    const shown = moves.flatMap((entity) => entriesOf(told, entity)).flatMap((entry) => Object.keys(entry));
    const secret = shown.filter((field) => /land|sted|dato/.test(field));
    expectEqual('country, place and date', secret, []);
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
  ...inEach('FREG-VIEW-METADATA', 'some of every sort', onlyPublic, async (desk) => {
    for (const known of some(desk)) {
      const fields = Object.values(await tell(desk, known, ['person-basis', 'historikk'])).flatMap((value) =>
        entriesOf({ value }, 'value').flatMap(Object.keys),
      );
      expectEqual(
        'fields',
        fields.filter((field) => ['kilde', 'aarsak'].includes(field)),
        [],
      );
    }
  }),
  ...inEach('FREG-VIEW-SIVILSTAND', 'whoever is married', onlyPublic, async (desk) => {
    const [entry = {}] = entriesOf(await tell(desk, one(desk, 'who is married')), 'sivilstand');
    expectEqual('fields', Object.keys(entry).sort(), ['erGjeldende', 'sivilstand']);
  }),
  ...inEach('FREG-VIEW-STATSBORGERSKAP', 'whoever has two', onlyPublic, async (desk) => {
    const entries = entriesOf(await tell(desk, one(desk, 'with two citizenships')), 'statsborgerskap');
    expectThat('citizenships', entries.length > 1, 'at least two', entries.length);
    for (const entry of entries) expectEqual('fields', Object.keys(entry).sort(), ['erGjeldende', 'statsborgerskap']);
  }),
  ...inEach('FREG-VIEW-FIELDS', 'some of every sort', onlyPublic, async (desk) => {
    for (const known of some(desk)) {
      const told = await tell(desk, known);
      for (const [entity, recorded] of Object.entries(recordedFields)) {
        const others = entriesOf(told, entity)
          .flatMap(Object.keys)
          .filter((field) => !recorded.includes(field));
        expectEqual(`other fields of ${entity}`, others, []);
      }
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
    const told = await tell(desk, one(desk, 'resident in a house in a street'));
    expectEqual('adressebeskyttelse', told.adressebeskyttelse, undefined);
  }),
  ...inEach('FREG-VIEW-PROTECTED-ADDRESS', 'the home', publicBodies, async (desk) => {
    const told = await tell(desk, one(desk, 'graded fortrolig'), ['bostedsadresse']);
    expectEqual('adressegradering', currentText(told, 'bostedsadresse', 'adressegradering'), 'fortrolig');
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

function statusOf(document: PersonDocument): string {
  return currentText(document, 'status', 'status');
}

function gradeOf(document: PersonDocument): unknown {
  return currentOf(document, 'adressebeskyttelse')[0]?.graderingsnivaa;
}
