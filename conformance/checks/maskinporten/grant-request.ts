import { decodeJwt } from 'jose';
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
  'a fødselsnummer': '11887197158',
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
  refuses(
    'MP-GRANT-SCOPE-UNREGISTERED',
    'a scope before a registered one',
    (subject) => ({ claims: { scope: `${unregistered} ${krrScopes(subject)[0]}` } }),
    'MP-200',
  ),
  refuses(
    'MP-GRANT-SCOPE-UNREGISTERED',
    'the beginning of a registered one',
    (subject) => ({ claims: { scope: krrScopes(subject)[0]?.slice(0, -1) } }),
    'MP-200',
  ),
  check('MP-GRANT-SCOPE-UNGRANTED', 'a scope on the client only', async (subject) => {
    const scope = requires(subject.extras?.ungrantedScope, 'The client has no scope that it was not granted.');
    const [granted] = krrScopes(subject);
    for (const asked of [scope, `${granted} ${scope}`, `${scope} ${granted}`]) {
      const answer = await ask(subject, { claims: { scope: asked } });
      expectRefused('a scope that was not granted', answer, 'MP-250');
      expectEqual('status', answer.status, 403);
    }
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
  ...Object.entries<(customer: string) => unknown>({
    'with 0192: before it': (customer) => `0192:${customer}`,
    'as a number': Number,
    'as a list': (customer) => [customer],
    'with spaces': (customer) => customer.replace(/(...)(...)/, '$1 $2 '),
    'with a digit too many': (customer) => `${customer}0`,
  }).map(([title, write]) =>
    check('MP-GRANT-CONSUMER-FORM', title, async (subject: RegisterSubject) => {
      const customer = requires(subject.extras?.customer, 'The subject has no customer that has delegated.');
      const claims = { consumer_org: customer, scope: delegableScope(subject) };
      await tokenFor(subject, { claims });
      const answer = await ask(subject, { claims: { ...claims, consumer_org: write(customer) } });
      expectRefused('another form', answer);
    }),
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
  refuses('MP-GRANT-RESOURCE', 'one before a URI', { claims: { resource: ['no uri', 'https://api.example/'] } }),
  refuses('MP-GRANT-RESOURCE', 'a path', { claims: { resource: ['/api/v1'] } }),
  accepts('MP-GRANT-RESOURCE-STRING', 'a resource as string', { claims: { resource: 'https://api.example/' } }),
  check('MP-GRANT-RESOURCE-STRING', 'the aud of the token', async (subject) => {
    const resource = 'https://api.example/v1';
    expectEqual('aud', [decodeJwt(await tokenFor(subject, { claims: { resource } })).aud].flat(), [resource]);
  }),
  ...['1188719715', '118871971580', '118871 97158', 'ola nordmann'].map((pid) =>
    refuses('MP-GRANT-PID', pid === '1188719715' ? 'a pid of ten digits' : `the pid ${pid}`, { claims: { pid } }),
  ),
  refuses('MP-GRANT-PID-CHECK-DIGITS', 'the last digit is another', { claims: { pid: '11887197159' } }),
  refuses('MP-GRANT-PID-CHECK-DIGITS', 'the last but one is another', { claims: { pid: '11887197168' } }),
  ...Object.entries(pids).map(([kind, pid]) => accepts('MP-GRANT-PID-KINDS', kind, { claims: { pid } })),
  refuses('MP-GRANT-VALUE', 'a pid of ten digits', { claims: { pid: '1188719715' } }, 'MP-011'),
  refuses('MP-GRANT-VALUE', 'iat as text', (subject) => ({ claims: { iat: `${secondsOf(subject)}` } }), 'MP-011'),
  refuses('MP-GRANT-VALUE', 'exp as text', (subject) => ({ claims: { exp: `${secondsOf(subject) + 60}` } }), 'MP-011'),
  refuses('MP-GRANT-VALUE', 'scope as a list', (subject) => ({ claims: { scope: krrScopes(subject) } }), 'MP-011'),
  refuses('MP-GRANT-VALUE', 'a resource that is no URI', { claims: { resource: ['no uri'] } }, 'MP-011'),
  refuses('MP-GRANT-VALUE', 'a consumer_org of eight digits', { claims: { consumer_org: '31000001' } }, 'MP-011'),
  refuses('MP-GRANT-VALUE', 'details that are no list', { claims: { authorization_details: {} } }, 'MP-011'),
  check('MP-GRANT-VALUE', 'a line break in the assertion', async (subject) => {
    await tokenFor(subject);
    for (const [place, lineBreak] of [
      ['.', '.\n'],
      [/\.(?=[^.]*$)/, '\r\n.'],
      [/$/, '\n'],
    ] as const) {
      const broken = (await signGrant(subject)).replace(place, lineBreak);
      expectRefused('a line break', await exchange(subject, broken), 'MP-011');
    }
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
