import { base64url, CompactSign } from 'jose';
import type { CertificateEnvironment } from '../certificate-authority/certificate-order.ts';
import type { EnvironmentName } from '../environment.ts';
import type { Quirks } from '../quirks.ts';
import { makeSigningCertificate, type SignerParts, type SigningCertificate } from './signing-certificate.ts';

/** Turns a JSON answer into a signed one, with the same status and headers. */
export type SignAnswer = (answer: Response, environment: EnvironmentName) => Promise<Response>;

const year = 365 * 86_400_000;

/**
 * Signed answers as Digdir's own client verifies them: a compact JWS of the JSON, with its certificate first in `x5c`
 * (felleslosninger/efm-common, JWTDecoder.java). RS256 and the issuers after it are inferred.
 */
export function createAnswerSigner(parts: SignerParts): SignAnswer {
  const certificates = new Map<CertificateEnvironment, { madeAt: number; certificate: Promise<SigningCertificate> }>();
  const certificateFor = (environment: CertificateEnvironment): Promise<SigningCertificate> => {
    const known = certificates.get(environment);
    const at = parts.now();
    // Renewed, as the owner would, so that the certificate stays what the switch says wherever the clock is put.
    if (known && Math.abs(at - known.madeAt) < year) return known.certificate;
    const certificate = makeSigningCertificate(parts, environment);
    certificates.set(environment, { madeAt: at, certificate });
    return certificate;
  };
  return async (answer, environment) => {
    // What has a path prefix stands in for the test environment.
    const certificate = await certificateFor(environment === 'prod' ? 'prod' : 'test');
    const body = await serialize(await answer.text(), certificate, parts.signature);
    const headers = new Headers(answer.headers);
    headers.set('content-type', 'application/jose');
    return new Response(body, { status: answer.status, headers });
  };
}

/** The compact serialization (RFC 7515 section 7.1), with what the switch wants to be wrong with it. */
async function serialize(
  json: string,
  { x5c, privateKey }: SigningCertificate,
  signature: Quirks['krr']['signature'],
): Promise<string> {
  const header = { alg: 'RS256', x5c: [...x5c] };
  const sign = (payload: string): Promise<string> =>
    new CompactSign(bytesOf(payload)).setProtectedHeader(header).sign(privateKey);
  switch (signature) {
    case 'not-a-jws':
      return json;
    case 'altered':
      return (await sign(json)).replace(/\..*\./, `.${base64url.encode(`${json} `)}.`);
    case 'alg-none':
      return `${base64url.encode(JSON.stringify({ ...header, alg: 'none' }))}.${base64url.encode(json)}.`;
    case 'alg-hs256':
      // What everybody can read as the key (RFC 8725 section 2.1).
      return new CompactSign(bytesOf(json)).setProtectedHeader({ ...header, alg: 'HS256' }).sign(bytesOf(x5c[0] ?? ''));
    case 'unknown-critical-header':
      return new CompactSign(bytesOf(json))
        .setProtectedHeader({ ...header, crit: ['sandbox'], sandbox: true })
        .sign(privateKey, { crit: { sandbox: true } });
    case 'no-certificate':
      return new CompactSign(bytesOf(json)).setProtectedHeader({ alg: 'RS256' }).sign(privateKey);
    case 'payload-not-json':
      return sign('ikke JSON');
    case 'payload-of-wrong-shape':
      return sign('{}');
    default:
      return sign(json);
  }
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
