import { type Spread, spreadOf } from './spread.ts';

/** What was measured of two side by side. */
export interface Pair<Figure extends string> {
  readonly ours: Readonly<Record<Figure, number>>;
  readonly theirs: Readonly<Record<Figure, number>>;
}

/** How a figure of ours spreads, each time as a multiple of theirs beside it. @throws RangeError when there is no pair. */
export function ratioSpread<Figure extends string>(pairs: readonly Pair<Figure>[], figure: Figure): Spread {
  return spreadOf(pairs.map(({ ours, theirs }) => ours[figure] / theirs[figure]));
}
