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
  numbers: 17,
  origin: 18,
  arrival: 19,
  dNumberBefore: 20,
  death: 21,
  emigration: 22,
  emigrationLasts: 23,
  seeksPartner: 24,
  sameSex: 25,
  settles: 26,
  marries: 27,
  partsFrom: 28,
  motherChoice: 29,
  fatherChoice: 30,
  movesOut: 31,
  moves: 32,
  homePlace: 33,
  blockOrder: 34,
  fornavn: 35,
  secondFornavn: 36,
  etternavn: 37,
  founderEtternavn: 38,
  takesName: 39,
  mellomnavn: 40,
  originaltNavn: 41,
  nameChoice: 42,
  street: 43,
  building: 44,
  matrikkel: 45,
  protection: 46,
  postadresse: 48,
  oppholdsadresse: 49,
  deltBosted: 50,
  ukjentBosted: 51,
  country: 52,
  naturalisation: 53,
  dualCitizen: 54,
  identitetsgrunnlag: 55,
  foreignNumber: 56,
  document: 57,
  falskIdentitet: 59,
  guardianship: 60,
  guardian: 61,
  doedsbo: 62,
  samisk: 63,
  foreignSpouse: 64,
  stillborn: 65,
  missing: 66,
  birthplace: 67,
  lookOrder: 68,
  bibehold: 69,
  loggedHome: 70,
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
