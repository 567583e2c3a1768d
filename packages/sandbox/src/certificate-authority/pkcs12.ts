import type { Certificate, SafeBag } from 'pkijs';

const keyBag = '1.2.840.113549.1.12.10.1.2';
const certificateBag = '1.2.840.113549.1.12.10.1.3';
const localKeyId = '1.2.840.113549.1.9.21';

// As OpenSSL 3 encrypts: PBES2 with AES-256-CBC and as many rounds. pkijs draws the initialisation vector that its type asks for.
const encryption = {
  contentEncryptionAlgorithm: { name: 'AES-CBC', length: 256 } as AesDerivedKeyParams as AesDerivedKeyParams &
    AesCbcParams,
  hmacHashAlgorithm: 'SHA-256',
  iterationCount: 2048,
};

/** Packs a private key and its certificate, with that of the issuer, into a PKCS#12 file (RFC 7292). */
export async function pkcs12Of(
  privateKey: ArrayBuffer,
  [certificate, ...issuers]: readonly Certificate[],
  password: string,
): Promise<ArrayBuffer> {
  const [pkijs, asn1] = await Promise.all([import('pkijs'), import('asn1js')]);
  const { Attribute, AuthenticatedSafe, CertBag, PFX, PKCS8ShroudedKeyBag, PrivateKeyInfo, SafeContents } = pkijs;
  // What ties the certificate to the key.
  const bagAttributes = [
    new Attribute({ type: localKeyId, values: [new asn1.OctetString({ valueHex: new Uint8Array([1]) })] }),
  ];
  const bagOf = (parsedValue: Certificate): SafeBag =>
    new pkijs.SafeBag({
      bagId: certificateBag,
      bagValue: new CertBag({ parsedValue }),
      ...(parsedValue === certificate ? { bagAttributes } : {}),
    });
  const shroudedKey = new PKCS8ShroudedKeyBag({ parsedValue: PrivateKeyInfo.fromBER(privateKey) });
  const keys = new SafeContents({
    safeBags: [new pkijs.SafeBag({ bagId: keyBag, bagValue: shroudedKey, bagAttributes })],
  });
  const certificates = new SafeContents({ safeBags: [...(certificate ? [certificate] : []), ...issuers].map(bagOf) });
  const authenticatedSafe = new AuthenticatedSafe({
    parsedValue: {
      safeContents: [
        { privacyMode: 0, value: keys },
        { privacyMode: 1, value: certificates },
      ],
    },
  });
  const secret = new TextEncoder().encode(password).buffer;
  await shroudedKey.makeInternalValues({ password: secret, ...encryption });
  await authenticatedSafe.makeInternalValues({ safeContents: [{}, { password: secret, ...encryption }] });
  const file = new PFX({ parsedValue: { integrityMode: 0, authenticatedSafe } });
  const mac = { iterations: encryption.iterationCount, pbkdf2HashAlgorithm: 'SHA-256', hmacHashAlgorithm: 'SHA-256' };
  await file.makeInternalValues({ password: secret, ...mac });
  return file.toSchema().toBER();
}
