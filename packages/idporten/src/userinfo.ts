import { FellesklientError, notSent, type Pipeline } from '@fellesklient/core';
import { userinfo as operation } from './operations.ts';
import type { Provider } from './provider.ts';
import type { Claims } from './session-data.ts';

/** Asks for the person with the given subject, over a pipeline that adds the person's own token. */
export async function userinfo(
  provider: Provider,
  pipeline: Pipeline,
  sub: string,
  signal?: AbortSignal,
): Promise<Claims> {
  const url = await provider(operation, ({ server }) => String(server.userinfo_endpoint), signal);
  const { json, status } = await pipeline({ operation, url, token: { scopes: ['profile'] }, signal });
  const claims = json as Claims | null;
  // OpenID Connect Core section 5.3.2
  if (claims?.sub === sub) return claims;
  const context = { ...notSent('idporten', operation), attempts: 1 };
  throw new FellesklientError('invalid-response', context, { status, problems: ['/sub: missing, or another person'] });
}
