import type { AnswerCheck, Pipeline } from '@fellesklient/core';
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
  // OpenID Connect Core section 5.3.2
  const check: AnswerCheck = ({ json }) =>
    (json as Claims | null)?.sub === sub ? undefined : { problems: ['/sub: missing, or another person'] };
  const { json } = await pipeline({ operation, url, token: { scopes: ['profile'] }, signal, check });
  return json as Claims;
}
