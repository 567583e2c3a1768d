// Tries mutants, and writes what came of it: `npm run mutants -w conformance -- [--only <ids>] [--sample <count>] [--seed <number>] [--at-once 2] [--out <file>]`.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { requirementsOfPackage } from '../cli/requirements-of-package.ts';
import { readBuilt } from '../mutation/built-copy.ts';
import { loadMutants } from '../mutation/load-mutants.ts';
import { mutantProblems } from '../mutation/mutant-problems.ts';
import { seededSample } from '../mutation/seeded-sample.ts';
import { tryMutants } from '../mutation/try-mutants.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    'at-once': { type: 'string', default: '1' },
    out: { type: 'string', default: 'results/mutants.json' },
  },
});
const all = await loadMutants(new URL('../mutants/', import.meta.url));
const requirements = await requirementsOfPackage();
const problems = await mutantProblems(all, requirements, readBuilt);
if (problems.length > 0) throw new Error(problems.join('\n'));
const beginnings = values.only?.split(',');
const named = all.filter(({ id }) => beginnings?.some((beginning) => id.startsWith(beginning)) ?? true);
const chosen = values.sample ? seededSample(named, Number(values.sample), Number(values.seed)) : named;
const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};
say(`${chosen.length} of ${all.length} mutants: first their checks without them …`);
const result = await tryMutants(chosen, requirements, {
  atOnce: Number(values['at-once']),
  onMutant({ id, outcome, killedBy, why, noticedBy }, tried) {
    const others = noticedBy && `noticed by ${noticedBy.join(', ') || 'nobody'}`;
    say(`${tried}/${chosen.length} ${outcome} ${id}: ${killedBy ?? why ?? others}`);
  },
});
await mkdir(dirname(values.out), { recursive: true });
await writeFile(values.out, `${JSON.stringify(result, null, 2)}\n`);
say(`${result.score.toFixed(1)} % killed. Written to ${values.out}`);
