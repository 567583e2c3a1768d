import { type Contestant, compare } from './compare.ts';
import { type Lookup, lookups } from './lookups.ts';
import type { Section } from './section.ts';
import type { AnsweringServer } from './start-answering-server.ts';
import { comparisonTable } from './table.ts';

/** What a call costs beyond the same call with nothing but `fetch`. */
export async function callOverhead(server: AnsweringServer): Promise<Section> {
  const one = await measure(server, 'one', 1, '≤ 1.50', { runs: 200, rounds: 60 });
  const thousand = await measure(server, 'thousand', 1000, '≤ 1.10', { runs: 20, rounds: 60 });
  return {
    title: 'A call, against plain `fetch`',
    text: [
      'How long a lookup in KRR takes, and how much CPU time of the calling process, as multiples of `fetch` with `response.json()`:',
      'same address, headers and body, the parsed persons at the end. One call at a time, to a server in another process on the same',
      'machine that answers at once: over a network the call takes longer, and the difference does not. `fetch` again is the same',
      'code measured against itself: its distance from 1.00 is what the machine did to this run.',
      '',
      'One person in the answer:',
      '',
      one,
      '',
      'A thousand persons in the answer (a megabyte of JSON):',
      '',
      thousand,
    ].join('\n'),
  };
}

async function measure(
  { origin, personidentifikatorer }: AnsweringServer,
  answer: 'one' | 'thousand',
  persons: number,
  target: string,
  options: { readonly runs: number; readonly rounds: number },
): Promise<string> {
  const ways = lookups(`${origin}/${answer}`, personidentifikatorer.slice(0, persons));
  const contestant = (name: string, lookup: Lookup): Contestant => ({
    name,
    async run() {
      if ((await lookup()) !== persons) throw new Error(`${name} did not find ${persons} persons.`);
    },
  });
  const contestants = [
    contestant('`fetch`', ways.fetch),
    contestant('`krr.personer`', ways['krr.personer']),
    contestant('`raw(krr).POST`', ways['raw(krr).POST']),
    contestant('openapi-fetch alone', ways['openapi-fetch']),
    contestant('`fetch` again', ways.fetch),
  ];
  return comparisonTable(await compare(contestants, options), { '`krr.personer`': target });
}
