import {
  type Answer,
  type Check,
  check,
  expectEqual,
  expectMatch,
  jsonOf,
  type RegisterSubject,
} from '../../src/index.ts';
import { ask, codeOf, tokenFor } from './grant.ts';

/** Refusals that every Maskinporten can be made to give. */
const refusals: readonly {
  readonly title: string;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly error: string;
}[] = [
  { title: 'a wrong aud', claims: { aud: 'https://another-environment.example/' }, error: 'invalid_grant' },
  { title: 'a scope that is not registered', claims: { scope: 'nobody:registered.this' }, error: 'invalid_scope' },
];

/** What a refusal looks like. Which code belongs to which mistake is checked with the rules for the grant. */
export const errorChecks: readonly Check<RegisterSubject>[] = refusals.flatMap(({ title, claims, error }) => {
  const onRefusal = (requirement: string, judge: (answer: Answer, subject: RegisterSubject) => void) =>
    check<RegisterSubject>(requirement, title, async (subject) => {
      await tokenFor(subject);
      judge(await ask(subject, { claims }), subject);
    });
  return [
    onRefusal('MP-ERROR-STATUS', ({ status }) => expectEqual('status', status, 400)),
    onRefusal('MP-ERROR-BODY', (answer) => {
      expectMatch('Content-Type', answer.headers.get('content-type'), /^application\/json\b/);
      expectMatch('error', jsonOf(answer).error, /./);
      expectMatch('error_description', jsonOf(answer).error_description, /./);
    }),
    onRefusal('MP-ERROR-CODE', (answer) => expectEqual('error', jsonOf(answer).error, error)),
    onRefusal('MP-ERROR-URI', (answer, { maskinporten }) =>
      expectEqual('error_uri', jsonOf(answer).error_uri, `${maskinporten.issuer}errors/${codeOf(answer)}`),
    ),
    onRefusal('MP-ERROR-TRACE', (answer) =>
      expectMatch('error_description', jsonOf(answer).error_description, /\(trace_id: [0-9a-f]{32}\)$/),
    ),
  ];
});
