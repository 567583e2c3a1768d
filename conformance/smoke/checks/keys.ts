import { createPublicKey, type JsonWebKey } from 'node:crypto';
import {
  type Check,
  ExpectationFailed,
  expectEqual,
  expectThat,
  jsonOf,
  type RegisterSubject,
  requires,
  send,
} from '../../src/index.ts';
import { atEach, type Spot } from './spot.ts';

const fewestBits = 2048;

/** Keys that tokens can be verified with. */
export const keyChecks: readonly Check<RegisterSubject>[] = atEach(
  'LIVE-KEY-USABLE',
  ['maskinporten', 'idporten'],
  async (spot) => {
    const keys = await keysOf(spot);
    requires(keys[0], 'There are no keys: see MP-KEY-SET and IDP-KEY-SET.');
    for (const key of keys)
      expectThat('bits of a key', bitsOf(key) >= fewestBits, `${fewestBits} or more`, bitsOf(key));
    const kids = keys.map(({ kid }) => kid);
    expectEqual('number of different kids', new Set(kids).size, kids.length);
  },
);

/** The keys at the address that the metadata names. @throws Skipped when there are none to read, for which there are other checks. */
export async function keysOf({ subject, place }: Pick<Spot, 'subject' | 'place'>): Promise<readonly JsonWebKey[]> {
  const metadata = await send(subject, { method: 'GET', url: place.url });
  const { jwks_uri } = metadata.status === 200 ? jsonOf(metadata) : {};
  const url = requires(typeof jwks_uri === 'string' ? jwks_uri : undefined, 'The metadata names no keys.');
  const answer = await send(subject, { method: 'GET', url });
  const { keys } = answer.status === 200 ? jsonOf(answer) : {};
  return requires(
    Array.isArray(keys) ? (keys as JsonWebKey[]) : undefined,
    'There is no key set at the address in the metadata.',
  );
}

function bitsOf({ kty, n, e }: JsonWebKey): number {
  try {
    const key = createPublicKey({ format: 'jwk', key: { ...(kty && { kty }), ...(n && { n }), ...(e && { e }) } });
    return key.asymmetricKeyDetails?.modulusLength ?? 0;
  } catch {
    throw new ExpectationFailed('key: expected an RSA key that can be read, came another');
  }
}
