import { inspect } from 'node:util';
import { type Check, type ClientSubject, check, expectThat } from '../../src/index.ts';
import { withClient } from '../client-run.ts';
import { publishedIds } from '../published-persons.ts';

const trace = '0123456789abcdef0123456789abcdef';

/** Refusals as Maskinporten gives them (maskinporten_feilsoking.md). */
const refusals = {
  'MP-011': [400, 'invalid_request', 'Invalid parameter value in assertion'],
  'MP-012': [400, 'invalid_grant', 'Invalid assertion. The grant has already been used'],
  'MP-100': [400, 'invalid_grant', 'Invalid assertion. Client authentication failed. Client not found'],
  'MP-121': [400, 'invalid_grant', 'Invalid assertion. Client authentication failed. Expired key'],
  'MP-200': [400, 'invalid_scope', 'Token request contains invalid scopes for client, krr:global/other.read'],
  'MP-251': [403, 'forbidden', 'Consumer 310000000 has not delegated access to the scope to supplier 310000019.'],
  'MP-301': [400, 'invalid_request', 'Invalid request. Unknown type'],
} as const;

/** What a client tells of a refusal. */
export const clientErrorChecks: readonly Check<ClientSubject>[] = [
  ...(Object.keys(refusals) as (keyof typeof refusals)[]).map((code) =>
    onRefusal('MP-CLIENT-ERROR-CODE', code, (said) => expectThat('what it tells', said.includes(code), code, said)),
  ),
  onRefusal('MP-CLIENT-ERROR-MEANING', 'MP-301', (said) => {
    expectThat('what it tells', !/deleg/i.test(said), 'nothing of delegation', said);
  }),
  ...(['MP-100', 'MP-200', 'MP-251'] as const).map((code) =>
    onRefusal('MP-CLIENT-ERROR-TRACE', code, (said) => {
      expectThat('what it tells', said.includes(trace), `the trace id ${trace}`, said);
    }),
  ),
];

function onRefusal(
  requirement: string,
  code: keyof typeof refusals,
  judge: (said: string) => void,
): Check<ClientSubject> {
  return check(requirement, code, (subject) => {
    const [status, error, text] = refusals[code];
    const error_uri = `https://test.maskinporten.no/errors/${code}`;
    const json = { error, error_description: `${text} (trace_id: ${trace})`, error_uri };
    return withClient(subject, { token: () => ({ status, json }) }, async ({ client }) => {
      const failure: unknown = await client.lookUp(publishedIds).catch((thrown: unknown) => thrown);
      expectThat('outcome', !Array.isArray(failure), 'an error', 'persons');
      judge(inspect(failure, { depth: 5 }));
    });
  });
}
