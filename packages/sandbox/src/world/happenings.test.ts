import { expect, test } from 'vitest';
import { createWorldBench, now, of, type WorldBench } from '../../test/world-bench.ts';
import { createDocumentIds } from '../folkeregisteret/document/document-id.ts';
import { createPersons } from '../folkeregisteret/persons.ts';
import { responses } from '../generated/folkeregisteret/validators.ts';
import { draw32, topic } from './draw.ts';
import { InvalidEvent } from './invalid-event.ts';
import type { Life, Opplysninger } from './lives/life.ts';
import type { NotedHendelse } from './lives/lives.ts';
import { gjeldende } from './lives/record.ts';
import { addressKinds } from './transitions/subject.ts';
import type { FolkeregisterEvent } from './transitions/transitions.ts';

/** Something that happens to somebody, who may be with somebody else. Most of it makes sense for some people only. */
type Make = (number: string, another: string, choice: number) => FolkeregisterEvent;

const split: Make = (personidentifikator) => ({ type: 'person-split', personidentifikator });

const happenings: readonly Make[] = [
  (personidentifikator, annenForelder, choice) => ({
    type: 'foedsel-registered',
    personidentifikator,
    kjoenn: choice % 2 === 0 ? 'kvinne' : 'mann',
    ...(choice % 3 === 0 ? { annenForelder } : {}),
  }),
  (_, __, choice) => ({
    type: 'dNummer-assigned',
    foedselsdato: `19${50 + (choice % 49)}-0${1 + (choice % 9)}-1${choice % 10}`,
    kjoenn: choice % 2 === 0 ? 'kvinne' : 'mann',
    fornavn: 'NY',
    etternavn: 'ANKOMMET',
    statsborgerskap: 'SWE',
    oppholdsadresse: { kommunenummer: '0301' },
  }),
  (personidentifikator) => ({ type: 'dNummer-inactivated', personidentifikator }),
  (personidentifikator) => ({ type: 'dNummer-reactivated', personidentifikator }),
  (personidentifikator) => ({ type: 'navn-chosen', personidentifikator, fornavn: 'VALGT', etternavn: 'NAVN' }),
  (personidentifikator) => ({ type: 'navn-changed', personidentifikator, fornavn: 'ENDRET', etternavn: 'NAVN' }),
  (personidentifikator, _, choice) => ({
    type: 'kjoenn-changed',
    personidentifikator,
    kjoenn: choice % 2 === 0 ? 'kvinne' : 'mann',
  }),
  (personidentifikator) => ({ type: 'statsborgerskap-acquired', personidentifikator, statsborgerskap: 'ISL' }),
  (personidentifikator) => ({ type: 'statsborgerskap-lost', personidentifikator, statsborgerskap: 'NOR' }),
  (personidentifikator) => ({
    type: 'identitetsgrunnlag-set',
    personidentifikator,
    identitetsgrunnlagstatus: 'kontrollert',
  }),
  (personidentifikator, hos, choice) => ({
    type: 'innflytting-registered',
    personidentifikator,
    fraflyttingsland: 'DNK',
    ...(choice % 2 === 0 ? { adresse: { hos } } : {}),
  }),
  (personidentifikator) => ({ type: 'utflytting-registered', personidentifikator, tilflyttingsland: 'DNK' }),
  (personidentifikator) => ({ type: 'bostedsadresse-moved', personidentifikator, adresse: { kommunenummer: '5001' } }),
  (personidentifikator) => ({ type: 'bostedsadresse-rewritten', personidentifikator, kommunenummer: '5006' }),
  (personidentifikator, _, choice) => ({
    type: 'oppholdsadresse-set',
    personidentifikator,
    adresse: { kommunenummer: '1804' },
    ...(choice % 2 === 0 ? { oppholdAnnetSted: 'pendler' } : {}),
  }),
  (personidentifikator) => ({ type: 'oppholdsadresse-ended', personidentifikator }),
  (personidentifikator) => ({
    type: 'postadresse-set',
    personidentifikator,
    adresse: { postboks: 'Postboks 1', postnummer: '0125', poststedsnavn: 'OSLO' },
  }),
  (personidentifikator, _, choice) => ({
    type: 'adressebeskyttelse-set',
    personidentifikator,
    graderingsnivaa: choice % 2 === 0 ? 'fortrolig' : 'strengtFortrolig',
  }),
  (personidentifikator) => ({ type: 'adressebeskyttelse-ended', personidentifikator }),
  (personidentifikator, ektefelle) => ({ type: 'vigsel-registered', personidentifikator, ektefelle }),
  (personidentifikator) => ({ type: 'separasjon-registered', personidentifikator }),
  (personidentifikator) => ({ type: 'skilsmisse-registered', personidentifikator }),
  (personidentifikator, _, choice) => ({
    type: 'foreldreansvar-set',
    personidentifikator,
    ansvar: (['felles', 'mor', 'far'] as const)[choice % 3] ?? 'felles',
  }),
  (personidentifikator, verge) => ({
    type: 'vergemaal-registered',
    personidentifikator,
    verge,
    vergemaaltype: 'voksen',
  }),
  (personidentifikator) => ({ type: 'rettsligHandleevne-limited', personidentifikator }),
  (personidentifikator) => ({ type: 'doedsfall-registered', personidentifikator, dato: '2026-01-15' }),
  (personidentifikator) => ({ type: 'doedsfall-corrected', personidentifikator, dato: '2026-01-16' }),
  (personidentifikator) => ({ type: 'doedsfall-annulled', personidentifikator }),
  (personidentifikator, gjeldende) => ({ type: 'person-merged', personidentifikator, gjeldende }),
  split,
  (personidentifikator) => ({ type: 'person-closed', personidentifikator }),
  (personidentifikator) => ({ type: 'person-repaired', personidentifikator }),
];

test('whatever happens, in any order, the register agrees with itself', () => {
  const bench = createWorldBench();
  const { world, clock } = bench;
  const kinds = new Set<string>();
  const touched = new Set<number>();
  const seen: string[] = [];
  const duplicates: string[] = [];
  const read: NotedHendelse[] = [];
  const start = world.sekvensnummerAfter(now);
  const tries = process.env.FELLESKLIENT_FULL ? 20_000 : 2500;

  for (let i = 0; i < tries; i++) {
    const chance = (about: number): number => draw32(2026 + about, i, topic.identifier);
    // Few people, so that one thing leads to another; half of them are of one family.
    const people = [...touched];
    const pick = (about: number): number => {
      const drawn = chance(about);
      if (people.length > 0 && drawn % 3 > 0) return people[(drawn >>> 3) % people.length] ?? 0;
      return 64 + ((drawn >>> 3) % 512);
    };
    // Numbers of before, too.
    const past = chance(5) % 5 === 0 ? seen[chance(2) % seen.length] : undefined;
    const make = happenings[chance(3) % happenings.length] as (typeof happenings)[number];
    const duplicate = make === split ? duplicates[chance(2) % duplicates.length] : undefined;
    const number = duplicate ?? past ?? bench.number(pick(1));
    const before = lifeLengths(bench, touched);
    try {
      const { hendelser, type } = bench.append(make(number, bench.number(pick(4)), chance(6) >>> 4));
      kinds.add(type);
      for (const { hendelse } of hendelser) {
        touched.add(hendelse.person);
        seen.push(world.notedUnder(hendelse));
        if (hendelse.hendelsestype === 'personErOpphoertSomDublett') duplicates.push(world.notedUnder(hendelse));
      }
    } catch (error) {
      if (!(error instanceof InvalidEvent)) throw error;
      expect(lifeLengths(bench, touched)).toEqual(before);
    }
    if (i % 10 === 0) clock.now += (chance(7) % 7_200_000) + 1;
    if (i % 250 === 0) {
      read.push(...world.noted((read.at(-1)?.sekvensnummer ?? start - 1) + 1, clock.now));
      expect([...world.noted(start, clock.now)]).toEqual(read);
    }
  }

  read.push(...world.noted((read.at(-1)?.sekvensnummer ?? start - 1) + 1, clock.now));
  for (const [place, { sekvensnummer, hendelse }] of read.entries()) {
    expect(sekvensnummer).toBeGreaterThan(read[place - 1]?.sekvensnummer ?? -1);
    expect(world.life(hendelse.person, clock.now)?.hendelser[hendelse.nummer - 1]).toEqual(hendelse);
  }
  expect(kinds.size).toBeGreaterThan(happenings.length - 3);
  for (const index of touched) {
    agreesWithItself(bench, index);
    growsOnly(world.life(index, clock.now), (at) => world.life(index, at));
  }
  everyDocumentIsThere(bench, read);
}, 300_000);

function lifeLengths({ world, clock }: WorldBench, touched: ReadonlySet<number>): readonly number[] {
  return [...touched].slice(-5).map((index) => world.life(index, clock.now)?.hendelser.length ?? 0);
}

function agreesWithItself(bench: WorldBench, index: number): void {
  const held = bench.held(index);
  const isDead = held.doedsfall?.some(({ erGjeldende }) => erGjeldende) ?? false;
  expect([index, isDead]).toEqual([index, of.status(held) === 'doed']);
  for (const entitet of [
    'status',
    'kjoenn',
    'navn',
    'sivilstand',
    'doedsfall',
    'adressebeskyttelse',
    ...addressKinds,
  ] as const) {
    expect([index, entitet, gjeldende(held, entitet).length < 2]).toEqual([index, entitet, true]);
  }
  if (isDead) expect([index, addressKinds.flatMap((kind) => gjeldende(held, kind) as unknown[])]).toEqual([index, []]);
  const inUse = gjeldende(held, 'identifikasjonsnummer').filter(({ verdi }) => verdi.status === 'iBruk');
  expect([index, inUse.length]).toEqual([index, of.status(held) === 'opphoert' ? 0 : 1]);
  if (inUse.length === 1) expect(bench.world.indexOf(bench.number(index))).toBe(index);
  isMirrored(bench, index, held, isDead);
}

function isMirrored(bench: WorldBench, index: number, held: Opplysninger, isDead: boolean): void {
  for (const { verdi } of gjeldende(held, 'familierelasjon')) {
    if (!('relatertPerson' in verdi)) continue;
    // The dead keep the spouse they had.
    if (isDead && verdi.relatertPersonsRolle === 'ektefelleEllerPartner') continue;
    const back = gjeldende(bench.held(verdi.relatertPerson), 'familierelasjon').map((entry) => entry.verdi);
    expect(back).toContainEqual({
      relatertPerson: index,
      relatertPersonsRolle: verdi.minRolleForPerson,
      minRolleForPerson: verdi.relatertPersonsRolle,
    });
  }
  const sivilstand = of.sivilstand(held);
  const spouse = sivilstand?.relatertVedSivilstand;
  if (!isDead && spouse !== undefined && ['gift', 'separert'].includes(sivilstand?.sivilstand ?? '')) {
    expect(of.sivilstand(bench.held(spouse))).toEqual({ ...sivilstand, relatertVedSivilstand: index });
    expect([spouse, of.status(bench.held(spouse))]).not.toEqual([spouse, 'doed']);
  }
  for (const { verdi } of isDead ? [] : gjeldende(held, 'foreldreansvar')) {
    const other = verdi.ansvarssubjekt === index ? verdi.ansvarlig : verdi.ansvarssubjekt;
    expect(gjeldende(bench.held(other), 'foreldreansvar').map((entry) => entry.verdi)).toContainEqual(verdi);
  }
}

function growsOnly(life: Life | undefined, at: (instant: number) => Life | undefined): void {
  const hendelser = life?.hendelser ?? [];
  for (const [place, { nummer, ajourholdstidspunkt }] of hendelser.entries()) {
    expect(nummer).toBe(place + 1);
    const then = at(ajourholdstidspunkt)?.hendelser ?? [];
    expect(then).toEqual(hendelser.slice(0, then.length));
    expect(then.length).toBeGreaterThan(place);
  }
}

/** Of every event but the closing of a duplicate the archive has a document by its name, which is as the OpenAPI document describes it. */
function everyDocumentIsThere({ world, clock }: WorldBench, read: readonly NotedHendelse[]): void {
  const persons = createPersons(world);
  const ids = createDocumentIds(world.seed);
  const problems = responses['hentArkivperson 200'];
  for (const { hendelse } of read.filter((noted) => noted.hendelse.personidentifikator !== undefined)) {
    const name = ids.nameOf(ids.id({ kind: 'persondokument', person: hendelse.person, nummer: hendelse.nummer }));
    const found = name && persons.afterEvent(name.person, name.nummer, clock.now);
    if (hendelse.hendelsestype === 'personErOpphoertSomDublett') {
      expect(found).toBeUndefined();
      continue;
    }
    expect(found?.index).toBe(hendelse.person);
    expect([hendelse.hendelsestype, problems(found?.document)]).toEqual([hendelse.hendelsestype, []]);
  }
}
