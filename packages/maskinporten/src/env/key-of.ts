import type { MaskinportenKey } from '../key.ts';
import { type EnvironmentVariables, readVariable, wrongVariable } from './environment-variables.ts';

/** The private JWK that NAIS injects (nais/digdirator). */
export const jwkVariable = 'MASKINPORTEN_CLIENT_JWK';
/** Our own names for what NAIS has none for. */
export const pemVariable = 'FELLESKLIENT_MASKINPORTEN_PEM';
export const kidVariable = 'FELLESKLIENT_MASKINPORTEN_KID';
export const certificateVariable = 'FELLESKLIENT_MASKINPORTEN_CERTIFICATE';

/**
 * The key that the variables hold.
 *
 * @throws TypeError that names the variable: no key or two, a JWK that is no JSON, neither key id nor certificate.
 */
export function keyOf(env: EnvironmentVariables): MaskinportenKey {
  const jwkText = readVariable(env, jwkVariable);
  const pem = readVariable(env, pemVariable);
  if (jwkText !== undefined && pem !== undefined) {
    throw wrongVariable(pemVariable, `contradicts ${jwkVariable}. Remove one of them.`);
  }
  if (jwkText !== undefined) {
    const jwk = parseJwk(jwkText);
    return { jwk, ...holder(env, jwk.kid) };
  }
  if (pem !== undefined) return { pem: withLineBreaks(pem), ...holder(env) };
  throw wrongVariable(jwkVariable, `missing. Set it to the client's private JWK, or set ${pemVariable}.`);
}

function holder(env: EnvironmentVariables, own?: unknown): { readonly kid?: string; readonly x5c?: string } {
  const kid = readVariable(env, kidVariable);
  const certificate = readVariable(env, certificateVariable);
  if ((kid ?? own ?? certificate) === undefined) {
    throw wrongVariable(
      kidVariable,
      `missing. Set it to the id the key is registered under, or set ${certificateVariable} if none is registered.`,
    );
  }
  if (kid !== undefined && own !== undefined && kid !== own) {
    throw wrongVariable(kidVariable, `differs from the kid in ${jwkVariable}. Remove one of them.`);
  }
  return { ...(kid !== undefined && { kid }), ...(certificate !== undefined && { x5c: withLineBreaks(certificate) }) };
}

function parseJwk(text: string): Readonly<Record<string, unknown>> {
  let jwk: unknown;
  try {
    jwk = JSON.parse(text);
  } catch {
    // What JSON.parse throws quotes the key.
  }
  if (typeof jwk === 'object' && jwk !== null && !Array.isArray(jwk)) return jwk as Record<string, unknown>;
  throw wrongVariable(jwkVariable, 'not a JWK as JSON. Set it to the private key as one JSON object.');
}

/** Many files of variables cannot hold line breaks and write them as two characters. */
function withLineBreaks(pem: string): string {
  return pem.replaceAll('\\n', '\n');
}
