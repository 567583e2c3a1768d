import { type PublicKeyInfo, RSAPublicKey } from 'pkijs';

export interface PublicKey {
  /** KRR's samples are RSA. */
  readonly type: 'RSA' | 'other';
  /** Of the modulus; undefined for a key that is not RSA. */
  readonly bits: number | undefined;
}

export function publicKeyOf({ parsedKey }: PublicKeyInfo): PublicKey {
  if (!(parsedKey instanceof RSAPublicKey)) return { type: 'other', bits: undefined };
  const modulus = parsedKey.modulus.valueBlock.valueHexView;
  const zeroBits = Math.clz32(modulus[0] ?? 0) - 24;
  return { type: 'RSA', bits: modulus.length * 8 - zeroBits };
}
