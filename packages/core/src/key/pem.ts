/**
 * The PKCS#8 bytes of a private RSA key in PEM text, PKCS#8 or PKCS#1.
 *
 * @throws TypeError that names the option and the remedy.
 */
export function readPem(pem: unknown, option: string): Uint8Array<ArrayBuffer> {
  const [, label = '', text = ''] =
    (typeof pem === 'string' && /-----BEGIN ([A-Z0-9 ]+ KEY|CERTIFICATE)-----([^-]*)/.exec(pem)) || [];
  const isEncrypted = label === 'RSA PRIVATE KEY' && text.trim() === 'Proc'; // of Proc-Type: 4,ENCRYPTED (RFC 1421)
  const problem = problems[isEncrypted ? 'ENCRYPTED PRIVATE KEY' : label];
  if (problem !== undefined) throw new TypeError(`Option ${option}: ${problem}`);
  if (label === 'PRIVATE KEY') return bytesOf(text);
  if (label === 'RSA PRIVATE KEY') return wrapped(bytesOf(text));
  throw new TypeError(
    `Option ${option}: not a PEM private key. Give the text that begins with -----BEGIN PRIVATE KEY-----.`,
  );
}

const problems: Readonly<Record<string, string>> = {
  'ENCRYPTED PRIVATE KEY': "encrypted. Decrypt it with encryptedPemKey of '@fellesklient/maskinporten/pkcs12'.",
  'EC PRIVATE KEY': 'an EC key, and RSA alone is taken. Register an RSA key of 2048 to 4096 bits.',
  'PUBLIC KEY': 'a public key. Give the private one.',
  CERTIFICATE: 'a certificate. Give the private key that belongs to it, and this as x5c.',
};

/** Nothing for what is no base64: importing it then fails. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

/** Version 0 and the algorithm rsaEncryption without parameters, as they stand before the key in PKCS#8 (RFC 5208 section 5). */
const rsaHeader = [2, 1, 0, 48, 13, 6, 9, 42, 134, 72, 134, 247, 13, 1, 1, 1, 5, 0];

/** WebCrypto reads PKCS#8 only, which is a PKCS#1 key (RFC 8017 appendix A.1.2) in an envelope. */
function wrapped(pkcs1: Uint8Array): Uint8Array<ArrayBuffer> {
  return element(48, [...rsaHeader, ...element(4, pkcs1)]);
}

/** One element in DER (X.690 section 8.1), of up to 65 535 bytes: an RSA key of 4096 bits has about 2 400. */
function element(tag: number, content: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const { length } = content;
  return Uint8Array.from([tag, 130, length >> 8, length & 255, ...Array.from(content)]);
}
