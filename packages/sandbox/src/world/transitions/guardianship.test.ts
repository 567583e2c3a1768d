import { beforeEach, expect, test } from 'vitest';
import { createWorldBench, is, of, type WorldBench } from '../../../test/world-bench.ts';

let bench: WorldBench;
let ward: number;
let verge: number;
beforeEach(() => {
  bench = createWorldBench();
  ward = bench.find((held) => is.single(held) && !held.vergemaalEllerFremtidsfullmakt);
  verge = bench.find((held, index) => is.single(held) && index !== ward);
});

const registered = (changed: object = {}) => ({
  type: 'vergemaal-registered' as const,
  personidentifikator: bench.number(ward),
  verge: bench.number(verge),
  vergemaaltype: 'voksen' as const,
  ...changed,
});

test('a guardian is appointed, gets other tasks, and is one no more', () => {
  expect(bench.told(registered())).toEqual([['endringIVergemaal', ward, bench.number(ward)]]);
  const { navn, foedsel } = bench.document(verge);
  expect(bench.document(ward).vergemaalEllerFremtidsfullmakt).toMatchObject([
    {
      vergemaaltype: 'voksen',
      embete: expect.stringMatching(/^statsforvalt/),
      verge: {
        foedselsEllerDNummer: bench.number(verge),
        navnFoedselsdato: { personnavn: { etternavn: navn?.[0]?.etternavn }, foedselsdato: foedsel?.[0]?.foedselsdato },
        tjenesteomraade: [{}],
      },
    },
  ]);
  const tjenesteomraade = [{ vergeTjenestevirksomhet: 'nav', vergeTjenesteoppgave: 'pensjon' }];
  bench.append(registered({ tjenesteomraade }));
  const [current, historic] = bench.document(ward).vergemaalEllerFremtidsfullmakt ?? [];
  expect(current?.verge.tjenesteomraade).toEqual(tjenesteomraade);
  expect(historic?.erGjeldende).toBe(false);
  const ended = {
    type: 'vergemaal-ended',
    personidentifikator: bench.number(ward),
    verge: bench.number(verge),
  } as const;
  expect(bench.told(ended).map(([type]) => type)).toEqual(['endringIVergemaal']);
  expect(bench.current(ward, 'vergemaalEllerFremtidsfullmakt')).toBeUndefined();
  expect(bench.refused(ended)).toMatch(/^verge: belongs to nobody who is the guardian/);
});

test('there may be two', () => {
  const another = bench.find((held, index) => is.married(held) && index !== ward && index !== verge);
  bench.append(registered());
  bench.append(registered({ verge: bench.number(another) }));
  expect(bench.document(ward).vergemaalEllerFremtidsfullmakt?.filter(({ erGjeldende }) => erGjeldende)).toHaveLength(2);
});

test('what makes no sense is refused', () => {
  expect(bench.refused(registered({ verge: bench.number(ward) }))).toMatch(/^verge: is the ward/);
  expect(bench.refused(registered({ verge: bench.number(bench.find(is.minor)) }))).toMatch(/^verge: .* minor/);
  expect(bench.refused(registered({ verge: bench.number(bench.find((held) => of.status(held) === 'doed')) }))).toMatch(
    /^verge: .* dead/,
  );
  expect(bench.refused(registered({ vergemaaltype: 'mindreaarig' }))).toMatch(/^vergemaaltype: does not suit the age/);
  for (const tjenesteomraade of [
    [],
    [{}],
    ['nav'],
    [{ vergeTjenestevirksomhet: 'nav', vergeTjenesteoppgave: 'pensjon', omfang: 1 }],
  ]) {
    expect(bench.refused(registered({ tjenesteomraade }))).toMatch(/^tjenesteomraade: must be a list/);
  }
});

test('legal capacity is limited, and whole again', () => {
  const personidentifikator = bench.number(ward);
  expect(bench.told({ type: 'rettsligHandleevne-limited', personidentifikator })).toEqual([
    ['endringIRettsligHandleevne', ward, personidentifikator],
  ]);
  expect(bench.document(ward).rettsligHandleevne).toMatchObject([{ rettsligHandleevneomfang: 'begrenset' }]);
  expect(bench.refused({ type: 'rettsligHandleevne-limited', personidentifikator })).toMatch(/limited already/);
  expect(bench.told({ type: 'rettsligHandleevne-restored', personidentifikator }).map(([type]) => type)).toEqual([
    'endringIRettsligHandleevne',
  ]);
  expect(bench.current(ward, 'rettsligHandleevne')).toBeUndefined();
  expect(bench.refused({ type: 'rettsligHandleevne-restored', personidentifikator })).toMatch(/not limited/);
  const minor = bench.number(bench.find(is.minor));
  expect(bench.refused({ type: 'rettsligHandleevne-limited', personidentifikator: minor })).toMatch(/minor/);
});
