import { createLocalJWKSet, decodeProtectedHeader, errors, type JSONWebKeySet, jwtVerify } from 'jose';
import {
  type Check,
  check,
  ExpectationFailed,
  expectEqual,
  expectMatch,
  expectThat,
  jsonOf,
  PreconditionFailed,
  type RegisterSubject,
  requires,
  send,
} from '../../src/index.ts';
import { jwtBearer, tokenFor } from './grant.ts';

/** Metadata (RFC 8414) and keys. */
export const metadataChecks: readonly Check<RegisterSubject>[] = [
  isFound('MP-META-LOCATION', 'between host and path of the issuer', standardLocation),
  isFound('MP-META-LOCATION-BELOW', 'below the issuer', (issuer) => `${issuer}${wellKnown.slice(1)}`),
  check('MP-META-ISSUER', 'issuer', async (subject) => {
    expectEqual('issuer', (await metadataOf(subject)).issuer, subject.maskinporten.issuer);
  }),
  check('MP-META-ENDPOINTS', 'token_endpoint and jwks_uri', async (subject) => {
    const { issuer } = subject.maskinporten;
    const { token_endpoint, jwks_uri } = await metadataOf(subject);
    expectEqual(
      'endpoints',
      { token_endpoint, jwks_uri },
      { token_endpoint: `${issuer}token`, jwks_uri: `${issuer}jwk` },
    );
  }),
  check('MP-META-CAPABILITIES', 'supported lists', async (subject) => {
    const metadata = await metadataOf(subject);
    expectEqual('grant_types_supported', metadata.grant_types_supported, [jwtBearer]);
    expectEqual('token_endpoint_auth_methods_supported', metadata.token_endpoint_auth_methods_supported, [
      'private_key_jwt',
    ]);
    const algorithms = metadata.token_endpoint_auth_signing_alg_values_supported;
    expectEqual('token_endpoint_auth_signing_alg_values_supported', algorithms, ['RS256', 'RS384', 'RS512']);
  }),
  check('MP-META-NO-LOGIN', 'fields', async (subject) => {
    const fields = Object.keys(await metadataOf(subject));
    const login = fields.filter((field) => ['authorization_endpoint', 'response_types_supported'].includes(field));
    expectEqual('fields for a login', login, []);
  }),
  check('MP-META-RAR-TYPES', 'authorization_details_types_supported', async (subject) => {
    const { authorization_details_types_supported: types } = await metadataOf(subject);
    for (const type of ['urn:altinn:systemuser', 'urn:altinn:consent']) {
      expectThat('authorization_details_types_supported', Array.isArray(types) && types.includes(type), type, types);
    }
  }),
  check('MP-KEY-SET', 'keys', async (subject) => {
    const { keys } = await keySet(subject);
    expectThat('number of keys', keys.length > 0, 'at least one', keys.length);
    for (const key of keys) {
      const fields = Object.keys(key);
      expectEqual('kty', key.kty, 'RSA');
      for (const field of ['kid', 'n', 'e']) expectThat('fields of a key', fields.includes(field), field, fields);
      const secret = fields.filter((field) => ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k'].includes(field));
      expectEqual('private fields of a key', secret, []);
    }
  }),
  check('MP-KEY-SIGNATURE', 'a token against the keys', async (subject) => {
    const token = await tokenFor(subject);
    const { alg, kid } = decodeProtectedHeader(token);
    expectMatch('kid', kid, /./);
    expectThat('alg', ['RS256', 'RS384', 'RS512'].includes(String(alg)), 'RS256, RS384 or RS512', alg);
    await expectSigned(subject, 'token', token);
  }),
  check('MP-KEY-ROTATION', 'tokens of before and after', async (subject) => {
    const rotate = requires(subject.extras?.rotateSigningKeys, 'Nobody can make the subject sign with another key.');
    const before = await tokenFor(subject);
    await rotate();
    const after = await tokenFor(subject);
    const [old, recent] = [before, after].map((token) => decodeProtectedHeader(token).kid);
    expectThat('kid after the rotation', recent !== old, 'another than before', 'the same');
    await expectSigned(subject, 'token of after', after);
    await expectSigned(subject, 'token of before', before);
  }),
];

/** A key of the key set has signed it. */
async function expectSigned(subject: RegisterSubject, what: string, token: string): Promise<void> {
  const keys = createLocalJWKSet(await keySet(subject));
  await jwtVerify(token, keys, { currentDate: new Date(subject.now()) }).catch((problem) => {
    if (!(problem instanceof errors.JOSEError)) throw problem;
    throw new ExpectationFailed(`${what}: expected a signature by a key of the key set, came ${problem.code}`);
  });
}

const wellKnown = '/.well-known/oauth-authorization-server';

/** RFC 8414 section 3.1: the well-known part goes between the host and the path of the issuer. */
function standardLocation(issuer: string): string {
  const { origin, pathname } = new URL(issuer);
  return `${origin}${wellKnown}${pathname.replace(/\/$/, '')}`;
}

function isFound(requirement: string, title: string, locate: (issuer: string) => string): Check<RegisterSubject> {
  return check(requirement, title, async (subject) => {
    const answer = await send(subject, { method: 'GET', url: locate(subject.maskinporten.issuer) });
    expectEqual('status', answer.status, 200);
    expectThat('fields', 'issuer' in jsonOf(answer), 'issuer among them', Object.keys(jsonOf(answer)));
  });
}

/** The metadata. @throws PreconditionFailed when there is none. */
async function metadataOf(subject: RegisterSubject): Promise<Readonly<Record<string, unknown>>> {
  const answer = await send(subject, { method: 'GET', url: standardLocation(subject.maskinporten.issuer) });
  const metadata = answer.status === 200 ? jsonOf(answer) : {};
  if ('issuer' in metadata) return metadata;
  throw new PreconditionFailed(`No metadata: the well-known address answered ${answer.status}.`);
}

async function keySet(subject: RegisterSubject): Promise<JSONWebKeySet> {
  const { keys } = jsonOf(await send(subject, { method: 'GET', url: `${subject.maskinporten.issuer}jwk` }));
  expectThat('keys', Array.isArray(keys), 'an array', keys);
  return { keys } as JSONWebKeySet;
}
