import {
  type AnswerCheck,
  abortable,
  type Clock,
  type ErrorDetails,
  FellesklientError,
  notSent,
  type Pipeline,
} from '@fellesklient/core';
import type { ServerMetadata } from 'openid-client';
import { discovery, type IdportenOperation } from './operations.ts';

/** ID-porten advises to keep its metadata a day (felleslosninger/docs, oidc_func_wellknown.md). */
const keptMs = 24 * 60 * 60 * 1000;

const required = ['authorization_endpoint', 'token_endpoint', 'jwks_uri'];
const optional = ['pushed_authorization_request_endpoint', 'userinfo_endpoint', 'end_session_endpoint'];

/** Gives ID-porten's metadata: asks once for callers that wait at the same time, and once a day; forgets a failure. */
export function metadataSource(issuer: string, pipeline: Pipeline, clock: Clock): Metadata {
  let known: { readonly asked: Promise<ServerMetadata>; readonly until: number } | undefined;

  async function ask(): Promise<ServerMetadata> {
    const check: AnswerCheck = ({ json }) => {
      const problems = problemsOf(json, issuer);
      return problems.length > 0 ? wrong(problems) : undefined;
    };
    const { json } = await pipeline({ operation: discovery, url: issuer + discovery.template, check });
    return json as ServerMetadata;
  }

  return async (signal) => {
    if (!known || clock.now() >= known.until) {
      const until = clock.now() + keptMs; // first: if it throws, nobody would hear of what was asked
      const asked = ask();
      const entry = { asked, until };
      known = entry;
      asked.catch(() => {
        if (known === entry) known = undefined;
      });
    }
    return signal ? abortable(known.asked, signal) : known.asked;
  };
}

export type Metadata = (signal?: AbortSignal) => Promise<ServerMetadata>;

/** @throws FellesklientError when the metadata does not say where the operation is. */
export function requireEndpoint(server: ServerMetadata, { endpoint }: IdportenOperation): void {
  if (server[endpoint] !== undefined) return;
  const details = { status: 200, ...wrong([`/${endpoint}: missing`]) };
  throw new FellesklientError('invalid-response', { ...notSent('idporten', discovery), attempts: 1 }, details);
}

function wrong(problems: readonly string[]): ErrorDetails {
  const remedy = 'Check environment: the issuer is the base URL without a slash at its end, character for character.';
  return { problems, remedy };
}

function problemsOf(json: unknown, issuer: string): readonly string[] {
  const metadata = (json ?? {}) as Record<string, unknown>;
  // OpenID Connect Discovery section 4.3: exactly the one that was asked.
  const problems = metadata.issuer === issuer ? [] : ['/issuer: not the one that was asked'];
  const scheme = issuer.startsWith('http:') ? /^https?:/ : /^https:/;
  for (const name of [...required, ...optional]) {
    const url = metadata[name];
    if (url === undefined && optional.includes(name)) continue;
    const fits = typeof url === 'string' && URL.canParse(url) && scheme.test(url);
    if (!fits) problems.push(`/${name}: missing, or not an https URL`);
  }
  return problems;
}
