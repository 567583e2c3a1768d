import { beforeEach, expect, test } from 'vitest';
import { createWorldBench, is, type WorldBench } from '../../../test/world-bench.ts';

let bench: WorldBench;
beforeEach(() => {
  bench = createWorldBench();
});

test('nothing but number, status and sivilstand is left of a number that was a mistake (recorded in Altinn/altinn-register)', () => {
  const person = bench.find(is.dNumber);
  const personidentifikator = bench.number(person);
  bench.append({ type: 'navn-changed', personidentifikator, fornavn: 'EN', etternavn: 'TO' });
  bench.append({ type: 'navn-changed', personidentifikator, fornavn: 'TRE', etternavn: 'FIRE' });
  expect(bench.told({ type: 'person-closed', personidentifikator })).toEqual([
    ['personErOpphoert', person, personidentifikator],
  ]);
  const document = bench.document(person);
  expect(Object.keys(document).sort()).toEqual(['identifikasjonsnummer', 'sivilstand', 'status']);
  expect(document.identifikasjonsnummer).toMatchObject([{ status: 'opphoert', erGjeldende: true }]);
  expect(document.status?.[0]).toMatchObject({ status: 'opphoert', aarsak: 'Opphøre person' });
  expect(document.sivilstand).toMatchObject([{ sivilstand: 'uoppgitt' }]);
  expect(bench.world.indexOf(personidentifikator)).toBe(person);
  expect(bench.refused({ type: 'person-closed', personidentifikator })).toMatch(
    /^personidentifikator: has been closed/,
  );
});

test('whoever has family was no mistake', () => {
  expect(bench.refused({ type: 'person-closed', personidentifikator: bench.number(bench.find(is.married)) })).toMatch(
    /^personidentifikator: .* with family/,
  );
});

test('a repair by machine corrects a name without history, or shows in nothing', () => {
  const person = bench.find(is.single);
  const personidentifikator = bench.number(person);
  const before = bench.document(person);
  expect(bench.told({ type: 'person-repaired', personidentifikator })).toEqual([
    ['personErOppdatert', person, personidentifikator],
  ]);
  expect(bench.document(person)).toEqual(before);
  bench.append({ type: 'person-repaired', personidentifikator, etternavn: 'RETTET' });
  const { navn = [] } = bench.document(person);
  expect(navn).toHaveLength(before.navn?.length ?? -1);
  expect(navn[0]).toMatchObject({ fornavn: before.navn?.[0]?.fornavn, etternavn: 'RETTET', erGjeldende: true });
});
