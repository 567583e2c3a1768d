import { type BusinessCertificate, readCertificate } from './certificate.ts';
import { type CertificateRules, requireTrusted } from './certificate-trust.ts';
import { invalidAssertion } from './grant-refused.ts';

/** The header of a JWT that was signed with the key of a business certificate. */
export interface CertifiedHeader {
  readonly x5c: unknown;
  readonly alg: string;
}

/** The key that belongs to the business certificate in a header, which must be of an organisation. @throws GrantRefused. */
export async function certifiedKey(
  { x5c, alg }: CertifiedHeader,
  organisationNumber: string,
  rules: CertificateRules,
): Promise<CryptoKey> {
  const holder = await readChain(x5c);
  await requireTrusted(holder, rules);
  if (holder.organisationNumber !== organisationNumber) {
    throw invalidAssertion('MP-122', 'The certificate belongs to another organisation than the client.');
  }
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: `SHA-${alg.slice(2)}` };
  return holder.certificate.getPublicKey({ algorithm: { algorithm, usages: ['verify'] } });
}

// The holder's certificate is the first (RFC 7515 section 4.1.6). The rest is not needed: the environment's authorities are known, and
// public clients send none of it.
async function readChain(x5c: unknown): Promise<BusinessCertificate> {
  const chain: readonly unknown[] = Array.isArray(x5c) ? x5c : [];
  const [holder, ...others] = await Promise.all(
    chain.map((item) => (typeof item === 'string' ? readCertificate(item) : undefined)),
  );
  if (holder === undefined || others.includes(undefined)) {
    throw invalidAssertion('MP-123', 'Header x5c must be an array of certificates, each as base64 of its DER form.');
  }
  return holder;
}
