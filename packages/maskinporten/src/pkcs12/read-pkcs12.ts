import {
  AuthenticatedSafe,
  CertBag,
  Certificate,
  type ContentInfo,
  EncryptedData,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  type SafeBag,
  SafeContents,
} from 'pkijs';
import { attempt } from './attempt.ts';
import { decrypt, type Password, unknownEncryption, wrongPassword } from './password-encryption.ts';
import { macHolds } from './pkcs12-mac.ts';

/** What a PKCS#12 file holds. */
export interface Pkcs12Content {
  readonly keys: readonly PrivateKeyInfo[];
  /** DER, as written in the file. */
  readonly certificates: readonly Uint8Array<ArrayBuffer>[];
}

/**
 * Opens a PKCS#12 file (RFC 7292) and takes out keys and certificates of any type; choosing among them is not its job.
 *
 * @param option What the bytes came by, with its colon, for the errors
 * @throws TypeError that names the option and the remedy.
 */
export function readPkcs12(option: string, bytes: Uint8Array<ArrayBuffer>, given: string): Pkcs12Content {
  const { content, parts, macData } = attempt(`${option} not a PKCS#12 file. Give a .p12 or .pfx file.`, () => {
    const { authSafe, macData } = PFX.fromBER(bytes);
    const content: ArrayBuffer = authSafe.content.getValue();
    return { content, parts: AuthenticatedSafe.fromBER(content).safeContents, macData };
  });
  const candidates: readonly Password[] = given === '' ? ['', null] : [given];
  const password = macData
    ? candidates.find((candidate) =>
        attempt(`${option} ${unknownEncryption}`, () => macHolds(macData, content, candidate)),
      )
    : given;
  if (password === undefined) throw new TypeError(wrongPassword);
  // Without a checksum, nonsense after decryption is all that tells of a wrong password.
  const damaged = macData
    ? `${option} damaged, or it holds more than keys and certificates. Export it anew.`
    : wrongPassword;

  const bagsOf = (part: ContentInfo): readonly SafeBag[] => {
    const sealed = attempt(damaged, () => sealedOf(part));
    const open = sealed ? decrypt(option, ...sealed, password) : undefined;
    return attempt(damaged, () => {
      const bags = open ?? new Uint8Array(part.content.getValue() as ArrayBuffer);
      return bags.byteLength === emptySequence ? [] : SafeContents.fromBER(bags).safeBags; // pkijs cannot read it
    });
  };
  const keysOf = (value: unknown): readonly PrivateKeyInfo[] => {
    if (value instanceof PrivateKeyInfo) return [value];
    if (!(value instanceof PKCS8ShroudedKeyBag)) return [];
    const key = decrypt(option, value.encryptionAlgorithm, value.encryptedData.getValue(), password);
    return [attempt(damaged, () => PrivateKeyInfo.fromBER(key))];
  };
  const values = parts.flatMap(bagsOf).flatMap(valuesOf);
  return { keys: values.flatMap(keysOf), certificates: values.flatMap(certificatesOf) };
}

/** Bytes of DER. */
const emptySequence = 2;

/** Algorithm and bytes of an encrypted part; undefined for one that is not. */
function sealedOf({ contentType, content }: ContentInfo): [EncryptionAlgorithm, ArrayBuffer] | undefined {
  if (contentType !== '1.2.840.113549.1.7.6') return undefined;
  const { encryptedContentInfo: info } = new EncryptedData({ schema: content });
  return [info.contentEncryptionAlgorithm, info.getEncryptedContent()];
}

type EncryptionAlgorithm = PKCS8ShroudedKeyBag['encryptionAlgorithm'];

/** Bags may hold bags. */
function valuesOf({ bagValue }: SafeBag): readonly unknown[] {
  return bagValue instanceof SafeContents ? bagValue.safeBags.flatMap(valuesOf) : [bagValue];
}

function certificatesOf(value: unknown): readonly Uint8Array<ArrayBuffer>[] {
  if (!(value instanceof CertBag && value.parsedValue instanceof Certificate && 'getValue' in value.certValue))
    return [];
  return [new Uint8Array(value.certValue.getValue())];
}
