// A program of its own, so that it can be killed, and so that its memory is that of one way to ask and nothing else.
import { createKrrClient } from '@fellesklient/krr';
import { stream } from '@fellesklient/krr/stream';
import { bareLoop } from './bare-loop.ts';
import { ids, positionOf } from './ids.ts';
import { entry, openLedger } from './ledger.ts';

export interface Task {
  readonly way: 'stream' | 'bare loop';
  readonly baseUrl: string;
  readonly persons: number;
  readonly ledger: string;
  /** Whether garbage is collected before each look at the heap; else whenever V8 sees fit, which depends on how busy it is. */
  readonly collectsGarbage: boolean;
}

/** Most memory taken, in bytes. */
export interface Peak {
  /** What is alive on the heap when garbage is collected, else with what V8 has not collected yet. */
  readonly heap: number;
  /** Resident set, as the operating system counts it. */
  readonly rss: number;
}

const concurrency = 4;
const timeoutMs = 1500;
/** No multiple of a call, so that samples fall everywhere in one. */
const sampledEach = 7301;

process.once('disconnect', () => process.exit());

const { way, baseUrl, persons, ledger: path, collectsGarbage } = JSON.parse(process.argv[2] as string) as Task;
const ledger = openLedger(path);
let heap = 0;
let written = 0;

const write = (position: number, asked: string, answered: string | undefined): void => {
  ledger.write(entry(position, asked, answered));
  if (++written % sampledEach !== 0) return;
  if (collectsGarbage) globalThis.gc?.();
  heap = Math.max(heap, process.memoryUsage().heapUsed);
};

if (way === 'stream') {
  const auth = { get: async () => 'a-token', invalidate: () => {} };
  const krr = createKrrClient({ environment: { baseUrl }, auth, timeoutMs });
  const options = { from: ledger.from, concurrency, onProgress: ({ from }: { from: number }) => ledger.commit(from) };
  for await (const { position, personidentifikator, person, error } of stream(krr, ids(persons), options)) {
    write(position, personidentifikator, error?.code ?? person?.personidentifikator);
  }
} else {
  let done = 0;
  await bareLoop(baseUrl, ids(persons), {
    concurrency,
    each: (asked, answered) => write(positionOf(asked), asked, answered?.personidentifikator),
    onCall: (persons) => {
      done += persons;
      ledger.commit(done);
    },
  });
}
ledger.close();
process.send?.({ heap, rss: process.resourceUsage().maxRSS * 1024 } satisfies Peak, () => process.disconnect());
