import { CompactSign, decodeJwt, exportJWK, generateKeyPair } from 'jose';
import { type Fetch, isAt, type Json } from './fault.ts';

const kid = 'of-the-fault';
const pair = generateKeyPair('RS256', { extractable: true });

export interface Reissuing {
  /** Path ends of what gives tokens, and of what gives the keys to verify them with. */
  readonly tokens: string;
  readonly keys: string;
  readonly field: 'access_token' | 'id_token';
  /** Whether the key is published; true when left out. */
  readonly published?: boolean;
}

/**
 * Changes the claims of tokens, unless it gets the same object back, and signs them with a key that is published beside the server's own. Where such a token comes back,
 * the server sees its own again.
 */
export function reissuing(
  fetch: Fetch,
  { tokens, keys, field, published = true }: Reissuing,
  change: (claims: Json, form: URLSearchParams) => Json,
): Fetch {
  const originals = new Map<string, string>();
  const original = (text: string): string =>
    [...originals].reduce((restored, [changed, before]) => restored.replaceAll(changed, before), text);
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    const authorization = headers.get('authorization');
    if (authorization !== null) headers.set('authorization', original(authorization));
    const body = typeof init?.body === 'string' ? original(init.body) : undefined;
    const response = await fetch(original(String(input)), { ...init, headers, ...(body !== undefined && { body }) });
    const changes = response.ok && (isAt(input, tokens) || (published && isAt(input, keys)));
    if (!changes) return response;
    const json = (await response.json()) as Json;
    if (Array.isArray(json.keys)) json.keys = [...json.keys, { ...(await publicKey()), kid }];
    const token = json[field];
    if (typeof token === 'string' && token.includes('.')) {
      const claims: Json = { ...decodeJwt(token) };
      const changed = change(claims, new URLSearchParams(String(init?.body)));
      if (changed !== claims) {
        const signed = await sign(changed);
        originals.set(signed, token);
        json[field] = signed;
      }
    }
    return Response.json(json, { status: response.status, headers: kept(response.headers) });
  };
}

function kept(headers: Headers): Headers {
  const copy = new Headers(headers);
  copy.delete('content-length');
  return copy;
}

async function publicKey(): Promise<Json> {
  const { kty, n, e } = await exportJWK((await pair).publicKey);
  return { kty, n, e, use: 'sig', alg: 'RS256' };
}

async function sign(claims: Json): Promise<string> {
  const payload = new TextEncoder().encode(JSON.stringify(claims));
  return new CompactSign(payload).setProtectedHeader({ alg: 'RS256', kid }).sign((await pair).privateKey);
}
