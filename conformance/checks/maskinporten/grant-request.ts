import {
  type Check,
  check,
  expectEqual,
  expectMatch,
  jsonOf,
  type RegisterSubject,
  requires,
} from '../../src/index.ts';
import {
  accepts,
  ask,
  delegableScope,
  exchange,
  expectRefused,
  krrScopes,
  refuses,
  secondsOf,
  signGrant,
  tokenFor,
} from './grant.ts';

const unregistered = 'nobody:registered.this';
/** Synthetic numbers that Skatteetaten has published (foedselsnummer.csv). */
const pids = {
  'a d-number': '41819077302',
  'a number of the kind issued from 2032 on': '30908299902',
  'a d-number of the kind issued from 2032 on': '41819077906',
};

/** What the grant asks for. */
export const grantRequestChecks: readonly Check<RegisterSubject>[] = [
  refuses('MP-GRANT-SCOPE-REQUIRED', 'no scope', { claims: { scope: undefined } }),
  refuses('MP-GRANT-SCOPE-UNREGISTERED', 'a scope alone', { claims: { scope: unregistered } }, 'MP-200'),
  refuses(
    'MP-GRANT-SCOPE-UNREGISTERED',
    'a scope beside a registered one',
    (subject) => ({ claims: { scope: `${krrScopes(subject)[0]} ${unregistered}` } }),
    'MP-200',
  ),
  check('MP-GRANT-SCOPE-UNGRANTED', 'a scope on the client only', async (subject) => {
    const scope = requires(subject.extras?.ungrantedScope, 'The client has no scope that it was not granted.');
    const answer = await ask(subject, { claims: { scope } });
    expectRefused('a scope that was not granted', answer, 'MP-250');
    expectEqual('status', answer.status, 403);
  }),
  check('MP-GRANT-UNDELEGATED', 'a stranger as consumer_org', async (subject) => {
    const stranger = requires(
      subject.extras?.stranger,
      'The subject knows no organisation that has delegated nothing.',
    );
    const answer = await ask(subject, { claims: { consumer_org: stranger, scope: delegableScope(subject) } });
    expectRefused('a consumer_org that has not delegated', answer, 'MP-251');
    expectEqual('status', answer.status, 403);
  }),
  refuses('MP-GRANT-CONSUMER-SELF', 'the own organisation as consumer_org', ({ client }) => ({
    claims: { consumer_org: client.organisationNumber },
  })),
  ...[(customer: string) => `0192:${customer}`, Number].map((write, i) =>
    check(
      'MP-GRANT-CONSUMER-FORM',
      i === 0 ? 'with 0192: before it' : 'as a number',
      async (subject: RegisterSubject) => {
        const customer = requires(subject.extras?.customer, 'The subject has no customer that has delegated.');
        const claims = { consumer_org: customer, scope: delegableScope(subject) };
        await tokenFor(subject, { claims });
        const answer = await ask(subject, { claims: { ...claims, consumer_org: write(customer) } });
        expectRefused('another form', answer);
      },
    ),
  ),
  check('MP-GRANT-SCOPE-TYPE', 'a scope for clients of other types', async (subject) => {
    const scope = requires(subject.extras?.otherTypeScope, 'The client has no scope for clients of other types.');
    await tokenFor(subject);
    expectRefused('a scope for clients of other types', await ask(subject, { claims: { scope } }), 'MP-201');
    const beside = `${krrScopes(subject)[0]} ${scope}`;
    expectRefused('beside one for clients of this type', await ask(subject, { claims: { scope: beside } }), 'MP-201');
  }),
  check('MP-GRANT-ON-BEHALF-OF', 'beside consumer_org', async (subject) => {
    const { value } = requires(subject.extras?.onBehalfOf, 'The client has no customer of the older model.');
    const customer = requires(subject.extras?.customer, 'The subject has no customer that has delegated.');
    const scope = delegableScope(subject);
    for (const one of [{ iss_onbehalfof: value }, { consumer_org: customer }]) {
      await tokenFor(subject, { claims: { ...one, scope } });
    }
    const claims = { iss_onbehalfof: value, consumer_org: customer, scope };
    expectRefused('both claims', await ask(subject, { claims }));
  }),
  refuses('MP-GRANT-ON-BEHALF-OF-UNKNOWN', 'a value that nobody gave', {
    claims: { iss_onbehalfof: 'nobody-gave-this' },
  }),
  refuses('MP-GRANT-RESOURCE', 'a resource that is no URI', { claims: { resource: ['no uri'] } }),
  refuses('MP-GRANT-RESOURCE', 'one beside a URI', { claims: { resource: ['https://api.example/', 'no uri'] } }),
  accepts('MP-GRANT-RESOURCE-STRING', 'a resource as string', { claims: { resource: 'https://api.example/' } }),
  refuses('MP-GRANT-PID', 'a pid of ten digits', { claims: { pid: '1188719715' } }),
  refuses('MP-GRANT-PID-CHECK-DIGITS', 'the last digit is another', { claims: { pid: '11887197159' } }),
  ...Object.entries(pids).map(([kind, pid]) => accepts('MP-GRANT-PID-KINDS', kind, { claims: { pid } })),
  refuses('MP-GRANT-VALUE', 'a pid of ten digits', { claims: { pid: '1188719715' } }, 'MP-011'),
  refuses('MP-GRANT-VALUE', 'iat as text', (subject) => ({ claims: { iat: `${secondsOf(subject)}` } }), 'MP-011'),
  refuses('MP-GRANT-VALUE', 'details that are no list', { claims: { authorization_details: {} } }, 'MP-011'),
  check('MP-GRANT-VALUE', 'a line break in the assertion', async (subject) => {
    await tokenFor(subject);
    const broken = (await signGrant(subject)).replace('.', '.\n');
    expectRefused('a line break', await exchange(subject, broken), 'MP-011');
  }),
  ...['nbf', 'sub', 'consumer_orgno'].map((claim) =>
    check('MP-GRANT-UNKNOWN-CLAIM', claim, async (subject: RegisterSubject) => {
      await tokenFor(subject);
      const answer = await ask(subject, { claims: { [claim]: claim === 'nbf' ? 1 : 'anything' } });
      expectEqual(`status for ${claim}`, answer.status, 400);
      expectMatch('error_description', jsonOf(answer).error_description, /Invalid assertion/);
    }),
  ),
];
