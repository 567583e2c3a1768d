import { importPKCS8 } from 'jose';
import {
  type CertificateAuthority,
  createCertificateAuthority,
} from '../certificate-authority/certificate-authority.ts';
import {
  type CertificateEnvironment,
  type CertificateOrder,
  type CertificateValidity,
  extensionsOf,
  subjectOf,
} from '../certificate-authority/certificate-order.ts';
import { base64Of, certificateKeyPair, signCertificate } from '../certificate-authority/sign-certificate.ts';
import type { Quirks } from '../quirks.ts';

/** What answers are signed with. */
export interface SigningCertificate {
  /** The signer's certificate first, then each issuer's but the root's. */
  readonly x5c: readonly string[];
  readonly privateKey: CryptoKey;
}

export interface SignerParts {
  readonly authority: CertificateAuthority;
  readonly organisationNumber: string;
  readonly otherOrganisation: string;
  readonly signature: Quirks['krr']['signature'];
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const year = 365 * 86_400_000;

/** Makes a certificate for the signer of an environment's answers, with what the switch wants to be wrong with it. */
export async function makeSigningCertificate(
  { authority, organisationNumber, otherOrganisation, signature, now }: SignerParts,
  environment: CertificateEnvironment,
): Promise<SigningCertificate> {
  const at = now();
  const lasting = (from: number, to: number): CertificateValidity => ({
    notBefore: at + from * year,
    notAfter: at + to * year,
  });
  const order = { organisationNumber, environment, keyUsage: 'signing', validity: lasting(-2, 2) } as const;
  const others = { ...order, organisationNumber: otherOrganisation };
  switch (signature) {
    case 'expired':
      return issue(authority, { ...order, validity: lasting(-6, -2) });
    case 'not-yet-valid':
      return issue(authority, { ...order, validity: lasting(2, 6) });
    case 'other-organisation':
      return issue(authority, others);
    case 'untrusted':
      // All names are right; only the keys of the authorities are not.
      return issue(createCertificateAuthority(now), order);
    case 'issued-by-holder':
      return issueByHolder(await issue(authority, others), others, order);
    case 'other-key':
      return { ...(await issue(authority, order)), privateKey: (await certificateKeyPair()).privateKey };
    default:
      return issue(authority, order);
  }
}

async function issue(authority: CertificateAuthority, order: CertificateOrder): Promise<SigningCertificate> {
  const { chain, privateKey } = await authority.issue(order);
  return { x5c: chain, privateKey: await importPKCS8(privateKey, 'RS256') };
}

/** Issued by an organisation whose own certificate is good, but not for issuing others (RFC 5280 section 4.2.1.9). */
async function issueByHolder(
  holder: SigningCertificate,
  holderOrder: CertificateOrder,
  order: CertificateOrder & { readonly validity: CertificateValidity },
): Promise<SigningCertificate> {
  const { privateKey, publicKey } = await certificateKeyPair();
  const names = { subject: subjectOf(order), issuer: subjectOf(holderOrder) };
  const extensions = await extensionsOf(order);
  const contents = { serialNumber: 1, ...names, ...order.validity, publicKey, extensions };
  return { x5c: [base64Of(await signCertificate(contents, holder.privateKey)), ...holder.x5c], privateKey };
}
