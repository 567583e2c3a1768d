import type { BusinessCertificate } from '../src/index.ts';

/** A business certificate, and the same as the PKCS#12 file that its holder is given. */
export interface CertificateInHand extends BusinessCertificate {
  readonly pkcs12: string;
  readonly password: string;
}

type KeyUsage = 'authentication' | 'encryption';

const made = new Map<KeyUsage, Promise<CertificateInHand>>();

/** One for each use: making one takes longer than a check. */
export function businessCertificate(keyUsage: KeyUsage = 'authentication'): Promise<CertificateInHand> {
  const certificate = made.get(keyUsage) ?? make(keyUsage);
  made.set(keyUsage, certificate);
  return certificate;
}

async function make(keyUsage: KeyUsage): Promise<CertificateInHand> {
  // Loaded when the first client is tried that signs with certificates.
  const { createSandbox } = await import('@fellesklient/sandbox');
  const password = crypto.randomUUID();
  const order = { organisationNumber: '310000019', keyUsage, password }; // no organisation has a number in the 3 series
  const { chain, privateKey, pkcs12 = '' } = await createSandbox().issueCertificate(order);
  const [holder = '', ...issuers] = chain;
  return { chain: [holder, ...issuers], privateKey, pkcs12, password };
}
