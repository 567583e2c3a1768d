import { type Integer, ObjectIdentifier } from 'asn1js';
import { type PublicKeyInfo, RSAPublicKey } from 'pkijs';

export interface PublicKeyReport {
  readonly type: 'RSA' | 'EC' | 'other';
  /** Of the modulus (RSA) or the curve (P-256, P-384, P-521). */
  readonly bits: number | undefined;
}

/** RSASSA-PSS keys have an id of their own and are `other`: they cannot make RS256 signatures. */
const rsaEncryption = '1.2.840.113549.1.1.1';
const ecPublicKey = '1.2.840.10045.2.1';
const bitsOfCurve: Readonly<Record<string, number>> = {
  '1.2.840.10045.3.1.7': 256,
  '1.3.132.0.34': 384,
  '1.3.132.0.35': 521,
};

export function describePublicKey(info: PublicKeyInfo): PublicKeyReport {
  const rsa = rsaPublicKey(info);
  if (rsa) return { type: 'RSA', bits: bitLength(rsa.modulus) };
  const { algorithmId, algorithmParams: curve } = info.algorithm;
  if (algorithmId !== ecPublicKey) return { type: 'other', bits: undefined };
  return { type: 'EC', bits: curve instanceof ObjectIdentifier ? bitsOfCurve[curve.getValue()] : undefined };
}

/** Undefined for a key that is not RSA. */
export function rsaPublicKey(info: PublicKeyInfo): RSAPublicKey | undefined {
  const key = info.algorithm.algorithmId === rsaEncryption ? info.parsedKey : undefined;
  return key instanceof RSAPublicKey ? key : undefined;
}

export function bitLength(positive: Integer): number {
  const bytes = positive.valueBlock.valueHexView;
  const first = bytes.findIndex((byte) => byte > 0);
  return first < 0 ? 0 : (bytes.length - first) * 8 - (Math.clz32(bytes[first] ?? 0) - 24);
}
