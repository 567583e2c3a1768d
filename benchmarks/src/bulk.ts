import { createKrrClient } from '@fellesklient/krr';
import { stream } from '@fellesklient/krr/stream';
import { type Contestant, compare } from './compare.ts';
import { type Lookup, lookups } from './lookups.ts';
import type { Section } from './section.ts';
import type { AnsweringServer } from './start-answering-server.ts';
import { count } from './table.ts';
import { throughputContestant, throughputTable } from './throughput.ts';

const perCall = 1000;
const concurrency = 4;
/** One by one they take so long that fewer are asked for. */
const some = 4000;

/** How many persons a second come of asking for many: by the thousand, and one by one. */
export async function bulk({ origin, many, personidentifikatorer: [one = ''] }: AnsweringServer): Promise<Section> {
  const byThousand = (ids: readonly string[]): readonly Contestant[] => {
    const baseUrl = `${origin}/many`;
    const auth = { get: async () => 'a-token', invalidate: () => {} };
    const krr = createKrrClient({ environment: { baseUrl }, auth, concurrency });
    const calls = Array.from(
      { length: ids.length / perCall },
      (_, i) => lookups(baseUrl, ids.slice(i * perCall, (i + 1) * perCall)).fetch,
    );
    const streamed: Lookup = async () => {
      let found = 0;
      for await (const { person } of stream(krr, ids, { concurrency })) if (person) found++;
      return found;
    };
    return [
      throughputContestant('bare loop', ids.length, () => inLoops(calls)),
      throughputContestant('`stream`', ids.length, streamed),
      throughputContestant('`krr.personer`, all in one go', ids.length, async () => (await krr.personer(ids)).length),
      throughputContestant('bare loop again', ids.length, () => inLoops(calls)),
    ];
  };
  const oneByOne = lookups(`${origin}/one`, [one]);
  const eachAlone = (name: string, lookup: Lookup): Contestant =>
    throughputContestant(name, some, () => inLoops(new Array<Lookup>(some).fill(lookup)));
  const few = [
    eachAlone('`fetch`, one by one', oneByOne.fetch),
    eachAlone('`krr.personer`, one by one', oneByOne['krr.personer']),
    ...byThousand(many.slice(0, some)).slice(0, 3),
  ];
  const inBulk = await compare(byThousand(many), { runs: 1, rounds: 30 });
  const alone = await compare(few, { runs: 1, rounds: 6 });
  return {
    title: 'Persons per second, by the thousand and one by one',
    text: [
      `How fast many persons are looked up, ${concurrency} calls at once all over. A bare loop is so many loops of \`fetch\` with \`response.json()\`,`,
      `${perCall} persons a call; it counts them as they come, in no order, and a call that fails would end it. The server answers at once, so this is`,
      'what the client itself takes: over a network a call waits besides, for a thousand persons about as long as for one.',
      '',
      `${count(many.length)} persons, as multiples of the bare loop's persons per second:`,
      '',
      throughputTable(inBulk, 'persons'),
      '',
      `${count(some)} persons, as multiples of what \`fetch\` does one by one:`,
      '',
      throughputTable(alone, 'persons'),
    ].join('\n'),
  };
}

/** Makes the calls, so many at once, and tells how many persons were found. */
async function inLoops(calls: readonly Lookup[]): Promise<number> {
  let found = 0;
  const left = calls.values();
  const loop = async (): Promise<void> => {
    for (const call of left) {
      const persons = await call(); // the sum is read after it, not before
      found += persons;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, loop));
  return found;
}
