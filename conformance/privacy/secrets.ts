import fc from 'fast-check';

/** What one run knows that must stay inside, by kind. Nothing of it belongs to anybody. */
export interface Secrets {
  /** Synthetic personidentifikatorer: 80 is added to the month. */
  readonly persons: readonly string[];
  /** The same as people mistype and paste them. */
  readonly mistyped: readonly string[];
  readonly names: readonly string[];
  readonly addresses: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly organisations: readonly string[];
  /** Access tokens that a header can carry. */
  readonly tokens: readonly string[];
  /** Access tokens that no header can carry. */
  readonly brokenTokens: readonly string[];
  readonly clientIds: readonly string[];
  /** Base64 as it stands in keys and passwords. */
  readonly keyMaterial: readonly string[];
}

const two = (number: number): string => String(number).padStart(2, '0');
const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const bytes = (length: number): fc.Arbitrary<Uint8Array> => fc.uint8Array({ minLength: length, maxLength: length });
const digits = (length: number): fc.Arbitrary<string> =>
  fc.nat({ max: 10 ** length - 1 }).map((number) => String(number).padStart(length, '0'));

const person = fc
  .tuple(fc.integer({ min: 1, max: 31 }), fc.boolean(), fc.integer({ min: 81, max: 92 }), digits(2), digits(5))
  .map(([day, isDNumber, month, year, rest]) => `${two(isDNumber ? day + 40 : day)}${two(month)}${year}${rest}`);

const mistypings: readonly ((id: string) => string)[] = [
  (id) => `${id.slice(0, 6)} ${id.slice(6)}`,
  (id) => `${id.slice(0, 6)}-${id.slice(6)}`,
  (id) => `${id.slice(0, 6)}\u00a0${id.slice(6)}`,
  (id) => `${id.slice(0, 6)}\u200b${id.slice(6)}`,
  (id) => `${id.slice(0, 6)}\r\n${id.slice(6)}`,
  (id) => `${id}\n`,
  (id) => ` ${id}`,
  (id) => `${id}\u0000`,
  (id) => `'${id}'`,
  (id) => `${id}x`,
  (id) => `fnr=${id}`,
  (id) => id.slice(0, 10),
  (id) => `${id}0`,
  (id) => [...id].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join(''),
];
const mistyped = fc.tuple(person, fc.constantFrom(...mistypings)).map(([id, mistype]) => mistype(id));

const syllables = ['kvær', 'stjo', 'brøv', 'gjels', 'hæks', 'tvir', 'dråv', 'skymp', 'frøk', 'vylt', 'nårg', 'zwib'];
const name = fc
  .array(fc.constantFrom(...syllables), { minLength: 3, maxLength: 4 })
  .map((parts) => parts.join('').replace(/^./, (letter) => letter.toUpperCase()));
const address = fc
  .tuple(name, fc.integer({ min: 1, max: 199 }), digits(4), name)
  .map(([street, number, postnummer, poststed]) => `${street}veien ${number}, ${postnummer} ${poststed}`);
const email = fc
  .tuple(name, digits(4), name)
  .map(([local, number, domain]) =>
    `${local}.${number}@${domain}.example`.normalize('NFD').replace(/[^\x21-\x7e]/g, 'o'),
  );
const phone = fc
  .tuple(fc.constantFrom('4', '9'), digits(7), fc.constantFrom('', '+47', '0047', '+47 '))
  .map(([first, rest, prefix]) => `${prefix}${first}${rest}`);
const organisation = digits(6).map((rest) => `310${rest}`);

const jwt = fc.tuple(person, bytes(24), bytes(32)).map(([pid, claims, signature]) =>
  [`{"alg":"RS256","kid":"${base64url(claims)}"}`, `{"pid":"${pid}","jti":"${base64url(claims)}"}`]
    .map((part) => base64url(Buffer.from(part)))
    .concat(base64url(signature))
    .join('.'),
);
const opaque = fc.oneof(
  bytes(32).map(base64url),
  bytes(20).map((value) => Buffer.from(value).toString('hex')),
  bytes(18).map((value) => Buffer.from(value).toString('base64')),
  fc.uuid(),
);
const token = fc.oneof(jwt, opaque);
const brokenToken = fc
  .tuple(token, fc.constantFrom('\n', '\r\n', ' ', '\u0000', 'æ', '\u2028', '"', ';'), fc.boolean())
  .map(([value, broken, within]) =>
    within ? `${value.slice(0, 12)}${broken}${value.slice(12)}` : `${value}${broken}`,
  );
const clientId = fc.oneof(fc.uuid(), person, bytes(12).map(base64url));
const keyMaterial = bytes(48).map((value) => Buffer.from(value).toString('base64'));

const some = (value: fc.Arbitrary<string>, most: number): fc.Arbitrary<string[]> =>
  fc.array(value, { minLength: 1, maxLength: most });

export const secrets: fc.Arbitrary<Secrets> = fc.record({
  persons: some(person, 3),
  mistyped: some(mistyped, 2),
  names: some(name, 2),
  addresses: some(address, 1),
  emails: some(email, 1),
  phones: some(phone, 1),
  organisations: some(organisation, 1),
  tokens: some(token, 2),
  brokenTokens: some(brokenToken, 1),
  clientIds: some(clientId, 1),
  keyMaterial: some(keyMaterial, 1),
});

/** Says one secret after the other, beginning at some place and going round. */
export type Say = () => string;

export function sayer(known: Secrets, from: number): Say {
  const all = Object.values(known).flat() as string[];
  let next = from;
  return () => all[next++ % all.length] as string;
}
