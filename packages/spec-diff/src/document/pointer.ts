import { isObject } from './json.ts';

/** What a JSON pointer such as `/components/schemas/Person` (RFC 6901) leads to; undefined when it leads to nothing. */
export function at(root: unknown, pointer: string): unknown {
  let value = root;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(value)) value = value[Number(key)];
    else value = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }
  return value;
}

/** The pointer in a `$ref` within the document, with `%7B` and the like decoded; undefined for any other `$ref`. */
export function pointerOf(reference: string): string | undefined {
  if (!reference.startsWith('#/')) return undefined;
  if (!reference.includes('%')) return reference.slice(1);
  try {
    return decodeURIComponent(reference.slice(1));
  } catch {
    return undefined;
  }
}
