import type { Answers } from '../answer.ts';
import type { Environment, EnvironmentName } from '../environment.ts';
import { requests } from '../generated/maskinporten/validators.ts';
import type { Identifiers } from '../identifiers.ts';
import { signAccessToken } from './access-token.ts';
import { readAssertion } from './assertion.ts';
import { authenticate, type Credentials } from './authenticate.ts';
import { type Authorities, authorize } from './authorize.ts';
import { readClaims, requireAudience } from './claims.ts';
import { GrantRefused, invalidRequest } from './grant-refused.ts';
import type { SigningKeys } from './signing-keys.ts';
import { requireTimely } from './time-rules.ts';
import { createUsedGrants, type UsedGrants } from './used-grants.ts';

export interface MaskinportenParts extends Credentials, Authorities {
  readonly signingKeys: SigningKeys;
  readonly identifiers: Identifiers;
  readonly answers: Answers;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const noStore = { 'cache-control': 'no-store', pragma: 'no-cache' };

/** Exchanges a signed grant for an access token, or says with an MP code why not. */
export function createTokenEndpoint(
  parts: MaskinportenParts,
): (request: Request, environment: Environment) => Promise<Response> {
  const usedGrants = new Map<EnvironmentName, UsedGrants>();

  const exchange = async (request: Request, { name, issuer }: Environment): Promise<object> => {
    const { quirks } = parts;
    const now = parts.now();
    const seconds = Math.floor(now / 1000);
    const assertion = readAssertion(await readForm(request));
    const authenticated = await authenticate(assertion, parts, name, now);
    requireAudience(assertion.claims, issuer);
    const claims = readClaims(assertion.claims, quirks);
    requireTimely(claims, now / 1000, quirks.timeRules);
    const used = usedGrants.get(name) ?? createUsedGrants();
    usedGrants.set(name, used);
    await used.use(assertion.compact, authenticated.client.clientId, claims, seconds);
    const authorization = authorize(authenticated.client, claims, parts);

    const contents = { issuer, authenticated, claims, authorization, jti: parts.identifiers.uuid(), iat: seconds };
    return {
      access_token: await signAccessToken(contents, await parts.signingKeys(name), quirks),
      token_type: 'Bearer',
      expires_in: authorization.lifetime,
      scope: claims.scopes.join(' '),
    };
  };

  return async (request, environment) => {
    try {
      return parts.answers.json('token', 200, await exchange(request, environment), noStore);
    } catch (refused) {
      if (!(refused instanceof GrantRefused)) throw refused;
      const body = {
        error: refused.error,
        error_description: `${refused.message} (trace_id: ${parts.identifiers.hex()})`,
        ...(refused.mp === undefined ? {} : { error_uri: `${environment.issuer}errors/${refused.mp}` }),
      };
      return parts.answers.json('token', refused.status, body, noStore);
    }
  };
}

// RFC 6749 sections 3.2 and 5.2: a form, and no parameter twice.
async function readForm(request: Request): Promise<string> {
  const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/x-www-form-urlencoded') {
    throw invalidRequest(undefined, 'Content-Type must be application/x-www-form-urlencoded.');
  }
  const form = new URLSearchParams(await request.text());
  for (const name of ['grant_type', 'assertion']) {
    if (form.getAll(name).length > 1) throw invalidRequest(undefined, `Parameter ${name} is given twice.`);
  }
  const body = Object.fromEntries(form);
  const problems = requests.token(body);
  if (problems.length > 0 || body.assertion === undefined) {
    throw invalidRequest(undefined, `Parameters are missing or wrong: ${problems.join(', ')}.`);
  }
  return body.assertion;
}
