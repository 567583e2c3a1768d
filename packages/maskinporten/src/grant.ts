import type { Signer } from '@fellesklient/core/key';
import { encode } from 'jose/base64url';

/** What a grant says besides what is asked for. */
export interface GrantParties {
  /** Maskinporten's issuer, with its slash. */
  readonly issuer: string;
  readonly clientId: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Grants may live at most 120 s (felleslosninger/docs, maskinporten_protocol_jwtgrant.md); a shorter life leaks less. */
const lifetimeS = 60;

/**
 * A grant as compact JWS (RFC 7515 section 7.1), signed anew each time: it works once.
 *
 * It is put together here and not by a library, because none leaves the signature to somebody else, as a key in an HSM needs.
 *
 * @returns undefined when what the signer gave is no signature of an RSA key of at least 2048 bits
 */
export async function signGrant(
  claims: object,
  { issuer, clientId, now }: GrantParties,
  { header, sign }: Signer,
): Promise<string | undefined> {
  const iat = Math.floor(now / 1000);
  const times = { iat, exp: iat + lifetimeS, jti: crypto.randomUUID() };
  const input = [header, { ...claims, aud: issuer, iss: clientId, ...times }].map((part) =>
    encode(JSON.stringify(part)),
  );
  const signature: unknown = await sign(new TextEncoder().encode(input.join('.')));
  const isSignature = signature instanceof Uint8Array && signature.length >= 256;
  return isSignature ? [...input, encode(signature)].join('.') : undefined;
}
