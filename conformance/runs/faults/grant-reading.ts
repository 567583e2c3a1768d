import { CompactSign, decodeJwt, decodeProtectedHeader, importJWK, importPKCS8 } from 'jose';
import { type RegisterSubject, requires } from '../../src/index.ts';
import type { CertificateClient } from '../../src/register-subject.ts';
import { changingAnswer, changingRequest, type Fetch, type Json } from './fault.ts';

/** A grant, taken apart. */
export interface Grant {
  readonly header: Json;
  readonly claims: Json;
}

/** What a grant is read as; without a key it is signed with the client's registered one. */
export interface Reading extends Grant {
  readonly key?: CryptoKey;
}

const endpoint = 'maskinporten.no/token';

/** The grant in the form of a token request; undefined when it cannot be read. */
export function grantIn(body: string): Grant | undefined {
  const assertion = new URLSearchParams(body).get('assertion') ?? '';
  try {
    return { header: { ...decodeProtectedHeader(assertion) }, claims: { ...decodeJwt(assertion) } };
  } catch {
    return undefined;
  }
}

/** Takes grants for something else than they are; undefined leaves one as it is. */
export function readingGrants(
  fetch: Fetch,
  { client }: RegisterSubject,
  read: (grant: Grant) => Reading | undefined | Promise<Reading | undefined>,
): Fetch {
  return changingRequest(fetch, endpoint, async (request) => {
    const grant = grantIn(request.body);
    const reading = grant && (await read(grant));
    if (!reading) return;
    const { alg = 'RS256', ...header } = reading.header as { alg?: string };
    const form = new URLSearchParams(request.body);
    const payload = new TextEncoder().encode(JSON.stringify(reading.claims));
    const key = reading.key ?? (await importJWK(client.jwk, alg));
    form.set('assertion', await new CompactSign(payload).setProtectedHeader({ ...header, alg }).sign(key));
    request.body = form.toString();
  });
}

/** Changes the answers to grants. */
export function answeringGrants(
  fetch: Fetch,
  change: (answer: { status: number; json: Json }, grant: Grant) => void,
): Fetch {
  return changingAnswer(fetch, endpoint, (answer, body) => {
    const grant = grantIn(body);
    if (grant) change(answer, grant);
  });
}

/** Gives another MP code where one is given. */
export function confusing(
  fetch: Fetch,
  code: string,
  other: string,
  when: (grant: Grant) => boolean = () => true,
): Fetch {
  return answeringGrants(fetch, ({ json }, grant) => {
    if (String(json.error_uri).endsWith(code) && when(grant))
      json.error_uri = String(json.error_uri).replace(code, other);
  });
}

export function certificatesOf({ extras }: RegisterSubject): CertificateClient {
  return requires(extras?.certificates, 'The sandbox has certificates.');
}

/** A grant as the client without keys would have signed it with its own certificate. */
export async function certifiedReading(subject: RegisterSubject, { header, claims }: Grant): Promise<Reading> {
  const { own } = certificatesOf(subject);
  const { kid, ...others } = header;
  return { header: { ...others, x5c: own.chain }, claims, key: await importPKCS8(own.privateKey, 'RS256') };
}
