import forge from 'node-forge';
import {
  AuthenticatedSafe,
  CertBag,
  Certificate,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  SafeBag,
  SafeContents,
} from 'pkijs';

export interface Pkcs12Parts {
  readonly keys: readonly CryptoKey[];
  readonly certificates: readonly Uint8Array<ArrayBuffer>[];
  readonly password: string;
  /** PBES2 with AES-256 and a SHA-256 checksum, or triple DES and SHA-1. */
  readonly encryption?: 'modern' | 'legacy';
}

const iterations = 2048;

/** A PKCS#12 file as a CA hands it out: certificates and keys, any number of each. */
export async function pkcs12File(parts: Pkcs12Parts): Promise<Uint8Array<ArrayBuffer>> {
  const { encryption = 'modern' } = parts;
  const password = new TextEncoder().encode(parts.password).buffer;
  const keyBags = await Promise.all(
    parts.keys.map(async (key) => {
      const pkcs8 = await crypto.subtle.exportKey('pkcs8', key);
      const bagValue = encryption === 'modern' ? await pbes2(pkcs8, password) : tripleDes(pkcs8, parts.password);
      return new SafeBag({ bagId: '1.2.840.113549.1.12.10.1.2', bagValue });
    }),
  );
  const certificateBags = parts.certificates.map((der) => {
    const bagValue = new CertBag({ parsedValue: Certificate.fromBER(der) });
    return new SafeBag({ bagId: '1.2.840.113549.1.12.10.1.3', bagValue });
  });
  const safeContents = [keyBags, certificateBags].map((safeBags) => ({
    privacyMode: 0,
    value: new SafeContents({ safeBags }),
  }));
  const authenticatedSafe = new AuthenticatedSafe({ parsedValue: { safeContents } });
  await authenticatedSafe.makeInternalValues({ safeContents: [{}, {}] });
  const file = new PFX({ parsedValue: { integrityMode: 0, authenticatedSafe } });
  const hash = encryption === 'modern' ? 'SHA-256' : 'SHA-1';
  await file.makeInternalValues({ password, iterations, pbkdf2HashAlgorithm: hash, hmacHashAlgorithm: hash });
  return new Uint8Array(file.toSchema().toBER());
}

async function pbes2(pkcs8: ArrayBuffer, password: ArrayBuffer): Promise<PKCS8ShroudedKeyBag> {
  const bag = new PKCS8ShroudedKeyBag({ parsedValue: PrivateKeyInfo.fromBER(pkcs8) });
  await bag.makeInternalValues({
    password,
    contentEncryptionAlgorithm: { name: 'AES-CBC', length: 256, iv: new Uint8Array(16) }, // pkijs draws its own iv
    hmacHashAlgorithm: 'SHA-256',
    iterationCount: iterations,
  });
  return bag;
}

function tripleDes(pkcs8: ArrayBuffer, password: string): PKCS8ShroudedKeyBag {
  const info = forge.asn1.fromDer(forge.util.createBuffer(pkcs8));
  const encrypted = forge.pki.encryptPrivateKeyInfo(info, password, { algorithm: '3des', count: iterations });
  return PKCS8ShroudedKeyBag.fromBER(forge.util.binary.raw.decode(forge.asn1.toDer(encrypted).getBytes()).slice());
}
