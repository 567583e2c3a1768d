import { draw32, topic } from '../../world/draw.ts';

/** A tag for whatever follows from some values (RFC 9110 section 8.8.3); what the real ones look like is not published. */
export function entityTag(...values: readonly unknown[]): string {
  const text = JSON.stringify(values);
  const word = (from: number): string => {
    let hash = from;
    for (let i = 0; i < text.length; i++) hash = draw32(hash, text.charCodeAt(i), topic.identifier);
    return hash.toString(16).padStart(8, '0');
  };
  return `"${[1, 2, 3, 4].map(word).join('')}"`;
}

/** Whether `If-None-Match` names a tag: one of a list, weak or strong, or any by `*` (RFC 9110 section 13.1.2). */
export function isNamedBy(ifNoneMatch: string | null, tag: string): boolean {
  return ifNoneMatch?.trim() === '*' || (ifNoneMatch?.match(/"[^"]*"/g)?.includes(tag) ?? false);
}
