import { type Check, check, type RegisterSubject, requires } from '../../src/index.ts';
import { accepts, ask, expectRefused, refuses, tokenFor } from './grant.ts';

/** Who the grant is from, and for whom. */
export const grantAudienceChecks: readonly Check<RegisterSubject>[] = [
  refuses('MP-GRANT-ISS', 'an unknown iss', () => ({ claims: { iss: crypto.randomUUID() } }), 'MP-100'),
  check('MP-GRANT-ISS', 'a client of another environment', async (subject) => {
    const client = requires(subject.extras?.clientElsewhere, 'The subject knows no client of another environment.');
    await tokenFor(subject);
    expectRefused('its iss', await ask({ ...subject, client }), 'MP-100');
  }),
  refuses('MP-GRANT-ISS-REQUIRED', 'no iss', { claims: { iss: undefined } }),
  refuses('MP-GRANT-AUD', 'the aud of another environment', { claims: { aud: 'https://another.example/' } }, 'MP-110'),
  refuses(
    'MP-GRANT-AUD',
    'the aud of another environment that there is',
    ({ extras }) => {
      const { issuer } = requires(extras?.otherEnvironment, 'There is no other environment.');
      return { claims: { aud: issuer } };
    },
    'MP-110',
  ),
  refuses('MP-GRANT-AUD', 'no aud', { claims: { aud: undefined } }, 'MP-110'),
  refuses(
    'MP-GRANT-AUD-SLASH',
    'an aud without slash',
    ({ maskinporten }) => ({ claims: { aud: maskinporten.issuer.replace(/\/$/, '') } }),
    'MP-110',
  ),
  refuses('MP-GRANT-AUD-ENDPOINT', 'the token endpoint as aud', ({ maskinporten }) => ({
    claims: { aud: maskinporten.tokenEndpoint },
  })),
  refuses('MP-GRANT-AUD-ARRAY', 'an array as aud', ({ maskinporten }) => ({ claims: { aud: [maskinporten.issuer] } })),
  refuses('MP-GRANT-AUD-ARRAY', 'an array of two', ({ maskinporten }) => ({
    claims: { aud: [maskinporten.issuer, 'https://another.example/'] },
  })),
  // The resource is new each time: without a jti two grants of the same second would be the same bytes.
  accepts('MP-GRANT-JTI-OPTIONAL', 'no jti', () => ({
    claims: { jti: undefined, resource: [`https://api.example/${crypto.randomUUID()}`] },
  })),
];
