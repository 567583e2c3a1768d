import { type Certificate, CertificateChainValidationEngine } from 'pkijs';

/**
 * Whether a chain leads from its first certificate to a trusted one, each issued by the next and all valid at that moment
 * (RFC 5280 section 6). A first certificate that is itself trusted needs nobody's word.
 */
export async function isIssuedBy(
  trusted: readonly Certificate[],
  [certificate, ...issuers]: readonly [Certificate, ...Certificate[]],
  checkDate: Date,
): Promise<boolean> {
  if (trusted.some((known) => isSame(known, certificate))) return true;
  const engine = new CertificateChainValidationEngine({
    trustedCerts: [...trusted],
    // Alone, because the engine judges whichever comes last when it has left out repetitions: a chain that names its first
    // certificate twice would have another one judged in its place.
    certs: [certificate],
    checkDate,
    // In the order of the chain, so that certificates that vouch for each other do not lead in a circle.
    findIssuer: async (issued) => {
      const known = await issuersOf(issued, trusted);
      const next = issued === certificate ? 0 : issuers.indexOf(issued) + 1;
      return known.length > 0 ? known : issuersOf(issued, issuers.slice(next, next + 1));
    },
  });
  const { result } = await engine.verify();
  return result;
}

async function issuersOf(issued: Certificate, among: readonly Certificate[]): Promise<Certificate[]> {
  const signed = await Promise.all(
    among.map((issuer) => issued.issuer.isEqual(issuer.subject) && issued.verify(issuer).catch(() => false)),
  );
  return among.filter((_, i) => signed[i]);
}

/** In all that is signed, the key included. */
function isSame({ tbsView: one }: Certificate, { tbsView: other }: Certificate): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}
