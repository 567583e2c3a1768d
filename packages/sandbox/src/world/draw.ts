/**
 * What each draw decides. A number, once given, stays with its meaning: changing one changes every world.
 * New topics get new numbers.
 */
export const topic = {
  entry: 1,
  firstVisit: 2,
  rhythm: 3,
  interval: 4,
  visits: 5,
  deleted: 6,
  channels: 7,
  mobileLater: 8,
  confirms: 9,
  reserved: 10,
  mailbox: 11,
  mailboxAddress: 12,
  language: 13,
  mobileForm: 14,
  organisation: 15,
  identifier: 16,
} as const;

export type Topic = (typeof topic)[keyof typeof topic];

/**
 * A 32-bit number that depends on nothing but its arguments, so that any person can be computed without the others.
 * Integer arithmetic only: the same on every machine.
 */
export function draw32(seed: number, index: number, about: Topic): number {
  return scramble(scramble(scramble(seed) + index) + Math.imul(about, 0x9e3779b1)) >>> 0;
}

/** The same draw as a fraction, at least 0 and below 1. */
export function draw(seed: number, index: number, about: Topic): number {
  return draw32(seed, index, about) / 2 ** 32;
}

function scramble(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return x ^ (x >>> 16);
}
