import { type Answer, type RegisterSubject, requires, Skipped } from '../../src/index.ts';
import { foreignKey } from '../foreign-key.ts';
import { asking } from './authorization-details.ts';
import { certified } from './certificates.ts';
import { ask, delegableScope, exchange, type GrantChanges, secondsOf, signGrant, tokenOf } from './grant.ts';
import { askAs, selfServiceOf } from './self-service.ts';

/** One way into each refusal that the documentation numbers, and into those that it only describes. */
export interface Refusal {
  readonly title: string;
  readonly error: 'invalid_request' | 'invalid_grant' | 'invalid_scope' | 'forbidden' | typeof ofAltinn;
  readonly provoke: (subject: RegisterSubject) => Promise<Answer>;
}

const ofAltinn = 'invalid_altinn_customer_configuration';

export const refusals: readonly Refusal[] = [
  refusal('MP-011', 'invalid_request', () => ({ claims: { pid: '1188719715' } })),
  {
    title: 'MP-012',
    error: 'invalid_grant',
    async provoke(subject) {
      const grant = await signGrant(subject);
      tokenOf(await exchange(subject, grant));
      return exchange(subject, grant);
    },
  },
  refusal('MP-100', 'invalid_grant', () => ({ claims: { iss: crypto.randomUUID() } })),
  refusal('MP-110', 'invalid_grant', () => ({ claims: { aud: 'https://another-environment.example/' } })),
  refusal('MP-120', 'invalid_grant', (subject) => certified(subject, ({ elsewhere }) => elsewhere)),
  {
    title: 'MP-121',
    error: 'invalid_grant',
    provoke: async (subject) => askAs(subject, await selfServiceOf(subject).newClient(367)),
  },
  refusal('MP-122', 'invalid_grant', (subject) => certified(subject, ({ ofAnother }) => ofAnother)),
  refusal('MP-123', 'invalid_grant', (subject) =>
    certified(
      subject,
      ({ own }) => own,
      ([holder]) => holder,
    ),
  ),
  refusal('MP-124', 'invalid_grant', async () => ({ key: (await foreignKey()).privateKey })),
  refusal('MP-130', 'invalid_grant', (subject) => {
    const now = secondsOf(subject);
    return { claims: { iat: now - 120, exp: now - 60 } };
  }),
  refusal('MP-200', 'invalid_scope', () => ({ claims: { scope: 'nobody:registered.this' } })),
  refusal('MP-201', 'invalid_scope', ({ extras }) => ({
    claims: { scope: requires(extras?.otherTypeScope, 'The client has no scope for clients of other types.') },
  })),
  refusal('MP-250', 'forbidden', ({ extras }) => ({
    claims: { scope: requires(extras?.ungrantedScope, 'The client has no scope that it was not granted.') },
  })),
  refusal('MP-251', 'forbidden', (subject) => {
    const consumer_org = requires(
      subject.extras?.stranger,
      'The subject knows no organisation that has delegated nothing.',
    );
    return { claims: { consumer_org, scope: delegableScope(subject) } };
  }),
  refusal('MP-301', 'invalid_request', () => asking({ type: 'urn:example:unknown' })),
  refusal('MP-302', 'invalid_request', () => asking({ type: 'urn:altinn:systemuser', other: true })),
  refusal('MP-303', ofAltinn, () => asking({ type: 'urn:altinn:consent', id: crypto.randomUUID() })),
  refusal('the own organisation as consumer_org', 'invalid_request', ({ client }) => ({
    claims: { consumer_org: client.organisationNumber },
  })),
  refusal('a grant from the future', 'invalid_grant', (subject) => {
    const now = secondsOf(subject);
    return { claims: { iat: now + 30, exp: now + 90 } };
  }),
];

/** @throws Skipped when it is none: what must be refused is checked with the rules for the grant. */
export async function refused(subject: RegisterSubject, { provoke, title }: Refusal): Promise<Answer> {
  const answer = await provoke(subject);
  if (answer.status < 400) throw new Skipped(`${title}: no refusal to look at, the answer was ${answer.status}.`);
  return answer;
}

function refusal(
  title: string,
  error: Refusal['error'],
  changes: (subject: RegisterSubject) => GrantChanges | Promise<GrantChanges>,
): Refusal {
  return { title, error, provoke: async (subject) => ask(subject, await changes(subject)) };
}
