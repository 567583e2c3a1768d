import type { InspectOptions } from '../certificate/inspect-certificate.ts';
import { issuersOf } from './certificate-chain.ts';
import { chooseCertificate } from './choose-certificate.ts';
import { base64, type PemKey, pemOf } from './pem-key.ts';
import { readPkcs12 } from './read-pkcs12.ts';

export interface Pkcs12KeyOptions extends InspectOptions {
  /** Path of the .p12 or .pfx file; or `bytes`. */
  readonly file?: string | URL;
  /** What the file holds, for example from a secret store. */
  readonly bytes?: Uint8Array;
  /** Of the file; an empty text when it has none. */
  readonly password: string;
  /** The id under which the key is registered on the client; a client without registered keys has none. */
  readonly kid?: string;
  /** Whether `x5c` holds the CA's certificates too, as far as the file does and without the root; only the leaf when absent. */
  readonly chain?: boolean;
}

/** The key of a business certificate, as `createMaskinporten({ key })` takes it. */
export interface Pkcs12Key extends PemKey {
  /** Base64 of DER, the leaf first. */
  readonly x5c: readonly string[];
}

/**
 * Takes the authentication certificate and its RSA key out of a PKCS#12 file, whether encrypted the modern way (PBES2) or the old
 * one (3DES, RC2-40); RFC 7292.
 *
 * @throws TypeError that names the option: a file that cannot be read or is none, a wrong password, no key, no or several
 *   authentication certificates, one that is expired, not yet valid, not RSA of 2048 bits, or (with `environment`) of the other
 *   environment. It quotes nothing of the file but dates.
 *
 * @example
 * ```ts
 * import { createMaskinporten } from '@fellesklient/maskinporten';
 * import { pkcs12Key } from '@fellesklient/maskinporten/pkcs12';
 *
 * const auth = createMaskinporten({
 *   environment: 'prod',
 *   clientId: process.env.MASKINPORTEN_CLIENT_ID ?? '',
 *   key: await pkcs12Key({
 *     file: 'virksomhet.p12',
 *     password: process.env.VIRKSOMHET_PASSWORD ?? '',
 *     environment: 'prod',
 *   }),
 * });
 * ```
 */
export async function pkcs12Key(options: Pkcs12KeyOptions): Promise<Pkcs12Key> {
  const { file, bytes, password, kid, chain = false, ...inspectOptions } = options;
  if ((file === undefined) === (bytes === undefined)) {
    throw new TypeError('Option file: missing, or given beside bytes. Give one of them.');
  }
  if (typeof password !== 'string') {
    throw new TypeError('Option password: missing. Give the password of the file, an empty text if it has none.');
  }
  const option = file === undefined ? 'Option bytes:' : 'Option file:';
  const content = readPkcs12(option, file === undefined ? copied(bytes) : await read(file), password);
  const { certificate, key } = chooseCertificate(option, content, inspectOptions);
  const issuers = chain ? await issuersOf(certificate, content.certificates) : [];
  return {
    pem: pemOf(key),
    ...(kid !== undefined && { kid }),
    x5c: [certificate, ...issuers].map(base64),
  };
}

function copied(bytes: unknown): Uint8Array<ArrayBuffer> {
  if (bytes instanceof Uint8Array) return new Uint8Array(bytes);
  throw new TypeError('Option bytes: not bytes. Give a Uint8Array, for example Buffer.from(text, "base64").');
}

async function read(file: string | URL): Promise<Uint8Array<ArrayBuffer>> {
  // Only here, so that the entry loads where there are no files.
  const { readFile } = await import('node:fs/promises');
  try {
    return new Uint8Array(await readFile(file));
  } catch (thrown) {
    const { code } = thrown as { readonly code?: unknown };
    const reason = typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? ` (${code})` : '';
    throw new TypeError(
      `Option file: cannot be read${reason}. Give the path of a .p12 or .pfx file that this process may read.`,
    );
  }
}
