import { beforeEach, expect, test } from 'vitest';
import { createWorldBench, is, of, type WorldBench } from '../../../test/world-bench.ts';

let bench: WorldBench;
let child: number;
beforeEach(() => {
  bench = createWorldBench();
  const mother = bench.find((held) => is.single(held) && of.isWoman(held));
  bench.append({ type: 'foedsel-registered', personidentifikator: bench.number(mother), kjoenn: 'mann' });
  child = bench.world.size;
});

test('the first choice takes the temporary name away without history', () => {
  const personidentifikator = bench.number(child);
  const told = bench.told({ type: 'navn-chosen', personidentifikator, fornavn: 'MOLTE', etternavn: 'BRIS' });
  expect(told).toEqual([['endringINavn', child, personidentifikator]]);
  expect(bench.document(child).navn).toMatchObject([
    { fornavn: 'MOLTE', etternavn: 'BRIS', erGjeldende: true, aarsak: 'Første gangs navnevalg' },
  ]);
  expect(bench.document(child).navn).toHaveLength(1);
});

test('a change of name leaves the old one as history', () => {
  const person = bench.find(is.single);
  const before = bench.current(person, 'navn');
  const told = bench.told({
    type: 'navn-changed',
    personidentifikator: bench.number(person),
    fornavn: 'ANNE-LI',
    mellomnavn: 'O’HARA',
    etternavn: 'ÁIGI',
    dato: '2026-01-02',
  });
  expect(told.map(([type]) => type)).toEqual(['endringINavn']);
  const [current, historic] = bench.document(person).navn ?? [];
  expect(current).toMatchObject({ fornavn: 'ANNE-LI', mellomnavn: 'O’HARA', etternavn: 'ÁIGI', erGjeldende: true });
  expect(historic).toMatchObject({ ...before, erGjeldende: false, opphoerstidspunkt: '2026-01-02T00:00:00+01:00' });
});

test('each is for its time', () => {
  const name = { fornavn: 'MOLTE', etternavn: 'BRIS' };
  const adult = bench.number(bench.find(is.single));
  expect(bench.refused({ type: 'navn-chosen', personidentifikator: adult, ...name })).toMatch(
    /^personidentifikator: .*navn-changed/,
  );
  expect(bench.refused({ type: 'navn-changed', personidentifikator: bench.number(child), ...name })).toMatch(
    /^personidentifikator: .*navn-chosen/,
  );
  for (const fornavn of ['', '<script>', '12', 'A'.repeat(201), 7]) {
    expect(bench.refused({ type: 'navn-changed', personidentifikator: adult, ...name, fornavn })).toMatch(
      /^fornavn: must be/,
    );
  }
  expect(bench.refused({ type: 'navn-changed', personidentifikator: adult, fornavn: 'MOLTE' })).toMatch(/^etternavn: /);
});
