const offset = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;

/** Twelve hexadecimal digits that stand for these words: FNV-1a of 64 bits (draft-eastlake-fnv), cut to 48. */
export function fingerprint(...words: readonly string[]): string {
  let hash = offset;
  for (const character of words.join('\n')) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * prime);
  }
  return (hash >> 16n).toString(16).padStart(12, '0');
}
