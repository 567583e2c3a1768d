import { describe, expect, test } from 'vitest';
import { draw, draw32, topic } from './draw.ts';

describe('draws', () => {
  test.each([
    [1, 0, topic.entry, 267_339_391],
    [1, 1, topic.entry, 2_374_011_764],
    [1, 0, topic.firstVisit, 2_930_353_155],
    [4_294_967_295, 5_599_999, topic.identifier, 2_589_022_611],
  ])(
    'are the same numbers on every machine and in every version: seed %i, index %i, topic %i',
    (seed, index, about, expected) => {
      expect(draw32(seed, index, about)).toBe(expected);
    },
  );

  test('spread evenly over indices, seeds and topics', () => {
    const spread = (fraction: (i: number) => number): number[] => {
      const tenths = Array.from({ length: 10 }, () => 0);
      for (let i = 0; i < 20_000; i++) {
        const tenth = Math.floor(fraction(i) * 10);
        tenths[tenth] = (tenths[tenth] ?? 0) + 1;
      }
      return tenths;
    };
    for (const tenths of [
      spread((i) => draw(1, i, topic.entry)),
      spread((i) => draw(i, 7, topic.entry)),
      spread((i) => draw(1, i * 36_525, topic.reserved)),
    ]) {
      for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200);
    }
  });

  test('of two topics have nothing to do with each other', () => {
    let both = 0;
    for (let i = 0; i < 20_000; i++) if (draw(1, i, topic.entry) < 0.5 && draw(1, i, topic.mailbox) < 0.5) both++;
    expect(Math.abs(both - 5000)).toBeLessThan(250);
  });
});
