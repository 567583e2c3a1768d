import type { Check, RegisterSubject } from '../../src/index.ts';
import { accepts, refuses } from './grant.ts';

/** Who the grant is from, and for whom. */
export const grantAudienceChecks: readonly Check<RegisterSubject>[] = [
  refuses('MP-GRANT-ISS', 'an unknown iss', () => ({ claims: { iss: crypto.randomUUID() } }), 'MP-100'),
  refuses('MP-GRANT-ISS-REQUIRED', 'no iss', { claims: { iss: undefined } }),
  refuses('MP-GRANT-AUD', 'the aud of another environment', { claims: { aud: 'https://another.example/' } }, 'MP-110'),
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
  // The resource is new each time: without a jti two grants of the same second would be the same bytes.
  accepts('MP-GRANT-JTI-OPTIONAL', 'no jti', () => ({
    claims: { jti: undefined, resource: [`https://api.example/${crypto.randomUUID()}`] },
  })),
];
