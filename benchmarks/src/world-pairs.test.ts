import { expect, test } from 'vitest';
import { large, small, worldPairs } from './world-pairs.ts';

test('the worlds go first in turn, and what was measured stays with its own', async () => {
  const order: string[] = [];
  const pairs = await worldPairs(3, async (size, pair) => {
    order.push(`${pair} ${size}`);
    return size + pair;
  });
  expect(order).toEqual([`0 ${small}`, `0 ${large}`, `1 ${large}`, `1 ${small}`, `2 ${small}`, `2 ${large}`]);
  expect(pairs).toEqual([0, 1, 2].map((pair) => ({ ofLarge: large + pair, ofSmall: small + pair })));
});
