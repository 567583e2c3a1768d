/** What a page tells of a support id. Empty when it shows one that must not be passed on. */
export interface SupportId {
  readonly supportId?: string;
}

const word = /support[\s-]*id\b(?:[^\w<]*(?:is|er)\b)?[^\w<]*(?:<[^>]{0,99}>\s*)*([\w-]{1,80})/i;
const known = /^(\d{15,40}(-\d{15,40})?|[\da-f]{16,40}|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12})$/i;

/**
 * The id on the page of the firewall in front of Folkeregisteret (Skatteetaten/folkeregisteret-api-dokumentasjon,
 * src/spm-og-svar/sos-returkoder.md); undefined when the page shows none.
 *
 * Pages quote what they were sent, also where an id should be. So only the forms that firewalls give their ids are passed on,
 * long numbers, hexadecimal ones and UUIDs, and of these none that was part of the request.
 */
export function supportIdOf(html: string, sent: string): SupportId | undefined {
  const id = word.exec(html)?.[1] ?? '';
  if (!/\d/.test(id)) return undefined;
  return known.test(id) && !sent.toLowerCase().includes(id.toLowerCase()) ? { supportId: id } : {};
}
