/**
 * Certificates as the header `x5c` holds them (RFC 7515 section 4.1.6): standard base64 of DER, the client's own first. Leaf or
 * chain as held: the documentation asks for the chain, and public clients send the leaf (felleslosninger/jwt-grant-generator).
 *
 * @param given PEM text of one or more certificates, or base64 of DER; one such text or a list
 * @throws TypeError that names the option and the remedy.
 */
export function readX5c(given: unknown, option: string): readonly string[] {
  const texts: readonly unknown[] = Array.isArray(given) ? given : [given];
  const certificates = texts.flatMap((text) => {
    const blocks = typeof text === 'string' ? text.split(/-----(?:BEGIN|END) CERTIFICATE-----/) : [];
    return blocks.map((block) => block.replace(/\s/g, '')).filter((block) => block !== '');
  });
  // The DER of a certificate is a sequence of more than 255 bytes.
  if (certificates.length > 0 && certificates.every((text) => /^MI[A-Za-z0-9+/]+={0,2}$/.test(text))) {
    return certificates;
  }
  throw new TypeError(`Option ${option}: no certificates. Give them as PEM, or as base64 (not base64url) of DER.`);
}
