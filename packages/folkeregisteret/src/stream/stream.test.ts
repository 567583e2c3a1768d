import { expect, test } from 'vitest';
import { type Answering, against, numbers, type Sent } from '../../test/fake-register.ts';
import { type Streamed, stream } from './index.ts';

const asked = ({ body }: Sent): string[] => (body as { foedselsEllerDNummer: string[] }).foedselsEllerDNummer;
/** Knows everybody but those whose number ends in 7. */
const answer: Answering = (sent) =>
  Response.json({
    oppslag: asked(sent).map((foedselsEllerDNummer) => ({
      foedselsEllerDNummer,
      ...(foedselsEllerDNummer.endsWith('7')
        ? { feilmelding: { feilmelding: 'Fant ikke person' } }
        : { folkeregisterperson: { kjoenn: [{ kjoenn: 'kvinne' }] } }),
    })),
  });
const unlimited = { rateLimiter: { reserve: () => 0 } };

async function* later(ids: readonly string[]) {
  yield* ids;
}
async function collect<T>(results: AsyncIterable<Streamed<T>>): Promise<Streamed<T>[]> {
  const all: Streamed<T>[] = [];
  for await (const result of results) all.push(result);
  return all;
}

test('any number of persons, 1000 in a call, in order: each a person or the words of the register', async () => {
  const { freg, sent } = against('finans', answer, unlimited);
  const ids = numbers(2500);
  const told: number[] = [];
  const results = await collect(
    stream(freg, later(ids), { part: ['kjoenn'], onProgress: ({ done }) => void told.push(done) }),
  );
  expect(results.map(({ position }) => position)).toEqual([...ids.keys()]);
  expect(results.map(({ foedselsEllerDNummer }) => foedselsEllerDNummer)).toEqual(ids);
  expect(results[6]?.folkeregisterperson?.kjoenn?.[0].kjoenn).toBe('kvinne');
  expect(results[7]).toEqual({
    position: 7,
    foedselsEllerDNummer: ids[7],
    folkeregisterperson: undefined,
    feilmelding: 'Fant ikke person',
    error: undefined,
  });
  expect(sent.map((call) => [asked(call).length, call.url.search])).toEqual(
    [1000, 1000, 500].map((count) => [count, '?somBestilt=true&part=kjoenn']),
  );
  expect(told).toEqual([1000, 2000, 2500]);
});

test('a call that fails is told by its persons, and the others go on', async () => {
  const [, , second] = numbers(1003);
  const { freg } = against(
    'finans',
    (sent) => (asked(sent).includes(String(second)) ? new Response('', { status: 500 }) : answer(sent)),
    {
      ...unlimited,
      maxAttempts: 1,
    },
  );
  const results = await collect(stream(freg, numbers(1003)));
  expect(results.filter(({ error }) => error?.code === 'server')).toHaveLength(1000);
  expect(results.slice(1000).map(({ error }) => error)).toEqual([undefined, undefined, undefined]);
});

test('what is no number is told at its place and not sent; who is asked for twice is answered twice', async () => {
  const { freg, sent } = against('finans', answer);
  const [one = ''] = numbers(1);
  const results = await collect(stream(freg, [one, '123', one, 5 as unknown as string]));
  expect(results.map(({ error }) => error?.problems)).toEqual([
    undefined,
    ['ids/1: must be a string of eleven digits'],
    undefined,
    ['ids/3: must be a string of eleven digits'],
  ]);
  expect(results.map(({ folkeregisterperson }) => folkeregisterperson !== undefined)).toEqual([
    true,
    false,
    true,
    false,
  ]);
  expect(sent.map(asked)).toEqual([[one]]);
});

test('a part that the package lacks is told by every person, and nothing is sent', async () => {
  const { freg, sent } = against('eid', answer);
  const part: string[] = ['familierelasjon'];
  const results = await collect(stream(freg, numbers(2), { part }));
  expect(results.map(({ error }) => error?.code)).toEqual(['invalid-input', 'invalid-input']);
  expect(sent).toEqual([]);
});

test('no access ends the stream', async () => {
  const { freg } = against('eid', () => new Response('', { status: 403 }));
  await expect(collect(stream(freg, numbers(2)))).rejects.toMatchObject({ code: 'forbidden' });
});
