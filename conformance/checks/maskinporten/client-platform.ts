import { decodeJwt, decodeProtectedHeader } from 'jose';
import { type Check, type ClientSubject, check, expectEqual, type Respond, requires } from '../../src/index.ts';
import { tokenPath, withClient } from '../client-run.ts';
import { jwtBearer } from './grant.ts';

const texasPath = '/api/v1/token';
const texas: Respond = () => ({
  status: 200,
  json: { access_token: 'token-of-texas', expires_in: 119, token_type: 'Bearer' },
});

/** Clients that run on NAIS (nais/digdirator and nais/texas). */
export const clientPlatformChecks: readonly Check<ClientSubject>[] = [
  check('MP-CLIENT-NAIS', 'its variables', (subject) => {
    const fetchToken = fromVariables(subject);
    const routes: Record<string, Respond> = {};
    return withClient(subject, { routes }, async ({ settings, sentTo }) => {
      const { issuer, clientId, jwk, scopes } = settings;
      const { origin } = new URL(issuer);
      const wellKnown = '/.well-known/oauth-authorization-server/maskinporten';
      const metadata = { issuer, token_endpoint: `${issuer}token`, jwks_uri: `${issuer}jwk` };
      routes[wellKnown] = () => ({ status: 200, json: { ...metadata, grant_types_supported: [jwtBearer] } });
      const variables = {
        MASKINPORTEN_CLIENT_ID: clientId,
        MASKINPORTEN_CLIENT_JWK: JSON.stringify(jwk),
        MASKINPORTEN_SCOPES: scopes.join(' '),
        MASKINPORTEN_WELL_KNOWN_URL: `${origin}${wellKnown}`,
        MASKINPORTEN_ISSUER: issuer,
        MASKINPORTEN_TOKEN_ENDPOINT: metadata.token_endpoint,
        MASKINPORTEN_JWKS_URI: metadata.jwks_uri,
      };
      expectEqual('token', await fetchToken(variables, scopes).catch(() => 'an error'), 'peer-token-1');
      const assertion = new URLSearchParams(sentTo(tokenPath)[0].body).get('assertion') ?? '';
      expectEqual('kid', decodeProtectedHeader(assertion).kid, jwk.kid);
      const { iss, aud } = decodeJwt(assertion);
      expectEqual('iss and aud', [iss, aud], [clientId, issuer]);
    });
  }),
  check('MP-CLIENT-TEXAS', 'its endpoint', (subject) => {
    const fetchToken = fromVariables(subject);
    return withClient(subject, { routes: { [texasPath]: texas } }, async ({ settings: { issuer, scopes }, sentTo }) => {
      const variables = { NAIS_TOKEN_ENDPOINT: `${new URL(issuer).origin}${texasPath}` };
      expectEqual('token', await fetchToken(variables, scopes).catch(() => 'an error'), 'token-of-texas');
      const [{ method, headers, body }] = sentTo(texasPath);
      expectEqual('method', method, 'POST');
      expectEqual('media type', headers['content-type']?.split(';')[0], 'application/json');
      const { identity_provider, target } = JSON.parse(body) as Record<string, unknown>;
      expectEqual('identity_provider', identity_provider, 'maskinporten');
      expectEqual('target, sorted', String(target).split(' ').sort(), [...scopes].sort());
    });
  }),
];

type FromVariables = NonNullable<NonNullable<ClientSubject['tokens']>['fromVariables']>;

/** Variables that it does not like are its refusal too, whether it throws or rejects. */
function fromVariables({ tokens }: ClientSubject): FromVariables {
  const fetchToken = requires(tokens?.fromVariables, 'The client reads no variables.');
  return async (...told) => fetchToken(...told);
}
