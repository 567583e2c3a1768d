/** PEM text (RFC 7468) of DER. */
export function pem(label: string, der: ArrayBuffer | Uint8Array): string {
  const base64 = Buffer.from(der as Uint8Array).toString('base64');
  return `-----BEGIN ${label}-----\n${base64.replace(/.{1,64}/g, '$&\n')}-----END ${label}-----\n`;
}

/** PKCS#8 in PEM of an extractable private key. */
export async function privateKeyPem(key: CryptoKey): Promise<string> {
  return pem('PRIVATE KEY', await crypto.subtle.exportKey('pkcs8', key));
}
