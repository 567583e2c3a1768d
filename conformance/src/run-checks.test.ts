import { expect, test } from 'vitest';
import { check, type Subject } from './check.ts';
import { send } from './exchange.ts';
import { expectEqual, expectMatch, expectThat, PreconditionFailed, requires } from './expectation.ts';
import { runCheck, runChecks } from './run-checks.ts';

interface Demo extends Subject {
  readonly fetch: typeof globalThis.fetch;
  readonly extra?: string;
}
const demo: Demo = { name: 'demo', fetch: async () => Response.json({ person: '41838812345' }) };
const outcomeOf = async (run: (subject: Demo) => Promise<void>) => {
  const { outcome, message } = await runCheck(demo, check('A-1', 'try', run));
  return [outcome, message];
};

test('a check that throws nothing has passed', async () => {
  expect(await outcomeOf(async () => expectEqual('list', [{ a: 1 }], [{ a: 1 }]))).toEqual(['pass', undefined]);
});

test.each<[string, () => void, string]>([
  ['equality', () => expectEqual('status', 403, 401), 'status: expected 401, came 403'],
  ['equality of nothing', () => expectEqual('aud', undefined, 'x'), 'aud: expected "x", came nothing'],
  ['a form', () => expectMatch('time', 7, /^\d+Z$/), 'time: expected text like /^\\d+Z$/, came 7'],
  ['words', () => expectThat('exp', false, 'at most 120', 180), 'exp: expected at most 120, came 180'],
])('%s that does not hold is a failure that says what was expected and what came', async (_, expectation, message) => {
  expect(await outcomeOf(async () => expectation())).toEqual(['fail', message]);
});

test('what a subject lacks is a skip with its reason', async () => {
  const outcome = await outcomeOf(async ({ extra }) => void requires(extra, 'The subject has no extra.'));
  expect(outcome).toEqual(['skip', 'The subject has no extra.']);
});

test('so it is before the check first waits', async () => {
  const outcome = await outcomeOf(({ extra }) => Promise.resolve(void requires(extra, 'The subject has no extra.')));
  expect(outcome).toEqual(['skip', 'The subject has no extra.']);
});

test('what is noted of a pass is told, of a failure it is not', async () => {
  expect(await outcomeOf(async ({ note }) => note?.('Nearly.'))).toEqual(['pass', 'Nearly.']);
  const failing = async ({ note }: Demo): Promise<void> => {
    note?.('Nearly.');
    expectEqual('a', 1, 2);
  };
  expect(await outcomeOf(failing)).toEqual(['fail', 'a: expected 2, came 1']);
});

test('what of an exchange may be shown is for the subject to say', async () => {
  const asking = check<Demo>('A-1', 'ask', async (subject) => {
    await send(subject, { method: 'GET', url: 'https://api.example/' });
  });
  const { evidence } = await runCheck({ ...demo, shown: ({ request }) => ({ request }) }, asking);
  expect(evidence.map((exchange) => Object.keys(exchange))).toEqual([['request']]);
});

test.each<[string, unknown, string]>([
  ['a precondition', new PreconditionFailed('No token.'), 'PreconditionFailed: No token.'],
  ['a bug', new RangeError('oops'), 'RangeError: oops'],
  [
    'an outage',
    new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') }),
    'TypeError: fetch failed (connect ECONNREFUSED)',
  ],
  ['something that is no error', 'odd', 'odd'],
])('%s is an error, not a failure', async (_, thrown, message) => {
  expect(await outcomeOf(() => Promise.reject(thrown))).toEqual(['error', message]);
});

test('a failed check does not stop the next', async () => {
  const results = await runChecks(demo, [
    check('A-1', 'try', async () => expectEqual('a', 1, 2)),
    check('A-2', 'try', async () => {}),
  ]);
  expect(results.map(({ requirement, outcome }) => [requirement, outcome])).toEqual([
    ['A-1', 'fail'],
    ['A-2', 'pass'],
  ]);
});

test('several at once, and results in the order of the checks', async () => {
  const seen: string[] = [];
  let running = 0;
  let most = 0;
  const waits = (name: string, turns: number) =>
    check<Demo>('A-1', name, async () => {
      most = Math.max(most, ++running);
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      running--;
    });
  const checks = [waits('slow', 50), waits('quick', 1), waits('quicker', 1)];
  const results = await runChecks(demo, checks, { atOnce: 2, onResult: ({ title }) => seen.push(title) });
  expect(results.map(({ id }) => id)).toEqual(['A-1/slow', 'A-1/quick', 'A-1/quicker']);
  expect(seen).toEqual(['quick', 'quicker', 'slow']);
  expect(most).toBe(2);
});

test('a check that does not end is an error, and the next one runs', async () => {
  const [hung, next] = await runChecks(
    demo,
    [check('A-1', 'hung', () => new Promise<void>(() => {})), check('A-2', 'next', async () => {})],
    { longestMs: 1 },
  );
  expect([hung?.outcome, hung?.message]).toEqual(['error', 'Error: The check did not end within 0.001 s.']);
  expect(next?.outcome).toBe('pass');
});

test('what a subject has started is ended after the check; what broke meanwhile makes it an error', async () => {
  const ended: string[] = [];
  const starts = (name: string, end: () => Promise<void>) =>
    check<Demo>('A-1', name, async ({ afterwards }) => afterwards?.(end));
  const results = await runChecks(demo, [
    starts('good', async () => void ended.push('good')),
    starts('bad', () => Promise.reject(new Error('It crashed.'))),
  ]);
  expect(ended).toEqual(['good']);
  expect(results.map(({ outcome, message }) => [outcome, message])).toEqual([
    ['pass', undefined],
    ['error', 'Error: It crashed.'],
  ]);
});

test('evidence and message are redacted, but for persons that may be shown', async () => {
  const asks = check('A-1', 'try', async (subject: Demo) => {
    const answer = await send(subject, {
      method: 'POST',
      url: 'https://register.example/',
      headers: { authorization: 'Bearer secret-token' },
      body: '41838812346',
    });
    expectEqual('body', answer.body, '');
  });
  const result = await runCheck(demo, asks, { mayShow: new Set(['41838812346']) });
  expect(result.message).toBe('body: expected "", came "{\\"person\\":\\"[personidentifikator]\\"}"');
  expect(result.evidence).toEqual([
    {
      request: {
        method: 'POST',
        url: 'https://register.example/',
        headers: { authorization: '[redacted]' },
        body: '41838812346',
      },
      response: {
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: '{"person":"[personidentifikator]"}',
      },
    },
  ]);
});
