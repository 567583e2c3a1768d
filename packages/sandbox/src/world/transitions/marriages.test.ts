import { beforeEach, describe, expect, test } from 'vitest';
import { createWorldBench, is, of, type WorldBench } from '../../../test/world-bench.ts';
import { dayOf } from '../day.ts';
import { createSlekt, slektOf } from '../lives/slekt.ts';

let bench: WorldBench;
let one: number;
let other: number;
beforeEach(() => {
  bench = createWorldBench();
  one = bench.find(is.single);
  other = bench.find((held, index) => is.single(held) && slektOf(index) !== slektOf(one));
});

const marry = () =>
  bench.told({
    type: 'vigsel-registered',
    personidentifikator: bench.number(one),
    ektefelle: bench.number(other),
    dato: '2026-01-03',
  });
const isSpouseOf = (index: number): object => ({
  relatertPerson: bench.number(index),
  relatertPersonsRolle: 'ektefelleEllerPartner',
  minRolleForPerson: 'ektefelleEllerPartner',
});

describe('a wedding', () => {
  test('is told alike of both, of whatever families they are', () => {
    expect(marry()).toEqual(
      [one, other].flatMap((index) => [
        ['endringISivilstand', index, bench.number(index)],
        ['endringIFamilierelasjon', index, bench.number(index)],
      ]),
    );
    const { relatertVedSivilstand: _, ...mine } = of.sivilstand(bench.held(one)) ?? expect.unreachable();
    const { relatertVedSivilstand: __, ...theirs } = of.sivilstand(bench.held(other)) ?? expect.unreachable();
    expect(mine).toEqual(theirs);
    expect(mine).toMatchObject({ sivilstand: 'gift', sivilstandsdato: dayOf(2026, 1, 3), kommune: expect.any(String) });
    for (const [index, spouse] of [
      [one, other],
      [other, one],
    ] as const) {
      const { sivilstand, familierelasjon } = bench.document(index);
      expect(sivilstand?.[0]).toMatchObject({
        sivilstand: 'gift',
        relatertVedSivilstand: bench.number(spouse),
        aarsak: 'Vigsel',
      });
      expect(sivilstand?.[1]).toMatchObject({ sivilstand: 'ugift', erGjeldende: false });
      expect(familierelasjon?.[0]).toMatchObject(isSpouseOf(spouse));
    }
  });

  test('is refused to the married, to minors, to kin, to the dead, and with oneself', () => {
    const wed = (personidentifikator: string, ektefelle: string): string =>
      bench.refused({ type: 'vigsel-registered', personidentifikator, ektefelle });
    const mine = bench.number(one);
    expect(wed(mine, mine)).toMatch(/^ektefelle: is the same person/);
    expect(wed(mine, bench.number(bench.find(is.married)))).toMatch(/^ektefelle: .* married already/);
    expect(wed(mine, bench.number(bench.find(is.minor)))).toMatch(/^ektefelle: .* minor/);
    expect(wed(bench.number(bench.find((held) => of.status(held) === 'doed')), mine)).toMatch(
      /^personidentifikator: .* dead/,
    );
    const child = bench.find(
      (held) =>
        is.single(held) &&
        of.relatives(held, 'mor', 'far').some((parent) => {
          const { sivilstand } = of.sivilstand(bench.held(parent)) ?? {};
          return of.status(bench.held(parent)) === 'bosatt' && (sivilstand === 'ugift' || sivilstand === 'skilt');
        }),
    );
    const parent = of
      .relatives(bench.held(child), 'mor', 'far')
      .find((index) => ['ugift', 'skilt'].includes(of.sivilstand(bench.held(index))?.sivilstand ?? ''));
    expect(wed(bench.number(child), bench.number(parent ?? -1))).toMatch(/^ektefelle: is parent, child or sibling/);
  });
});

describe('a separation', () => {
  test('is told of both, who stay related', () => {
    marry();
    const told = bench.told({ type: 'separasjon-registered', personidentifikator: bench.number(other) });
    expect(told).toEqual([
      ['endringISivilstand', other, bench.number(other)],
      ['endringISivilstand', one, bench.number(one)],
    ]);
    expect(of.sivilstand(bench.held(one))).toMatchObject({ sivilstand: 'separert', relatertVedSivilstand: other });
    expect(of.relatives(bench.held(one), 'ektefelleEllerPartner')).toEqual([other]);
    expect(bench.refused({ type: 'separasjon-registered', personidentifikator: bench.number(one) })).toMatch(
      /separated already/,
    );
  });
});

describe('a divorce', () => {
  test.each(['with a separation before', 'without'])('is told of both, whose relation ends: %s', (how) => {
    marry();
    const event = { personidentifikator: bench.number(one) };
    if (how !== 'without') bench.append({ type: 'separasjon-registered', ...event });
    expect(bench.told({ type: 'skilsmisse-registered', ...event, dato: '2026-01-15' })).toEqual(
      [one, other].flatMap((index) => [
        ['endringISivilstand', index, bench.number(index)],
        ['endringIFamilierelasjon', index, bench.number(index)],
      ]),
    );
    for (const index of [one, other]) {
      expect(of.sivilstand(bench.held(index))?.sivilstand).toBe('skilt');
      expect(of.relatives(bench.held(index), 'ektefelleEllerPartner')).toEqual([]);
      expect(bench.document(index).familierelasjon).toContainEqual(
        expect.objectContaining({ ...isSpouseOf(index === one ? other : one), erGjeldende: false }),
      );
    }
    expect(bench.refused({ type: 'skilsmisse-registered', ...event })).toMatch(/^personidentifikator: .* not married/);
  });

  test('of a registered partnership has the words of one', () => {
    const large = createWorldBench(60_000);
    const partner = partnerIn(large) ?? expect.unreachable('nobody has registered partnership');
    large.append({ type: 'separasjon-registered', personidentifikator: large.number(partner) });
    expect(of.sivilstand(large.held(partner))?.sivilstand).toBe('separertPartner');
    large.append({ type: 'skilsmisse-registered', personidentifikator: large.number(partner) });
    expect(of.sivilstand(large.held(partner))?.sivilstand).toBe('skiltPartner');
  });

  test('of a marriage abroad concerns the one whom the register has', () => {
    const abroad = bench.find((held) => {
      const { sivilstand, relatertVedSivilstand } = of.sivilstand(held) ?? {};
      return of.status(held) === 'bosatt' && sivilstand === 'gift' && relatertVedSivilstand === undefined;
    });
    const told = bench.told({ type: 'skilsmisse-registered', personidentifikator: bench.number(abroad) });
    expect(told.map(([type]) => type)).toEqual(['endringISivilstand', 'endringIFamilierelasjon']);
    const current = bench.document(abroad).familierelasjon?.filter(({ erGjeldende }) => erGjeldende) ?? [];
    expect(current.map(({ relatertPersonsRolle }) => relatertPersonsRolle)).not.toContain('ektefelleEllerPartner');
  });
});

/** Somebody in a registered partnership, looked for among the families, which is faster than by what the register holds. */
function partnerIn({ world, held }: WorldBench): number | undefined {
  for (let slekt = 0; slekt < slektOf(world.size); slekt++) {
    for (const { index, unions } of createSlekt(world.seed, slekt, world.size).members) {
      if (unions.some(({ sameSex, married }) => sameSex && married < dayOf(2009, 1, 1))) {
        if (of.sivilstand(held(index))?.sivilstand === 'registrertPartner' && of.status(held(index)) === 'bosatt')
          return index;
      }
    }
  }
  return undefined;
}
