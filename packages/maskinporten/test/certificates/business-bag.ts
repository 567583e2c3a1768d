import {
  bit,
  type CertificateAuthority,
  type CertificateRequest,
  certificateAuthority,
  generateKey,
  seid2Subject,
} from './certificate-authority.ts';
import type { Pkcs12Parts } from './pkcs12-file.ts';

export interface BusinessCertificate {
  readonly certificate: Uint8Array<ArrayBuffer>;
  readonly key: CryptoKey;
}

/** What a CA hands out to one organisation, as a Buypass file holds it. */
export interface BusinessBag {
  readonly root: CertificateAuthority;
  readonly authority: CertificateAuthority;
  readonly authentication: BusinessCertificate;
  readonly signing: BusinessCertificate;
  readonly encryption: BusinessCertificate;
  /** One more certificate of the same CA; with a new key unless one is given. */
  issue(request?: Partial<CertificateRequest>, keys?: CryptoKeyPair): Promise<BusinessCertificate>;
}

export async function businessBag(organisationNumber: string): Promise<BusinessBag> {
  const root = await certificateAuthority('Buypass Class 3 Test4 Root CA G2 ST');
  const authority = await certificateAuthority('Buypass Class 3 Test4 CA G2 ST Business', root);
  const issue: BusinessBag['issue'] = async (request, given) => {
    const keys = given ?? (await generateKey());
    const subject = seid2Subject(organisationNumber);
    const certificate = await authority.issue({ subject, publicKey: keys.publicKey, ...request });
    return { certificate, key: keys.privateKey };
  };
  return {
    root,
    authority,
    issue,
    authentication: await issue({ keyUsage: [bit.digitalSignature] }),
    signing: await issue({ keyUsage: [bit.nonRepudiation] }),
    encryption: await issue({ keyUsage: [bit.keyEncipherment, bit.keyAgreement] }),
  };
}

/** The three certificates with their keys and those of the CAs, the authentication certificate in the middle. */
export function wholeBag(bag: BusinessBag, password: string): Pkcs12Parts {
  const { root, authority, authentication, signing, encryption } = bag;
  return {
    keys: [encryption.key, authentication.key, signing.key],
    certificates: [root, encryption, authority, authentication, signing].map(({ certificate }) => certificate),
    password,
  };
}

/** These certificates with their keys, and nothing else. */
export function bagOf(held: readonly BusinessCertificate[], password: string): Pkcs12Parts {
  return { keys: held.map(({ key }) => key), certificates: held.map(({ certificate }) => certificate), password };
}
