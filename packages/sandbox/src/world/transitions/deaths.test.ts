import { beforeEach, describe, expect, test } from 'vitest';
import { createWorldBench, is, of, type WorldBench } from '../../../test/world-bench.ts';
import { dayOf } from '../day.ts';
import type { Entities } from '../lives/entities.ts';
import type { Opplysninger } from '../lives/life.ts';
import { gjeldende } from '../lives/record.ts';
import { addressKinds } from './subject.ts';

let bench: WorldBench;
let person: number;
let personidentifikator: string;
let spouse: number;
beforeEach(() => {
  bench = createWorldBench();
  person = bench.find(is.parentOfMinor);
  personidentifikator = bench.number(person);
  spouse = of.sivilstand(bench.held(person))?.relatertVedSivilstand ?? -1;
});

const die = (dato = '2026-01-12') => bench.told({ type: 'doedsfall-registered', personidentifikator, dato });
const addresses = (held: Opplysninger): readonly unknown[] =>
  addressKinds.flatMap((entitet) => gjeldende(held, entitet) as readonly unknown[]);
const minors = (): readonly number[] =>
  (bench.held(person).foreldreansvar ?? [])
    .filter(({ erGjeldende }) => erGjeldende)
    .map(({ verdi }) => verdi.ansvarssubjekt);
const ansvar = (index: number): readonly Entities['foreldreansvar'][] =>
  (bench.held(index).foreldreansvar ?? []).flatMap(({ erGjeldende, verdi }) => (erGjeldende ? [verdi] : []));

describe('a death', () => {
  test('ends every address, and the marriage and the responsibility on the documents of the others', () => {
    const children = minors();
    expect(die()).toEqual([
      ['personErDoed', person, personidentifikator],
      ['endringISivilstand', spouse, bench.number(spouse)],
      ['endringIFamilierelasjon', spouse, bench.number(spouse)],
      ...children.flatMap((child) => [
        ['endringIForeldreansvar', child, bench.number(child)],
        ['endringIForeldreansvar', spouse, bench.number(spouse)],
      ]),
    ]);
    expect(bench.document(person)).toMatchObject({
      doedsfall: { doedsdato: '2026-01-12' },
      status: [{ status: 'doed' }, {}],
    });
    expect(addresses(bench.held(person))).toEqual([]);
    expect(bench.document(person).bostedsadresse?.[0]?.opphoerstidspunkt).toBe('2026-01-12T00:00:00+01:00');
    expect(of.sivilstand(bench.held(spouse))).toEqual({
      sivilstand: 'enkeEllerEnkemann',
      sivilstandsdato: dayOf(2026, 1, 12),
      relatertVedSivilstand: person,
    });
    expect(of.relatives(bench.held(spouse), 'ektefelleEllerPartner')).toEqual([]);
    for (const child of children) {
      const sole = { ansvar: 'far', ansvarssubjekt: child, ansvarlig: spouse };
      expect(ansvar(child)).toEqual([sole]);
      expect(ansvar(spouse)).toContainEqual(sole);
    }
  });

  test('of a child ends the responsibility of the parents', () => {
    const [child = -1] = minors();
    const told = bench.told({ type: 'doedsfall-registered', personidentifikator: bench.number(child) });
    expect(told.map(([type, who]) => [type, who]).slice(1)).toEqual(
      expect.arrayContaining([
        ['endringIForeldreansvar', person],
        ['endringIForeldreansvar', spouse],
      ]),
    );
    for (const parent of [person, spouse]) {
      expect(ansvar(parent).filter(({ ansvarssubjekt }) => ansvarssubjekt === child)).toEqual([]);
    }
  });

  test('of somebody alone concerns nobody else', () => {
    const alone = bench.find((held) => is.single(held) && !held.foreldreansvar);
    expect(bench.told({ type: 'doedsfall-registered', personidentifikator: bench.number(alone) })).toHaveLength(1);
  });

  test('happens once, to whom the register knows, and not before the last move', () => {
    expect(bench.refused({ type: 'doedsfall-registered', personidentifikator, dato: '1980-01-01' })).toMatch(
      /^dato: is before/,
    );
    die();
    expect(bench.refused({ type: 'doedsfall-registered', personidentifikator })).toMatch(
      /^personidentifikator: .* is dead/,
    );
    expect(bench.refused({ type: 'navn-changed', personidentifikator, fornavn: 'A', etternavn: 'B' })).toMatch(
      /is dead/,
    );
  });
});

describe('a death on another day', () => {
  test.each(['2026-01-05', '2026-01-14'])('%s: the person was alive for an event, and the date is another', (dato) => {
    die();
    const told = bench.told({ type: 'doedsfall-corrected', personidentifikator, dato });
    expect(told.map(([type, who]) => [type, who])).toEqual([
      ['personErReaktivert', person],
      ['personErDoed', person],
      ['endringISivilstand', spouse],
    ]);
    const { doedsfall, status } = bench.document(person);
    expect(doedsfall?.doedsdato).toBe(dato);
    expect(status?.map((entry) => entry.status)).toEqual(['doed', 'bosatt']);
    expect(status?.[1]?.opphoerstidspunkt).toBe(`${dato}T00:00:00+01:00`);
    expect(addresses(bench.held(person))).toEqual([]);
    expect(bench.document(spouse).sivilstand).toMatchObject([
      { sivilstand: 'enkeEllerEnkemann', sivilstandsdato: dato },
      { sivilstand: 'gift', erGjeldende: false },
      {},
    ]);
    bench.append({ type: 'doedsfall-annulled', personidentifikator });
    expect(bench.document(spouse).sivilstand?.[0]).toMatchObject({ sivilstand: 'gift', erGjeldende: true });
    expect(addresses(bench.held(person)).length).toBeGreaterThan(0);
  });

  test('is refused where nobody is dead, or nothing is new', () => {
    const corrected = { type: 'doedsfall-corrected', personidentifikator };
    expect(bench.refused({ ...corrected, dato: '2026-01-10' })).toMatch(/^personidentifikator: .* not dead/);
    die();
    expect(bench.refused({ ...corrected, dato: '2026-01-12' })).toMatch(/^dato: is what it is already/);
    expect(bench.refused(corrected)).toMatch(/^dato: must be a date/);
  });
});

describe('a death that was none', () => {
  test('leaves everything as it was, for the person and for the others', () => {
    const all = [person, spouse, ...minors()];
    const before = all.map((index) => bench.held(index));
    die();
    const told = bench.told({ type: 'doedsfall-annulled', personidentifikator });
    expect(told[0]).toEqual(['personErReaktivert', person, personidentifikator]);
    expect(told.filter(([, who]) => who === spouse).map(([type]) => type)).toEqual(
      expect.arrayContaining(['endringISivilstand', 'endringIFamilierelasjon', 'endringIForeldreansvar']),
    );
    const present = (held: Opplysninger): object =>
      Object.fromEntries(
        Object.entries(held).map(([entitet, entries]) => [
          entitet,
          entries.flatMap(({ erGjeldende, verdi }) => (erGjeldende ? [JSON.stringify(verdi)] : [])).sort(),
        ]),
      );
    expect(all.map((index) => present(bench.held(index)))).toEqual(before.map(present));
    expect(bench.document(person)).not.toHaveProperty('doedsfall');
    // Annulled entries are gone (sos-historikk.md).
    expect(bench.held(person).status).toEqual(before[0]?.status);
    expect(bench.held(spouse).sivilstand).toEqual(before[1]?.sivilstand);
  });

  test('may be of somebody whose death was computed', () => {
    const widow = bench.find((held) => {
      const { sivilstand, relatertVedSivilstand: dead } = of.sivilstand(held) ?? {};
      return of.status(held) === 'bosatt' && sivilstand === 'enkeEllerEnkemann' && dead !== undefined;
    });
    const dead = of.sivilstand(bench.held(widow))?.relatertVedSivilstand ?? -1;
    expect(addresses(bench.held(dead))).toEqual([]);
    bench.append({ type: 'doedsfall-annulled', personidentifikator: bench.number(dead) });
    expect(bench.current(dead, 'status')?.status).not.toBe('doed');
    expect(bench.current(dead, 'kontaktinformasjonForDoedsbo')).toBeUndefined();
    expect(addresses(bench.held(dead))).not.toEqual([]);
    expect(of.sivilstand(bench.held(widow))?.sivilstand).toMatch(/^(gift|separert)$/);
    expect(of.relatives(bench.held(widow), 'ektefelleEllerPartner')).toEqual([dead]);
  });

  test('is refused when the spouse has died or married since', () => {
    die();
    bench.append({ type: 'doedsfall-registered', personidentifikator: bench.number(spouse) });
    expect(bench.refused({ type: 'doedsfall-annulled', personidentifikator })).toMatch(
      /^personidentifikator: .* since/,
    );
    expect(
      bench.refused({ type: 'doedsfall-annulled', personidentifikator: bench.number(bench.find(is.single)) }),
    ).toMatch(/^personidentifikator: .* not dead/);
  });
});
