import { importPKCS8 } from 'jose';
import { type Check, check, expectEqual, type RegisterSubject, requires } from '../../src/index.ts';
import { foreignKey } from '../foreign-key.ts';
import { secondsOf } from '../maskinporten/grant.ts';
import { accepts, firstClient, pushWith, refuses } from './client-authentication.ts';
import { requestUriOf } from './login.ts';
import { agedClient, type FormChanges, otherClient, providerOf } from './provider.ts';
import { expectRefused } from './refusal.ts';

type Claims = Readonly<Record<string, unknown>>;

/** The JWT with which a client proves that it has its key. */
export const clientAssertionChecks: readonly Check<RegisterSubject>[] = [
  refusesClaims('IDP-ASSERTION-ISS', 'another iss', () => ({ iss: crypto.randomUUID() })),
  refusesClaims('IDP-ASSERTION-ISS', 'no iss', () => ({ iss: undefined })),
  refusesClaims('IDP-ASSERTION-SUB', 'another sub', () => ({ sub: crypto.randomUUID() })),
  check('IDP-ASSERTION-SUB', 'no sub', async (subject) => {
    requestUriOf(await pushWith(subject, firstClient(subject)));
    const answer = await pushWith(subject, firstClient(subject), withClaims({ sub: undefined }));
    expectEqual('status for no sub', answer.status, 400);
  }),
  refusesClaims('IDP-ASSERTION-AUD', 'the aud of somebody else', () => ({ aud: 'https://somebody-else.example' })),
  refusesClaims('IDP-ASSERTION-AUD', 'no aud', () => ({ aud: undefined })),
  refusesClaims('IDP-ASSERTION-AUD-SLASH', 'the issuer and a slash', (subject) => ({
    aud: `${providerOf(subject).issuer}/`,
  })),
  refusesClaims('IDP-ASSERTION-AUD-ARRAY', 'the issuer among others', (subject) => ({
    aud: [providerOf(subject).issuer, 'https://somebody-else.example'],
  })),
  refusesClaims('IDP-ASSERTION-AUD-ARRAY', 'others, and the issuer', (subject) => ({
    aud: ['https://somebody-else.example', providerOf(subject).issuer],
  })),
  refusesClaims('IDP-ASSERTION-EXP', 'an assertion that expired a minute ago', (subject) => ({
    iat: secondsOf(subject) - 120,
    exp: secondsOf(subject) - 60,
  })),
  refusesClaims('IDP-ASSERTION-EXP', 'no exp', () => ({ exp: undefined })),
  check('IDP-ASSERTION-JTI', 'the same jti twice', async (subject) => {
    const again = withClaims({ jti: crypto.randomUUID() });
    requestUriOf(await pushWith(subject, firstClient(subject), again));
    expectRefused('the same jti', await pushWith(subject, firstClient(subject), again));
  }),
  refuses('IDP-ASSERTION-SIGNATURE', 'another key', firstClient, async () => {
    const { privateKey } = await foreignKey();
    return { assertion: { key: privateKey } };
  }),
  refuses('IDP-ASSERTION-KID', 'a kid that is not registered', firstClient, {
    assertion: { header: { kid: 'nobody-registered-this' } },
  }),
  accepts('IDP-ASSERTION-FRESH', 'an assertion of two minutes', firstClient, (subject) =>
    withClaims({ exp: secondsOf(subject) + 120 }),
  ),
  accepts('IDP-ASSERTION-CERTIFICATE', "its organisation's", (subject) => otherClient(subject, 'certified')),
  refuses(
    'IDP-ASSERTION-CERTIFICATE',
    "another organisation's",
    (subject) => otherClient(subject, 'certified'),
    async ({ extras }) => {
      const { chain, privateKey } = requires(extras?.certificates?.ofAnother, 'There is no second certificate.');
      return { assertion: { header: { x5c: chain }, key: await importPKCS8(privateKey, 'RS256') } };
    },
  ),
  check('IDP-ASSERTION-KEY-AGE', 'a key of a year and a day', async (subject) => {
    const old = agedClient(subject, 'oldKey');
    requestUriOf(await pushWith(subject, firstClient(subject)));
    expectRefused('an old key', await pushWith(subject, old));
  }),
  refuses('IDP-ASSERTION-TYPE', 'another client_assertion_type', firstClient, {
    fields: { client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:saml2-bearer' },
  }),
];

function withClaims(claims: Claims): FormChanges {
  return { assertion: { claims } };
}

function refusesClaims(requirement: string, title: string, claimsFor: (subject: RegisterSubject) => Claims) {
  return refuses(requirement, title, firstClient, (subject) => withClaims(claimsFor(subject)));
}
