// What the suite takes beside its requests: the time of all checks against the sandbox through MSW, over the time that their requests take
// there. Checks run one after the other, so that whatever is not in a request is the suite's own. Prints JSON.
import { mayShow, registerChecks } from '../checks/index.ts';
import { type RegisterSubject, runChecks } from '../src/index.ts';
import { sandboxThroughMsw } from '../subjects/sandbox/through-msw.ts';

const { subject, close } = await sandboxThroughMsw();
let requests = 0;
let inRequestsMs = 0;
const timed: RegisterSubject = {
  ...subject,
  async fetch(input, init) {
    const startedAt = performance.now();
    try {
      return await subject.fetch(input, init);
    } finally {
      requests++;
      inRequestsMs += performance.now() - startedAt;
    }
  },
};
const startedAt = performance.now();
const results = await runChecks(timed, registerChecks, { mayShow });
const suiteMs = performance.now() - startedAt;
await close();

const passed = results.filter(({ outcome }) => outcome === 'pass').length;
const ratio = suiteMs / inRequestsMs;
const told = { checks: results.length, passed, requests, suiteMs, inRequestsMs, ratio };
process.stdout.write(
  `${JSON.stringify(told, (_, value) => (typeof value === 'number' ? Number(value.toFixed(2)) : value))}\n`,
);
process.exit();
