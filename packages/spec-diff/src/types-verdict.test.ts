import { expect, test } from 'vitest';
import { Consumers } from '../test/consumer/consumers.ts';
import { writeConsumer } from '../test/consumer/write-consumer.ts';
import { documents } from '../test/documents.ts';
import { isDraft } from '../test/draft.ts';
import type { Pair } from '../test/grammar/mutation.ts';
import { pairs } from '../test/pairs.ts';
import { diff } from './diff.ts';

/** All pairs in the full run; else some of each document, of the large one the fewest. */
const chosen = pairs.filter(
  ({ name }, index) => process.env.FELLESKLIENT_FULL || index % (name.startsWith('folkeregisteret') ? 37 : 9) === 0,
);
const size = 40;
const batches = Array.from({ length: Math.ceil(chosen.length / size) }, (_, index) =>
  chosen.slice(index * size, (index + 1) * size),
);

test('a consumer names every property there is', () => {
  for (const document of Object.values(documents)) {
    const module = 'types.ts';
    const text = writeConsumer(document, { wasSent: module, wasRead: module, isSent: module, isRead: module });
    for (const schema of Object.values((document.components as { schemas: object }).schemas)) {
      for (const [name, property] of Object.entries((schema as { properties?: object }).properties ?? {})) {
        if (isDraft(property)) expect(text).toContain(JSON.stringify(name));
      }
    }
  }
});

test('a consumer compiles against the types that it was written for', async () => {
  const consumers = new Consumers();
  for (const [name, document] of Object.entries(documents)) await consumers.add(name, document, document);
  expect(consumers.compile()).toEqual(new Map());
}, 120_000);

test.each(batches)(
  'it compiles against those of a changed document if and only if the verdict on types says so',
  async (...batch: Pair[]) => {
    const consumers = new Consumers();
    const breaking: string[] = [];
    for (const { name, open } of batch) {
      const [before, after] = open();
      for (const [told, one, other] of [
        [name, before, after],
        [`${name}, back`, after, before],
      ] as const) {
        await consumers.add(told, one, other);
        if (diff(one, other).findings.some(({ types }) => types === 'breaking')) breaking.push(told);
      }
    }
    const errors = consumers.compile();
    const wrong = [
      ...breaking.filter((name) => !errors.has(name)).map((name) => `compiles: ${name}`),
      ...[...errors]
        .filter(([name]) => !breaking.includes(name))
        .map(([name, error]) => `does not compile: ${name}: ${error}`),
    ];
    expect(wrong).toEqual([]);
  },
  300_000,
);
