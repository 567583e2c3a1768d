import { CompactSign, decodeJwt, decodeProtectedHeader, importJWK } from 'jose';
import { proofOf } from '../../checks/idporten/client-proof.ts';
import { providerOf } from '../../checks/idporten/provider.ts';
import type { RegisterSubject } from '../../src/index.ts';
import { changingAnswer, changingRequest, type Fault, type Fetch, isAt, type Json } from './fault.ts';

export type LoginFault = Fault<RegisterSubject>;

export const registered = 'https://tjeneste.example/callback';

/** Changes the metadata. */
export function changingMetadata(fetch: Fetch, change: (metadata: Json) => void): Fetch {
  return changingAnswer(fetch, '/openid-configuration', ({ json }) => change(json));
}

/** Changes the query of an address that ends so. */
export function changingQuery(fetch: Fetch, end: string, change: (query: URLSearchParams) => void): Fetch {
  return (input, init) => {
    if (!isAt(input, end)) return fetch(input, init);
    const address = new URL(String(input));
    change(address.searchParams);
    return fetch(address.href, init);
  };
}

/** Changes the form that is posted to an address that ends so. */
export function changingForm(
  fetch: Fetch,
  end: string,
  change: (form: URLSearchParams, headers: Headers) => void | Promise<void>,
): Fetch {
  return changingRequest(fetch, end, async (request) => {
    const form = new URLSearchParams(request.body);
    const before = form.toString();
    await change(form, request.headers);
    // What is no form stays as it is.
    if (form.toString() !== before) request.body = form.toString();
  });
}

/** Changes where a browser is sent from an address that ends so. */
export function changingLocation(fetch: Fetch, end: string, change: (location: URL) => void): Fetch {
  return changingAnswer(fetch, end, ({ headers }) => {
    const location = headers.get('location');
    if (location === null) return;
    const changed = new URL(location);
    change(changed);
    headers.set('location', changed.href);
  });
}

/** What was asked: a query or a form. */
export interface Asked {
  readonly query: URLSearchParams;
  readonly form: URLSearchParams;
  readonly headers: Headers;
}

/** Answers in place of an address that ends so, when it wants to. */
export function answering(
  fetch: Fetch,
  end: string,
  answer: (came: Response, asked: Asked) => Response | undefined | Promise<Response | undefined>,
): Fetch {
  return async (input, init) => {
    const came = await fetch(input, init);
    if (!isAt(input, end)) return came;
    const query = new URL(String(input)).searchParams;
    const form = new URLSearchParams(String(init?.body ?? ''));
    return (await answer(came.clone(), { query, form, headers: new Headers(init?.headers) })) ?? came;
  };
}

export function redirectTo(location: string): Response {
  return new Response(null, { status: 302, headers: { location } });
}

export function page(): Response {
  return new Response('<!doctype html><title>Logg inn</title>', { headers: { 'content-type': 'text/html' } });
}

/** Proves in a form that it comes from the first client, whoever has sent it. */
export async function proveFirstClient(subject: RegisterSubject, form: URLSearchParams): Promise<void> {
  form.delete('client_secret');
  const { client, issuer } = providerOf(subject);
  const { fields } = await proofOf(subject, client, issuer);
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
}

/** Reads a client assertion that a registered key has signed as it would be if it were right in some way. */
export function readingAssertions(
  fetch: Fetch,
  subject: RegisterSubject,
  read: (assertion: { header: Json; claims: Json }) => void,
): Fetch {
  return changingForm(fetch, '', async (form) => {
    const assertion = form.get('client_assertion');
    if (assertion === null) return;
    const [header, claims]: [Json, Json] = [{ ...decodeProtectedHeader(assertion) }, { ...decodeJwt(assertion) }];
    if ('x5c' in header) return;
    const before = JSON.stringify([header, claims]);
    read({ header, claims });
    if (JSON.stringify([header, claims]) !== before) form.set('client_assertion', await sign(subject, header, claims));
  });
}

/** Signs with the key that clients have registered. */
export async function sign(subject: RegisterSubject, header: Json, claims: Json): Promise<string> {
  const payload = new TextEncoder().encode(JSON.stringify(claims));
  const key = await importJWK(subject.client.jwk, 'RS256');
  return new CompactSign(payload).setProtectedHeader({ ...header, alg: 'RS256' }).sign(key);
}
