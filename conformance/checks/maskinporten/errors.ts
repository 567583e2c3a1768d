import {
  type Answer,
  type Check,
  check,
  expectEqual,
  expectMatch,
  expectThat,
  jsonOf,
  type RegisterSubject,
  requires,
} from '../../src/index.ts';
import { ask, codeOf, delegableScope, krrScopes, tokenFor } from './grant.ts';
import { refusals, refused } from './refusals.ts';

/** Refusals that every Maskinporten can be made to give. */
const common: readonly {
  readonly title: string;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly error: string;
}[] = [
  { title: 'a wrong aud', claims: { aud: 'https://another-environment.example/' }, error: 'invalid_grant' },
  { title: 'a scope that is not registered', claims: { scope: 'nobody:registered.this' }, error: 'invalid_scope' },
];

/** What a refusal looks like. Which code belongs to which mistake is checked with the rules for the grant. */
export const errorChecks: readonly Check<RegisterSubject>[] = [
  ...common.flatMap(onCommon),
  ...refusals.map((refusal) =>
    check<RegisterSubject>('MP-ERROR-CODE-EACH', refusal.title, async (subject) => {
      expectEqual('error', jsonOf(await refused(subject, refusal)).error, refusal.error);
    }),
  ),
  ...refusals
    .filter(({ error }) => error !== 'forbidden')
    .map((refusal) =>
      check<RegisterSubject>('MP-ERROR-STATUS', refusal.title, async (subject) => {
        expectEqual('status', (await refused(subject, refusal)).status, 400);
      }),
    ),
  ...refusals.flatMap((refusal) => {
    const onRefusal = (requirement: string, judge: (answer: Answer, subject: RegisterSubject) => void) =>
      check<RegisterSubject>(requirement, refusal.title, async (subject) =>
        judge(await refused(subject, refusal), subject),
      );
    return [
      onRefusal('MP-ERROR-BODY', expectErrorBody),
      onRefusal('MP-ERROR-TRACE', expectTraced),
      ...(refusal.title.startsWith('MP-') ? [onRefusal('MP-ERROR-URI', expectErrorUri)] : []),
    ];
  }),
  check('MP-ERROR-DESCRIPTION', 'a scope that is not registered', async (subject) => {
    await tokenFor(subject);
    const scope = 'nobody:registered.this';
    for (const asked of [scope, `${krrScopes(subject)[0]} ${scope}`]) {
      expectNamed(await ask(subject, { claims: { scope: asked } }), scope);
    }
  }),
  check('MP-ERROR-DESCRIPTION', 'a scope that was not delegated', async (subject) => {
    const { client, extras } = subject;
    const consumer_org = requires(extras?.stranger, 'The subject knows no organisation that has delegated nothing.');
    const answer = await ask(subject, { claims: { consumer_org, scope: delegableScope(subject) } });
    expectNamed(answer, consumer_org, client.organisationNumber);
  }),
];

function onCommon({ title, claims, error }: (typeof common)[number]): readonly Check<RegisterSubject>[] {
  const onRefusal = (requirement: string, judge: (answer: Answer, subject: RegisterSubject) => void) =>
    check<RegisterSubject>(requirement, title, async (subject) => {
      await tokenFor(subject);
      judge(await ask(subject, { claims }), subject);
    });
  return [
    onRefusal('MP-ERROR-STATUS', ({ status }) => expectEqual('status', status, 400)),
    onRefusal('MP-ERROR-BODY', expectErrorBody),
    onRefusal('MP-ERROR-CODE', (answer) => expectEqual('error', jsonOf(answer).error, error)),
    onRefusal('MP-ERROR-URI', expectErrorUri),
    onRefusal('MP-ERROR-TRACE', expectTraced),
  ];
}

function expectErrorBody(answer: Answer): void {
  expectMatch('Content-Type', answer.headers.get('content-type'), /^application\/json\b/);
  expectMatch('error', jsonOf(answer).error, /./);
  expectMatch('error_description', jsonOf(answer).error_description, /./);
}

function expectErrorUri(answer: Answer, { maskinporten }: RegisterSubject): void {
  expectEqual('error_uri', jsonOf(answer).error_uri, `${maskinporten.issuer}errors/${codeOf(answer)}`);
}

function expectTraced(answer: Answer): void {
  expectMatch('error_description', jsonOf(answer).error_description, /\(trace_id: [0-9a-f]{32}\)$/);
}

function expectNamed(answer: Answer, ...names: readonly string[]): void {
  const description = String(jsonOf(answer).error_description);
  for (const name of names) expectThat('error_description', description.includes(name), `${name} in it`, description);
}
