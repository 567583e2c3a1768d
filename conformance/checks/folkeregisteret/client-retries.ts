import { type Check, type ClientSubject, expectEqual, expectMatch, expectThat, type Reply } from '../../src/index.ts';
import { outcomeOf } from './client-answers.ts';
import { inEachClient, knowsThePerson } from './client-desk.ts';
import { all } from './packages.ts';

const generic = { kode: 'FREG-001', melding: 'Feil i tjenesten. Vennligst prøv igjen seinere.' };
const retryAfterMs = 250;
const throttled: Reply = { status: 429, headers: { 'retry-after': `${retryAfterMs}` }, json: generic };

/** When a client asks Folkeregisteret again. */
export const folkeregisteretClientRetryChecks: readonly Check<ClientSubject>[] = [
  // As seconds it is longer than any call may take.
  inEachClient('FREG-CLIENT-RETRY-AFTER', `${retryAfterMs}`, all, { answer: first(throttled) }, async (desk) => {
    const begun = performance.now();
    expectEqual('outcome', await outcomeOf(desk), 'a person');
    const passed = performance.now() - begun;
    expectThat('milliseconds', passed >= retryAfterMs - 5, `${retryAfterMs} at least`, passed); // timers are not exact
  }),
  inEachClient('FREG-CLIENT-RESET', 'once', all, { answer: first('hang up') }, async (desk) => {
    expectEqual('outcome', await outcomeOf(desk), 'a person');
  }),
  ...[400, 403, 406].map((status) =>
    inEachClient(
      'FREG-CLIENT-NO-RETRY',
      `${status}`,
      all,
      { answer: () => ({ status, json: generic }) },
      async (desk) => {
        await outcomeOf(desk);
        expectEqual('lookups', desk.sentTo(desk.lookupPath).length, 1);
      },
    ),
  ),
  inEachClient('FREG-CLIENT-RENEW', 'one 401', all, { answer: first({ status: 401, json: generic }) }, async (desk) => {
    expectEqual('outcome', await outcomeOf(desk), 'a person');
    const tokens = desk.sentTo(desk.lookupPath).map(({ headers }) => headers.authorization?.split(' ')[1]);
    expectEqual('different tokens', new Set(tokens).size, 2);
    for (const token of tokens) expectMatch('token', token, /^peer-token-\d$/);
  }),
  inEachClient('FREG-CLIENT-RENEW', 'nothing but 401', all, { answer: () => ({ status: 401 }) }, async (desk) => {
    expectEqual('outcome', await outcomeOf(desk), 'an error');
    expectEqual('lookups', desk.sentTo(desk.lookupPath).length, 2);
  }),
].flat();

/** Answers so the first time, and well from then on. */
function first(reply: Reply) {
  return (request: Parameters<typeof knowsThePerson>[0], count: number): Reply =>
    count === 1 ? reply : knowsThePerson(request, count);
}
