/** Some of a list, in its order: those that a seed picks, the same ones every time. */
export function seededSample<T>(all: readonly T[], count: number, seed: number): readonly T[] {
  const random = randomFrom(seed);
  const picked = all
    .map((_, place) => ({ place, drawn: random() }))
    .sort((a, b) => a.drawn - b.drawn)
    .slice(0, count);
  const places = new Set(picked.map(({ place }) => place));
  return all.filter((_, place) => places.has(place));
}

/** Mulberry32: numbers from 0 to below 1 that look random, and follow from the seed. */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), state | 1);
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
    return ((word ^ (word >>> 14)) >>> 0) / 2 ** 32;
  };
}
