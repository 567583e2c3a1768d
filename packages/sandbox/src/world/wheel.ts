import { draw32, type Topic } from './draw.ts';
import { createPermutation } from './permutation.ts';

/** Gives everybody one of so many values, and finds everybody with a value, without looking at the others. */
export interface Wheel {
  at(index: number): number;
  /** The indices below a limit that have a value, ascending within every turn. */
  of(value: number, limit: number): Generator<number>;
}

/** Every turn of the wheel gives each value once, in an order of its own. */
export function createWheel(values: number, seed: number, about: Topic, variant = 0): Wheel {
  const order = createPermutation(values);
  const shift = (turn: number): number => draw32(seed, turn * 16 + variant, about);
  return {
    at(index) {
      return order.at(index % values, shift(Math.floor(index / values)));
    },
    *of(value, limit) {
      for (let turn = 0; turn * values < limit; turn++) {
        const index = turn * values + order.of(value, shift(turn));
        if (index < limit) yield index;
      }
    },
  };
}
