/** How many inhabitants the worlds have that are compared. */
export const large = 5_600_000;
export const small = 1000;

/** What was measured of the two, one right after the other. */
export interface WorldPair<Measured> {
  readonly ofLarge: Measured;
  readonly ofSmall: Measured;
}

/** Measures pair by pair. Each world goes first in turn, since the machine may become slower or faster. */
export async function worldPairs<Measured>(
  pairs: number,
  measure: (size: number, pair: number) => Promise<Measured>,
): Promise<readonly WorldPair<Measured>[]> {
  const measured: WorldPair<Measured>[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    if (pair % 2 === 0) {
      const ofSmall = await measure(small, pair);
      measured.push({ ofSmall, ofLarge: await measure(large, pair) });
    } else {
      const ofLarge = await measure(large, pair);
      measured.push({ ofLarge, ofSmall: await measure(small, pair) });
    }
  }
  return measured;
}
