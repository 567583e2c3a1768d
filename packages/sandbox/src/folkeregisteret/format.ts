import { parseAccept } from 'hono/utils/accept';

export type Format = 'json' | 'xml';

export const mediaTypes: Readonly<Record<Format, string>> = { json: 'application/json', xml: 'application/xml' };

/** What a body is in; undefined for anything else. Without `Content-Type` it is taken for XML (oppslag.md, hendelsesliste.md). */
export function bodyFormat(headers: Headers): Format | undefined {
  return formatOf(headers.get('content-type')?.split(';')[0]?.trim() || mediaTypes.xml);
}

/**
 * What an answer is to be in: what `Accept` prefers, and where it leaves that open what `Content-Type` says, else JSON (oppslag.md,
 * sos-returkoder.md). Undefined when the register has nothing acceptable.
 */
export function answerFormat(headers: Headers): Format | undefined {
  const otherwise = formatOf(headers.get('content-type')?.split(';')[0]?.trim()) ?? 'json';
  const accept = headers.get('accept')?.trim();
  if (!accept) return otherwise;
  const wanted = parseAccept(accept)
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q || specificity(b.type) - specificity(a.type));
  for (const { type } of wanted) {
    const format = specificity(type) < 2 ? otherwise : formatOf(type);
    if (format && (specificity(type) === 2 || type === '*/*' || type === 'application/*')) return format;
  }
  return undefined;
}

function formatOf(mediaType = ''): Format | undefined {
  const name = mediaType.toLowerCase();
  return name === mediaTypes.json ? 'json' : name === mediaTypes.xml ? 'xml' : undefined;
}

/** 2 for a type, 1 for all of a kind, 0 for anything. */
function specificity(type: string): 0 | 1 | 2 {
  return type === '*/*' ? 0 : type.endsWith('/*') ? 1 : 2;
}
