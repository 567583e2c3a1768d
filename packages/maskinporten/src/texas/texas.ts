import {
  type Answer,
  type AnswerCheck,
  abortable,
  type ClientOptions,
  createPipeline,
  FellesklientError,
  notSent,
  type Operation,
  type TokenSource,
  tokenSourceError,
} from '@fellesklient/core';
import type { MaskinportenRequest } from '../token-request.ts';
import { checkEndpoint } from './texas-endpoint.ts';
import { texasRegister } from './texas-register.ts';
import { texasBody, texasProblems } from './texas-request.ts';

export interface TexasOptions extends Omit<ClientOptions, 'rateLimiter' | 'validate'> {
  /** The address in `NAIS_TOKEN_ENDPOINT`, path included. */
  readonly endpoint: string;
}

/** A source of Maskinporten tokens whose grants texas signs. */
export interface Texas extends TokenSource {
  /** The access token. Rejects with a `FellesklientError`. */
  get(request: MaskinportenRequest, signal?: AbortSignal): Promise<string>;
  /** The same source, with more in every request that does not say otherwise, for example a system user. */
  with(more: Partial<MaskinportenRequest>): Texas;
}

/**
 * Makes a token source that asks texas, the sidecar of the NAIS platform that holds the client's key (nais/texas,
 * doc/openapi-spec.json).
 *
 * Tokens are not cached here: texas does that, one hop away on the same host. A token that a register refused is asked for
 * anew with `skip_cache`, once however many callers met it. Texas knows neither `consumerOrg` nor `pid` nor
 * `issOnBehalfOf`, and one `resource` at most: a request for more is `invalid-input` before anything is sent.
 *
 * @throws TypeError that names the option: an endpoint that is no http(s) URL, holds credentials, or would send tokens in
 *   clear text to another host.
 *
 * @example
 * ```ts
 * import { createTexas } from '@fellesklient/maskinporten/texas';
 *
 * const auth = createTexas({ endpoint: process.env.NAIS_TOKEN_ENDPOINT ?? '' });
 * const token = await auth.get({ register: 'krr', scopes: ['krr:global/kontaktinformasjon.read'] });
 * ```
 */
export function createTexas(options: TexasOptions): Texas {
  const url = checkEndpoint(options.endpoint);
  const pipeline = createPipeline({ ...options, register: texasRegister });
  /** Tokens that a register refused, and the request for their replacement once it is under way. */
  const refused = new Map<string, Promise<string> | undefined>();

  async function ask(body: object, signal?: AbortSignal): Promise<string> {
    return tokenOf(await pipeline({ operation, url, body, signal, check })) as string;
  }

  function replace(token: string, body: object): Promise<string> {
    const underWay = refused.get(token);
    if (underWay) return underWay;
    // It stays refused: an answer of before may still be on its way to somebody.
    const replacement = ask({ ...body, skip_cache: true }).finally(() => refused.set(token, undefined));
    refused.set(token, replacement);
    return replacement;
  }

  async function get(
    defaults: Partial<MaskinportenRequest>,
    asked: MaskinportenRequest,
    signal: AbortSignal | undefined,
  ): Promise<string> {
    try {
      const request = { ...defaults, ...asked };
      const problems = texasProblems(request);
      if (problems.length > 0) throw new FellesklientError('invalid-input', nothingSent, { problems });
      const body = texasBody(request);
      const token = await ask(body, signal);
      if (!refused.has(token)) return token;
      const replacement = replace(token, body);
      return await (signal ? abortable(replacement, signal) : replacement);
    } catch (thrown) {
      throw tokenSourceError(thrown, nothingSent, signal);
    }
  }

  function invalidate(token: string): void {
    if (refused.has(token)) return;
    const [oldest] = refused.keys();
    if (refused.size >= mostRefused && oldest !== undefined) refused.delete(oldest);
    refused.set(token, undefined);
  }

  const sourceWith = (defaults: Partial<MaskinportenRequest>): Texas => ({
    get: (request, signal) => get(defaults, request, signal),
    invalidate,
    with: (more) => sourceWith({ ...defaults, ...more }),
  });
  return sourceWith({});
}

function tokenOf({ json }: Answer): unknown {
  return (json as { access_token?: unknown } | null | undefined)?.access_token;
}

const check: AnswerCheck = (answer) =>
  typeof tokenOf(answer) === 'string' ? undefined : { problems: ['access_token: missing or of another type'] };

/** Repeating it is safe: texas signs anew for every call, or answers from its cache. */
const operation: Operation = {
  id: 'token',
  method: 'POST',
  template: '/api/v1/token',
  scopes: [],
  accept: ['application/json'],
  retry: { idempotent: true, statuses: [429, 500, 502, 503, 504] },
  limits: [],
};
const nothingSent = notSent('texas', operation);
const mostRefused = 100;
