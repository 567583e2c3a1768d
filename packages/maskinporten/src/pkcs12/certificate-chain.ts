import type { Certificate } from 'pkijs';
import { readCertificate } from '../certificate/read-certificate.ts';

interface Held {
  readonly der: Uint8Array<ArrayBuffer>;
  readonly certificate: Certificate;
}

/** The certificates between a leaf and its root, each having signed the one before it; the root itself is left out. */
export async function issuersOf(
  leaf: Uint8Array<ArrayBuffer>,
  certificates: readonly Uint8Array<ArrayBuffer>[],
): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const between = certificates
    .map((der): Held => ({ der, certificate: readCertificate(der) }))
    .filter(({ certificate }) => !certificate.issuer.isEqual(certificate.subject));
  const chain: Held[] = [];
  let issuer = await issuerOf(readCertificate(leaf), between);
  while (issuer && !chain.includes(issuer)) {
    chain.push(issuer);
    issuer = await issuerOf(issuer.certificate, between);
  }
  return chain.map(({ der }) => der);
}

async function issuerOf(certificate: Certificate, among: readonly Held[]): Promise<Held | undefined> {
  for (const candidate of among) {
    const { subject } = candidate.certificate;
    if (!certificate.issuer.isEqual(subject)) continue;
    if (await certificate.verify(candidate.certificate).catch(() => false)) return candidate;
  }
  return undefined;
}
