import { CompactSign, decodeJwt, decodeProtectedHeader, importJWK, type JWK } from 'jose';

export type Fetch = typeof globalThis.fetch;

/** One small defect, put between the checks and a subject that has none. */
export interface Fault<Context> {
  /** What the faulty subject does. */
  readonly name: string;
  /** The requirements it breaks: their checks must fail, and no others. */
  readonly breaks: readonly string[];
  /** What each failure must say; a check that fails for another reason has not found the fault. */
  readonly because: RegExp;
  readonly wrap: (fetch: Fetch, context: Context) => Fetch;
}

/** A defect of what a subject offers beside HTTP: in place of, or beside, what it sends. */
export interface OfferedFault<Subject> extends Omit<Fault<Subject>, 'wrap'> {
  readonly change: (sound: Subject) => Subject;
}

export type Json = Record<string, unknown>;

/** Changes the headers and the body of a request whose address ends so. */
export function changingRequest(
  fetch: Fetch,
  end: string,
  change: (request: { url: string; headers: Headers; body: string }) => void | Promise<void>,
): Fetch {
  return async (input, init) => {
    if (!isAt(input, end)) return fetch(input, init);
    const request = { url: String(input), headers: new Headers(init?.headers), body: String(init?.body ?? '') };
    await change(request);
    const { url, headers, body } = request;
    return fetch(url, { ...init, headers, ...(init?.method !== 'GET' && { body }) });
  };
}

/** Whether the path of an address ends so. */
export function isAt(input: Parameters<Fetch>[0], end: string): boolean {
  return String(input).split('?', 1)[0]?.endsWith(end) ?? false;
}

function jsonIn(text: string): Json {
  return text.startsWith('{') ? JSON.parse(text) : {};
}

/** Changes the status, the headers and the JSON of an answer from an address that ends so. */
export function changingAnswer(
  fetch: Fetch,
  end: string,
  change: (answer: { status: number; headers: Headers; json: Json }, body: string) => void,
): Fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    if (!isAt(input, end)) return response;
    const text = await response.text();
    const answer = {
      status: response.status,
      headers: new Headers(response.headers),
      json: jsonIn(text),
    };
    change(answer, String(init?.body ?? ''));
    const { status, headers, json } = answer;
    headers.delete('content-length');
    const body = text.startsWith('{') ? JSON.stringify(json) : text || null;
    return new Response(body, { status, headers });
  };
}

/** Changes the claims of grants on their way to the token endpoint, and signs them anew. */
export function changingGrant(fetch: Fetch, jwk: JWK, change: (claims: Json, assertion: string) => Json): Fetch {
  return changingRequest(fetch, '/token', async (request) => {
    const form = new URLSearchParams(request.body);
    const assertion = form.get('assertion') ?? '';
    const claims = claimsOf(assertion);
    const changed = claims && change(claims, assertion);
    if (!changed || changed === claims) return;
    const { alg = 'RS256', ...header } = decodeProtectedHeader(assertion);
    const payload = new TextEncoder().encode(JSON.stringify(changed));
    const signing = new CompactSign(payload).setProtectedHeader({ ...header, alg });
    form.set('assertion', await signing.sign(await importJWK(jwk, alg)));
    request.body = form.toString();
  });
}

function claimsOf(assertion: string): Json | undefined {
  try {
    return decodeJwt(assertion);
  } catch {
    return undefined;
  }
}
