import { BitString } from 'asn1js';
import type { Extension } from 'pkijs';

/** In the order of the bits (RFC 5280 section 4.2.1.3). */
const keyUsages = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;

export type KeyUsage = (typeof keyUsages)[number];

/** Which of the certificates that a Norwegian CA hands out together; Maskinporten wants `authentication`. */
export type CertificateKind = 'authentication' | 'signing' | 'encryption';

/** What the key may be used for; nothing when the certificate does not say. */
export function readKeyUsage(extension: Extension | undefined): readonly KeyUsage[] {
  const bits: unknown = extension?.parsedValue;
  if (!(bits instanceof BitString)) return [];
  const bytes = bits.valueBlock.valueHexView;
  return keyUsages.filter((_, bit) => ((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1);
}

/** By the SEID 2.0 certificate profiles (Buypass, slides on the new national certificate profiles). */
export function kindOf(usages: readonly KeyUsage[]): CertificateKind | undefined {
  if (usages.includes('digitalSignature')) return 'authentication';
  if (usages.includes('nonRepudiation')) return 'signing';
  const encryption: readonly KeyUsage[] = ['keyEncipherment', 'dataEncipherment', 'keyAgreement'];
  return usages.some((usage) => encryption.includes(usage)) ? 'encryption' : undefined;
}
