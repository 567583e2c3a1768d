import { test } from 'vitest';
import { mayShow } from '../checks/index.ts';
import { type Check, type Result, runCheck, type Subject } from '../src/index.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** The whole result with its evidence, for the JSON report. */
    conformance?: Result;
  }
}

/** Makes one test of each check. */
export function testChecks<S extends Subject>(checks: readonly Check<S>[], subject: () => S): void {
  for (const check of checks) {
    test(`${check.requirement} › ${check.title}`, async ({ task, skip }) => {
      const result = await runCheck(subject(), check, { mayShow });
      task.meta.conformance = result;
      if (result.outcome === 'skip') skip(result.message);
      if (result.outcome !== 'pass') throw new CheckDidNotPass(result);
    });
  }
}

/** Named after the outcome, so that reports tell a subject that failed from a check that broke. */
class CheckDidNotPass extends Error {
  constructor({ outcome, message }: Result) {
    super(message);
    this.name = outcome;
    this.stack = `${outcome}: ${message}`;
  }
}
