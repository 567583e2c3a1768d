import { createVerify, X509Certificate } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, type JWTPayload } from 'jose';
import {
  type Check,
  type ClientSubject,
  check,
  expectEqual,
  expectThat,
  type FetchToken,
  requires,
  type TokenWish,
} from '../../src/index.ts';
import { businessCertificate, type CertificateInHand } from '../business-certificate.ts';
import { type ClientRun, tokenPath, withClient } from '../client-run.ts';
import { personOf } from '../published-persons.ts';
import { namesOf, required } from './client-grant.ts';

const organisationNumber = '310000019'; // no organisation has a number in the 3 series
const other = '310000027';
/** Begins with 0. */
const { personidentifikator: from } = personOf('RESERVED');
const id = crypto.randomUUID();

/** Tokens for more than scopes. */
export const clientWishChecks: readonly Check<ClientSubject>[] = [
  onWish('MP-CLIENT-RESOURCE', 'one API', { resource: ['https://api.example/v1'] }, ({ resource }) => {
    expectEqual('resource', resource, ['https://api.example/v1']);
  }),
  ...[undefined, 'a-reference'].map((externalRef) =>
    onWish(
      'MP-CLIENT-SYSTEM-USER',
      externalRef === undefined ? 'the only one of a customer' : 'one of several',
      { systemUser: { organisationNumber, ...(externalRef !== undefined && { externalRef }) } },
      ({ authorization_details }) => {
        const systemuser_org = { authority: 'iso6523-actorid-upis', ID: `0192:${organisationNumber}` };
        const ref = externalRef === undefined ? {} : { externalRef };
        expectEqual('authorization_details', authorization_details, [
          { type: 'urn:altinn:systemuser', systemuser_org, ...ref },
        ]);
      },
    ),
  ),
  ...Object.entries({
    'of a person': [from, `urn:altinn:person:identifier-no:${from}`],
    'of an organisation': [other, `urn:altinn:organization:identifier-no:${other}`],
  }).map(([title, [giver = '', address]]) =>
    onWish('MP-CLIENT-CONSENT', title, { consent: { id, from: giver } }, ({ authorization_details }) => {
      expectEqual('authorization_details', authorization_details, [{ type: 'urn:altinn:consent', id, from: address }]);
    }),
  ),
  ...Object.entries({
    resource: { resource: ['https://api.example/v1'] },
    authorization_details: { consent: { id, from } },
  }).map(([claim, wish]) =>
    onWish('MP-CLIENT-CLAIMS', `with ${claim}`, wish, (claims) => {
      expectEqual('claims but jti, sorted', namesOf(claims), [...required, claim].sort());
    }),
  ),
  onWish(
    'MP-CLIENT-TOGETHER',
    'a customer and an API',
    { consumerOrg: organisationNumber, resource: ['https://api.example/v1'] },
    ({ consumer_org, resource }) => {
      expectEqual('consumer_org', consumer_org, organisationNumber);
      expectEqual('resource', [resource].flat(), ['https://api.example/v1']);
    },
  ),
  separates('two APIs', { resource: ['https://one.example/'] }, { resource: ['https://two.example/'] }),
  separates('two customers', { consumerOrg: organisationNumber }, { consumerOrg: other }),
  separates('a customer and none', { consumerOrg: organisationNumber }, {}),
  separates('none and a customer', {}, { consumerOrg: organisationNumber }),
  separates('an API and none', { resource: ['https://one.example/'] }, {}),
  check('MP-CLIENT-SEPARATE', 'two clients', (subject) =>
    withClient(subject, {}, async ({ settings }) => {
      const tokens = await Promise.all(
        [settings, { ...settings, clientId: 'another-client' }].map((told) => startOf(subject)(told)()),
      );
      expectThat('tokens', tokens[0] !== tokens[1], 'two', 'one for both');
    }),
  ),
  check('MP-CLIENT-SINGLE', 'ten callers', (subject) =>
    withClient(subject, {}, async ({ settings, sentTo }) => {
      const fetchToken = startOf(subject)(settings);
      const tokens = await Promise.all(Array.from({ length: 10 }, () => fetchToken()));
      expectEqual('tokens', new Set(tokens).size, 1);
      expectEqual('token requests', sentTo(tokenPath).length, 1);
    }),
  ),
  certified('MP-CLIENT-CERTIFICATE', 'PEM and its chain', ({ chain, privateKey }) => ({ chain, privateKey })),
  certified('MP-CLIENT-PKCS12', 'a file with the chain', ({ pkcs12, password }) => ({ pkcs12, password })),
  check('MP-CLIENT-PKCS12-USAGE', 'a file with a certificate to encrypt with', (subject) =>
    withClient(subject, {}, async ({ settings, peer }) => {
      const start = requires(subject.tokens?.startCertified, 'The client takes no certificates.');
      await (await start(settings, await businessCertificate()))();
      const sent = peer.received.length;
      const { pkcs12, password } = await businessCertificate('encryption');
      const outcome = await Promise.resolve(start(settings, { pkcs12, password }))
        .then((fetchToken) => fetchToken())
        .catch(() => 'refused');
      expectEqual('outcome', outcome, 'refused');
      expectEqual('token requests', peer.received.length - sent, 0);
    }),
  ),
];

function startOf({ tokens }: ClientSubject): NonNullable<NonNullable<ClientSubject['tokens']>['start']> {
  return requires(tokens?.start, 'The client fetches tokens for its lookups alone.');
}

/** What the grant says that a wish leads to. */
function onWish(
  requirement: string,
  title: string,
  wish: TokenWish,
  judge: (claims: JWTPayload) => void,
): Check<ClientSubject> {
  return check(requirement, title, (subject) =>
    withClient(subject, {}, async (run) => {
      await expectToken(startOf(subject)(run.settings)(wish));
      judge(decodeJwt(assertionOf(run)));
    }),
  );
}

function separates(title: string, ...wishes: readonly [TokenWish, TokenWish]): Check<ClientSubject> {
  return check('MP-CLIENT-SEPARATE', title, (subject) =>
    withClient(subject, {}, async ({ settings }) => {
      const fetchToken: FetchToken = startOf(subject)(settings);
      const [one, another] = [await fetchToken(wishes[0]), await fetchToken(wishes[1])];
      expectThat('tokens', one !== another, 'two', 'one for both');
    }),
  );
}

/** The grant shows the certificate of the key that has signed it, and no kid. */
function certified(
  requirement: string,
  title: string,
  given: (
    certificate: CertificateInHand,
  ) => Pick<CertificateInHand, 'chain' | 'privateKey'> | Pick<CertificateInHand, 'pkcs12' | 'password'>,
): Check<ClientSubject> {
  return check(requirement, title, (subject) =>
    withClient(subject, {}, async (run) => {
      const start = requires(subject.tokens?.startCertified, 'The client takes no certificates.');
      const certificate = await businessCertificate();
      await expectToken(start(run.settings, given(certificate)).then((fetchToken) => fetchToken()));
      const assertion = assertionOf(run);
      const { kid, x5c = [] } = decodeProtectedHeader(assertion);
      expectEqual('kid', kid, undefined);
      expectThat('x5c', Array.isArray(x5c) && x5c[0] === certificate.chain[0], "the holder's certificate first", x5c);
      const [header, payload, signature = ''] = assertion.split('.');
      const { publicKey } = new X509Certificate(Buffer.from(certificate.chain[0], 'base64'));
      const isSigned = createVerify('RSA-SHA256')
        .update(`${header}.${payload}`)
        .verify(publicKey, Buffer.from(signature, 'base64url'));
      expectThat('signature', isSigned, "one by the certificate's key", 'another');
    }),
  );
}

async function expectToken(fetched: Promise<string>): Promise<void> {
  const outcome = await fetched.then(
    () => 'a token',
    () => 'an error',
  );
  expectEqual('outcome', outcome, 'a token');
}

function assertionOf({ sentTo }: ClientRun): string {
  return new URLSearchParams(sentTo(tokenPath)[0].body).get('assertion') ?? '';
}
