import { parseAccept } from 'hono/utils/accept';
import type { Quirks } from '../quirks.ts';
import type { OperationId } from './operation.ts';

export type Format = 'json' | 'xml' | 'atom' | 'text';

export const mediaTypes: Readonly<Record<Format, string>> = {
  json: 'application/json',
  xml: 'application/xml',
  atom: 'application/atom+xml',
  text: 'text/plain',
};

const usual = ['json', 'xml'] as const;

/** In what an operation answers; the usual when there is none. */
export function formatsOf(
  operation: OperationId | undefined,
  quirks: Pick<Quirks['folkeregisteret'], 'sekvensnummerAsText'>,
): readonly Format[] {
  if (operation === 'hentFeedSide' || operation === 'hentTilpassetFeedSide') return [...usual, 'atom'];
  const asText = operation === 'sisteSekvensnummerIFeed' && quirks.sekvensnummerAsText === 'served';
  return asText ? [...usual, 'text'] : usual;
}

/** What a body is in; undefined for anything else. Without `Content-Type` it is taken for XML (oppslag.md, hendelsesliste.md). */
export function bodyFormat(headers: Headers): 'json' | 'xml' | undefined {
  return formatOf(headers.get('content-type')?.split(';')[0]?.trim() || mediaTypes.xml, usual);
}

/**
 * What an answer is to be in, of the formats offered: what `Accept` prefers, and where it leaves that open what `Content-Type` says, else
 * JSON (oppslag.md, sos-returkoder.md). Undefined when nothing offered is acceptable.
 */
export function answerFormat(headers: Headers, offered: readonly Format[]): Format | undefined {
  const otherwise = formatOf(headers.get('content-type')?.split(';')[0]?.trim(), usual) ?? 'json';
  const accept = headers.get('accept')?.trim();
  if (!accept) return otherwise;
  const wanted = parseAccept(accept)
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q || specificity(b.type) - specificity(a.type));
  for (const { type } of wanted) {
    const format = specificity(type) < 2 ? otherwise : formatOf(type, offered);
    if (format && (specificity(type) === 2 || type === '*/*' || type === 'application/*')) return format;
  }
  return undefined;
}

function formatOf<Offered extends Format>(mediaType = '', offered: readonly Offered[]): Offered | undefined {
  return offered.find((format) => mediaTypes[format] === mediaType.toLowerCase());
}

/** 2 for a type, 1 for all of a kind, 0 for anything. */
function specificity(type: string): 0 | 1 | 2 {
  return type === '*/*' ? 0 : type.endsWith('/*') ? 1 : 2;
}
