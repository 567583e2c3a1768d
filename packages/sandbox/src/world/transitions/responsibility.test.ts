import { beforeEach, expect, test } from 'vitest';
import { createWorldBench, is, of, type WorldBench } from '../../../test/world-bench.ts';
import type { Entities } from '../lives/entities.ts';

let bench: WorldBench;
let child: number;
let mother: number;
let father: number;
beforeEach(() => {
  bench = createWorldBench();
  mother = bench.find(is.parentOfMinor);
  child = bench.current(mother, 'foreldreansvar')?.ansvarssubjekt ?? -1;
  [father = -1] = of.relatives(bench.held(child), 'far');
});

const set = (ansvar: 'felles' | 'mor' | 'far' | 'medmor') =>
  ({ type: 'foreldreansvar-set', personidentifikator: bench.number(child), ansvar }) as const;
const ansvar = (index: number): readonly Entities['foreldreansvar'][] =>
  (bench.held(index).foreldreansvar ?? []).flatMap(({ erGjeldende, verdi }) =>
    erGjeldende && verdi.ansvarssubjekt === child ? [verdi] : [],
  );

test('the one, the other, and both together: alike on every document', () => {
  expect(bench.told(set('mor'))).toEqual(
    [child, father, mother].map((index) => ['endringIForeldreansvar', index, bench.number(index)]),
  );
  const mothers = { ansvar: 'mor', ansvarssubjekt: child, ansvarlig: mother };
  expect([ansvar(child), ansvar(mother), ansvar(father)]).toEqual([[mothers], [mothers], []]);
  bench.append(set('far'));
  const fathers = { ansvar: 'far', ansvarssubjekt: child, ansvarlig: father };
  expect([ansvar(child), ansvar(mother), ansvar(father)]).toEqual([[fathers], [], [fathers]]);
  bench.append(set('felles'));
  expect(ansvar(child).map((verdi) => verdi.ansvar)).toEqual(['felles', 'felles']);
  expect(ansvar(child)).toEqual(expect.arrayContaining([...ansvar(mother), ...ansvar(father)]));
});

test('what makes no sense is refused', () => {
  expect(bench.refused(set('felles'))).toMatch(/^ansvar: is what it is already/);
  expect(bench.refused(set('medmor'))).toMatch(/^ansvar: is of a parent whom the child has not/);
  expect(bench.refused({ ...set('mor'), personidentifikator: bench.number(mother) })).toMatch(
    /^personidentifikator: .* grown up/,
  );
  bench.append({ type: 'doedsfall-registered', personidentifikator: bench.number(father) });
  expect(bench.refused(set('felles'))).toMatch(/^ansvar: .* not alive/);
  expect(bench.refused(set('far'))).toMatch(/^ansvar: .* not alive/);
});
