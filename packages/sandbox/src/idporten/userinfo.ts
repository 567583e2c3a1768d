import type { Answers } from '../answer.ts';
import type { EnvironmentName } from '../environment.ts';
import { routes } from '../generated/idporten/routes.ts';
import type { AccessTokens } from './access-tokens.ts';

/** Who logged in (oidc_protocol_userinfo.md). Refusals: RFC 6750 section 3. */
export function userinfo(
  request: Request,
  environment: EnvironmentName,
  accessTokens: AccessTokens,
  answers: Answers,
): Response {
  const token = /^bearer +(\S+) *$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (token === undefined) return refuse(401, 'Bearer');
  const issued = accessTokens.find(token, environment);
  if (!issued || issued.authorization.revoked) return refuse(401, 'Bearer error="invalid_token"');
  const { scopes, subject, personidentifikator, locale } = issued.authorization;
  if (!routes.userinfo.scopes.some((scope) => scopes.includes(scope))) {
    return refuse(403, `Bearer error="insufficient_scope", scope="${routes.userinfo.scopes.join(' ')}"`);
  }
  return answers.json('userinfo', 200, { sub: subject, pid: personidentifikator, locale });
}

function refuse(status: 401 | 403, challenge: string): Response {
  return new Response(null, { status, headers: { 'www-authenticate': challenge } });
}
