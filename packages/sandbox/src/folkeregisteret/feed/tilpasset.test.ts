import { beforeAll, expect, test } from 'vitest';
import {
  type Answered,
  createFolkeregisteretBench,
  type FolkeregisteretBench,
} from '../../../test/folkeregisteret-bench.ts';
import type { Bostedsadresse, LagretHendelse } from '../../generated/folkeregisteret/types.ts';
import { createDocumentIds } from '../document/document-id.ts';

const day = 86_400_000;

let bench: FolkeregisteretBench;
/** The next number two months ago. */
let start: number;
beforeAll(async () => {
  bench = await createFolkeregisteretBench({ size: 4000 });
  start = bench.sandbox.world.sekvensnummerAfter(bench.clock.now - 60 * day);
});

// feed/tilpasset stands in 1.6.2 alone.
const kommunenummer = '0301';
const ask = (query: string): Promise<Answered> => bench.ask(`/hendelser/feed/tilpasset?seq=${start}${query}`);

test('without a kommune is the feed', async () => {
  expect((await ask('')).text).toBe((await bench.ask(`/hendelser/feed?seq=${start}`)).text);
});

test('has the events of those who live in a kommune right after or right before', async () => {
  const { sandbox, clock } = bench;
  const ids = createDocumentIds(1);
  const livesHere = async (person: number, nummer: number): Promise<boolean> => {
    const id = ids.id({ kind: 'persondokument', person, nummer });
    const { body } = await bench.ask(`/personer/arkiv/${id}?part=bostedsadresse&part=oppholdsadresse`);
    const [address] = (body.bostedsadresse ?? body.oppholdsadresse ?? []) as Bostedsadresse[];
    const kommune = address?.vegadresse?.kommunenummer ?? address?.matrikkeladresse?.matrikkelnummer.kommunenummer;
    return (kommune ?? address?.ukjentBosted?.bostedskommune) === kommunenummer;
  };
  const expected: number[] = [];
  for (const { sekvensnummer, hendelse } of sandbox.world.noted(start, clock.now)) {
    const { person, nummer } = hendelse;
    if ((await livesHere(person, nummer)) || (await livesHere(person, nummer - 1))) expected.push(sekvensnummer);
  }
  const { status, body } = await ask(`&kommunenummer=${kommunenummer}`);
  const numbers = (body as unknown as readonly LagretHendelse[]).map(({ sekvensnummer }) => sekvensnummer);
  expect([status, numbers]).toEqual([200, expected]);
  expect(numbers.length).toBeGreaterThan(5);
});

test('has none of a kommune that does not exist, and takes four digits only', async () => {
  expect((await ask('&kommunenummer=9999')).text).toBe('[]');
  expect((await ask('&kommunenummer=301')).status).toBe(400);
});

test('has tags of its own, and ages like the feed', async () => {
  const one = await ask(`&kommunenummer=${kommunenummer}`);
  expect(one.headers.get('etag')).not.toBe((await ask('&kommunenummer=1103')).headers.get('etag'));
  expect((await bench.ask('/hendelser/feed/tilpasset?seq=0')).status).toBe(406);
});
