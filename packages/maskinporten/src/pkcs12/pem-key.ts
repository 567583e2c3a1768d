import type { KeyHolder } from '@fellesklient/core/key';
import { PrivateKeyInfo, RSAPrivateKey } from 'pkijs';

/** A private RSA key out of its encryption, as `createMaskinporten({ key })` takes it. */
export interface PemKey extends KeyHolder {
  /** PKCS#8: `-----BEGIN PRIVATE KEY-----`. */
  readonly pem: string;
}

export function rsaPrivateKey({ parsedKey }: PrivateKeyInfo): RSAPrivateKey | undefined {
  return parsedKey instanceof RSAPrivateKey ? parsedKey : undefined;
}

export function pemOf({ privateKeyAlgorithm, privateKey }: PrivateKeyInfo): string {
  // Anew, without the attributes that Windows adds.
  const der = new PrivateKeyInfo({ privateKeyAlgorithm, privateKey }).toSchema().toBER();
  const lines = base64(new Uint8Array(der)).match(/.{1,64}/g) ?? [];
  return `-----BEGIN PRIVATE KEY-----\n${lines.join('\n')}\n-----END PRIVATE KEY-----\n`;
}

/** Standard base64 with padding. */
export function base64(der: Uint8Array): string {
  return btoa(String.fromCharCode(...der));
}
