import { isDeepStrictEqual } from 'node:util';

/** Whether a value has nothing that another has not: fields may be missing, at any depth. */
export function isWithin(part: unknown, whole: unknown): boolean {
  if (Array.isArray(part))
    return Array.isArray(whole) && part.every((entry) => whole.some((full) => isWithin(entry, full)));
  if (typeof part !== 'object' || part === null) return isDeepStrictEqual(part, whole);
  if (typeof whole !== 'object' || whole === null) return false;
  return Object.entries(part).every(([field, value]) => isWithin(value, (whole as Record<string, unknown>)[field]));
}
