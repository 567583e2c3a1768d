import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { createMaskinporten, type Maskinporten } from '@fellesklient/maskinporten';
import { importJWK, SignJWT } from 'jose';
import { type Comparison, type Contestant, compare } from './compare.ts';
import { lookups } from './lookups.ts';
import type { Section } from './section.ts';
import type { AnsweringServer } from './start-answering-server.ts';
import { comparisonTable, percent } from './table.ts';

const clientId = 'benchmark';
const kid = 'benchmark-key';
const scopes = ['krr:global/kontaktinformasjon.read', 'krr:global/digitalpost.read'];
const baseUrl = 'http://localhost/maskinporten';

/** What a token costs when it is held already, and what a new one costs. */
export async function tokens(server: AnsweringServer): Promise<Section> {
  const jwk = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  const maskinporten = createMaskinporten({
    environment: { baseUrl },
    clientId,
    key: { jwk: { ...jwk }, kid },
    fetch: async () => Response.json({ access_token: 'a-token', token_type: 'Bearer', expires_in: 7200 }),
  });
  const get = (): Promise<string> => maskinporten.get({ register: 'krr', scopes });
  const [, call] = await compare([plainCall(server), { name: 'held token', run: get }], { runs: 100, rounds: 40 });
  return {
    title: 'A Maskinporten token',
    text: [
      'A token that is held already, against reading a `Map`:',
      '',
      comparisonTable(await compareHeld(get)),
      '',
      `That is ${percent(call?.elapsed.median ?? 0)} of what a lookup of one person takes with plain \`fetch\` on the same machine.`,
      '',
      'A new token, from a server in the same process that answers at once, against signing the same claims with jose alone',
      '(RS256, 2048 bits):',
      '',
      comparisonTable(await compareNew(maskinporten, get, jwk)),
    ].join('\n'),
  };
}

function plainCall({ origin, personidentifikatorer }: AnsweringServer): Contestant {
  return { name: 'fetch', run: lookups(`${origin}/one`, personidentifikatorer.slice(0, 1)).fetch };
}

function compareHeld(get: () => Promise<string>): Promise<readonly Comparison[]> {
  const keys = Array.from({ length: 100 }, (_, i) => `key ${i}`);
  const map = new Map(keys.map((key) => [key, `token for ${key}`]));
  const times = (name: string, read: (key: string) => string | undefined): Contestant => ({
    name,
    run: async () => {
      let characters = 0; // added up and returned, so that no reading can be left out
      for (const key of keys) characters += read(key)?.length ?? 0;
      return characters;
    },
  });
  const timesAwaited = (name: string, read: (key: string) => Promise<string | undefined>): Contestant => ({
    name,
    run: async () => {
      let characters = 0;
      for (const key of keys) characters += (await read(key))?.length ?? 0;
      return characters;
    },
  });
  return compare(
    [
      times('`Map`', (key) => map.get(key)),
      timesAwaited('`Map` read in an async function', async (key) => map.get(key)),
      timesAwaited('`maskinporten.get`, token held', get),
    ],
    { runs: 200, rounds: 40 },
  );
}

async function compareNew(
  maskinporten: Maskinporten,
  get: () => Promise<string>,
  jwk: JsonWebKey,
): Promise<readonly Comparison[]> {
  const key = await importJWK({ ...jwk, kty: 'RSA' }, 'RS256');
  const sign = (): Promise<string> => {
    const iat = Math.floor(Date.now() / 1000);
    return new SignJWT({ scope: scopes.toSorted().join(' ') })
      .setProtectedHeader({ alg: 'RS256', kid })
      .setAudience(`${baseUrl}/`)
      .setIssuer(clientId)
      .setIssuedAt(iat)
      .setExpirationTime(iat + 60)
      .setJti(crypto.randomUUID())
      .sign(key);
  };
  const renew = async (): Promise<void> => maskinporten.invalidate(await get());
  return compare(
    [
      { name: 'jose', run: sign },
      { name: '`maskinporten.get`, no token held', run: renew },
    ],
    { runs: 100, rounds: 40 },
  );
}
