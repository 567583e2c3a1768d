import { createPermutation } from '../world/permutation.ts';

/** In an order that follows from the seed and is neither the one before nor any other, as soon as there are a few. */
export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const order = createPermutation(items.length);
  return items.map((_, place) => items[order.of(place, seed)] as Item);
}
