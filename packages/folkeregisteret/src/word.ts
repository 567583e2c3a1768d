/** How the ids of documents and jobs look is not documented; that each is one word keeps it within its place in the path. */
export const word = '^[\\w-]+$';

export function isId(value: unknown): value is string {
  return typeof value === 'string' && new RegExp(word).test(value);
}
