import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installExtras } from './extras.ts';
import { limits } from './limits.ts';
import { type Row, writeReport } from './report.ts';
import { type Run, run } from './run.ts';
import { find, runtimes } from './runtime.ts';
import { behaviours } from './suite/index.ts';

const endsByItself = 'ends by itself';
const names = [...behaviours.map(({ name }) => name), endsByItself];
const problem = await installExtras();
const rows = new Map<string, Row>();

for (const runtime of runtimes) {
  const found = find(runtime, problem);
  if ('missing' in found) {
    rows.set(runtime.name, found);
    test.skip(`${runtime.name}: ${names.length} behaviours are not tried, since ${found.missing}`, () => {});
    continue;
  }
  describe(runtime.name, () => {
    let ran: Run;
    let passed = 0;
    beforeAll(async () => {
      ran = await run(runtime, found.program);
    }, 90_000);
    afterAll(() => {
      rows.set(runtime.name, { version: found.version, passed, of: names.length });
    });

    test.each(names)('%s', (name) => {
      const complaint = name === endsByItself ? complaintAboutEnd(ran) : complaintAbout(ran, name);
      const limit = limits.find(({ behaviour, ...of }) => of.runtime === runtime.name && behaviour === name);
      if (limit && complaint === undefined) throw new Complaint(`It does now. Take the entry out of limits.ts.`);
      if (!limit && complaint !== undefined) throw new Complaint(complaint);
      if (!limit) passed++;
    });
  });
}

test.each(limits)('$runtime has a limit in a behaviour that is tried: $behaviour', ({ runtime, behaviour }) => {
  expect(runtimes.map(({ name }) => name)).toContain(runtime);
  expect(names).toContain(behaviour);
});

afterAll(() => writeReport(inOrder(), limits));

/** Runtimes that are missing are known before the others have run. */
function inOrder(): ReadonlyMap<string, Row> {
  return new Map(runtimes.flatMap(({ name }) => (rows.has(name) ? [[name, rows.get(name) as Row]] : [])));
}

function complaintAbout({ results, problem }: Run, name: string): string | undefined {
  const result = results.get(name);
  if (!result) return problem;
  return result.ok ? undefined : (result.message ?? 'It failed without a word.');
}

function complaintAboutEnd({ exitCode }: Run): string | undefined {
  return exitCode === 0 ? undefined : `exit code: expected 0, came ${exitCode ?? 'none: it had to be ended'}`;
}

/** Its stack would show this file, which is of no use to anybody. */
class Complaint extends Error {
  override readonly stack: string = this.message;
}
