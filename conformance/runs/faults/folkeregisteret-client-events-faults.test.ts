import { describe, test } from 'vitest';
import { folkeregisteretClientFeedChecks } from '../../checks/folkeregisteret/client-feed.ts';
import { folkeregisteretClientFollowChecks } from '../../checks/folkeregisteret/client-feed-follow.ts';
import { folkeregisteretClientFeedRefusedChecks } from '../../checks/folkeregisteret/client-feed-refused.ts';
import { folkeregisteretClientUttrekkChecks } from '../../checks/folkeregisteret/client-uttrekk.ts';
import { type ClientSettings, fellesklientClient, type PopulationClient } from '../../src/index.ts';
import { expectFound } from './expect-found.ts';
import type { Fault, Fetch, Json } from './fault.ts';
import { asking, telling } from './folkeregisteret-fault.ts';
import { sample } from './sample.ts';

const isFeed = ({ url }: { readonly url: URL }): boolean => url.pathname.endsWith('/hendelser/feed');
const isOrder = ({ url }: { readonly url: URL }): boolean => url.pathname.endsWith('/uttrekk/tilpasset');
/** Asks once more, after some answers. */
const again =
  (fetch: Fetch, when: (response: Response) => boolean): Fetch =>
  async (input, init) => {
    const response = await fetch(input, init);
    return when(response) ? fetch(input, init) : response;
  };

const faults: readonly Fault<ClientSettings>[] = [
  {
    name: 'wants the feed in Atom',
    breaks: ['FREG-CLIENT-FEED-JSON'],
    because: /^Accept: expected JSON among it/,
    wrap: (fetch) =>
      asking(fetch, (asked) => {
        if (isFeed(asked)) asked.init.headers.set('accept', 'application/atom+xml');
      }),
  },
  {
    name: 'sends no marks',
    breaks: ['FREG-CLIENT-FEED-IF-NONE-MATCH'],
    because: /^If-None-Match of the questions after an empty page: expected/,
    wrap: (fetch) => asking(fetch, ({ init }) => init.headers.delete('if-none-match')),
  },
  {
    name: 'takes an unchanged feed for an error',
    breaks: ['FREG-CLIENT-FEED-IF-NONE-MATCH', 'FREG-CLIENT-FEED-NOT-MODIFIED', 'FREG-CLIENT-FEED-PACE'],
    because: /^(If-None-Match|numbers|waits)/,
    wrap: (fetch) =>
      telling(fetch, (told) => {
        if (told.status === 304) Object.assign(told, { status: 400, json: { kode: 'FREG-001', melding: 'Nei.' } });
      }),
  },
  {
    name: 'leaves out events that it does not know',
    breaks: ['FREG-CLIENT-FEED-OPEN'],
    because: /^hendelsestyper: expected/,
    wrap: (fetch) =>
      telling(fetch, (told) => {
        if (!told.text.startsWith('[')) return;
        const items = JSON.parse(told.text) as { hendelse: Json }[];
        told.text = JSON.stringify(items.filter(({ hendelse }) => hendelse.hendelsetype !== 'endringIHusdyr'));
      }),
  },
  {
    name: 'asks again for what is too old',
    breaks: ['FREG-CLIENT-FEED-OLD'],
    because: /^questions: expected \["1"(,"12","12")?\]/,
    wrap: (fetch) => again(fetch, ({ status }) => status === 406),
  },
  {
    name: 'orders again when an answer is lost',
    breaks: ['FREG-CLIENT-UTTREKK-ONCE'],
    because: /^orders: expected 1, came 2/,
    wrap: (fetch) => (input, init) => fetch(input, init).catch(() => fetch(input, init)),
  },
  {
    name: 'orders an eleventh job again',
    breaks: ['FREG-CLIENT-UTTREKK-LIMIT'],
    because: /^orders: expected 1, came 2/,
    wrap: (fetch) => again(fetch, ({ status }) => status === 429),
  },
  {
    name: 'orders in XML',
    breaks: ['FREG-CLIENT-UTTREKK-ORDER'],
    because: /^Content-Type: expected JSON/,
    wrap: (fetch) =>
      asking(fetch, (asked) => {
        if (isOrder(asked)) asked.init.headers.set('content-type', 'application/xml');
      }),
  },
  {
    name: 'asks again at once for a batch that is not ready',
    breaks: ['FREG-CLIENT-UTTREKK-WAIT'],
    because: /^waits: expected three/,
    wrap: (fetch) => again(fetch, ({ status, url }) => status === 404 && url.includes('/batch/')),
  },
  {
    name: 'waits for a job that there is not',
    breaks: ['FREG-CLIENT-UTTREKK-GONE'],
    because: /^questions and waits: expected/,
    wrap: (fetch) =>
      telling(fetch, (told) => {
        if (told.status === 410)
          Object.assign(told, { status: 404, json: { feilmelding: 'Batch med id=0 er enda ikke klar' } });
      }),
  },
  {
    name: 'waits for whatever is not found',
    breaks: ['FREG-CLIENT-UTTREKK-NOT-READY'],
    because: /^waits: expected 0/,
    wrap: (fetch) =>
      telling(fetch, (told) => {
        if (told.status !== 404 || !told.url.pathname.includes('/batch/') || told.json) return;
        told.headers.set('content-type', 'application/json');
        told.json = { feilmelding: 'Batch med id=0 er enda ikke klar' };
      }),
  },
];

/** A defect of the program around the client. */
interface ProgramFault extends Omit<Fault<ClientSettings>, 'wrap'> {
  readonly change: (client: PopulationClient, settings: ClientSettings) => Partial<PopulationClient>;
}

const ask = async ({ folkeregisteret }: ClientSettings, path: string): Promise<void> => {
  await fetch(`${folkeregisteret?.baseUrl}/folkeregisteret/api/finans/v1${path}`);
};

const programs: readonly ProgramFault[] = [
  {
    name: 'begins anew whatever it has kept',
    breaks: ['FREG-CLIENT-FEED-CRASH', 'FREG-CLIENT-FEED-START'],
    because: /^(questions of the second run|numbers of both runs): expected/,
    change: ({ readFeed }) => ({
      readFeed: async ({ position, ...reading }, handle) => {
        const begun =
          position.kept !== undefined &&
          reading.from === 1 &&
          typeof position.kept === 'object' &&
          'rettighetspakke' in (position.kept ?? {});
        await readFeed?.({ ...reading, position: begun ? { kept: undefined } : position }, handle);
      },
    }),
  },
  {
    name: 'begins at the number after the one it is told',
    breaks: ['FREG-CLIENT-FEED-FROM', 'FREG-CLIENT-FEED-LOOP', 'FREG-CLIENT-FEED-NOT-MODIFIED', 'FREG-CLIENT-FEED-OLD'],
    because: /^(first question|questions): expected/,
    change: ({ readFeed }) => ({
      readFeed: async (reading, handle) => {
        const { from, ...others } = reading;
        await readFeed?.({ ...others, ...(from !== undefined && { from: from < 0 ? from : from + 1 }) }, handle);
      },
    }),
  },
  {
    name: 'keeps its position before anything is dealt with',
    breaks: ['FREG-CLIENT-FEED-CRASH', 'FREG-CLIENT-FEED-NOT-MODIFIED'],
    because: /^(numbers( of both runs)?|questions): expected/,
    change: ({ readFeed }) => ({
      readFeed: async (reading, handle) => {
        let failed: unknown;
        const early: typeof handle = async (events) => {
          if (failed !== undefined) throw failed;
          await handle(events).catch((error: unknown) => {
            failed = error;
          });
        };
        await readFeed?.(reading, early);
        if (failed !== undefined) throw failed;
      },
    }),
  },
  {
    name: 'asks twice a minute',
    breaks: ['FREG-CLIENT-FEED-PACE'],
    because: /^waits: expected two of/,
    change: ({ readFeed }) => ({
      readFeed: async ({ follow, ...reading }, handle) => {
        await readFeed?.({ ...reading, ...(follow && { follow: { intervalMs: 30_000 } }) }, handle);
      },
    }),
  },
  {
    name: 'spells the type as the feed does',
    breaks: ['FREG-CLIENT-FEED-OPEN', 'FREG-CLIENT-FEED-SPELLING'],
    because: /^hendelsestype(r)?: expected/,
    change: ({ readFeed }) => ({
      readFeed: async (reading, handle) => {
        await readFeed?.(reading, (events) =>
          handle(events.map(({ hendelsestype, ...event }) => ({ ...event, hendelsetype: hendelsestype }) as never)),
        );
      },
    }),
  },
  {
    name: 'asks by whatever position it is given',
    breaks: ['FREG-CLIENT-FEED-DAMAGED', 'FREG-CLIENT-FEED-NEGATIVE', 'FREG-CLIENT-FEED-OTHER-PACKAGE'],
    because: /^questions: expected (\[\]|0), came/,
    change: ({ readFeed }, settings) => ({
      readFeed: async (reading, handle) => {
        await readFeed?.(reading, handle).catch(async (error: Error & { code?: string }) => {
          if (error.code === 'invalid-input') await ask(settings, '/hendelser/feed?seq=1');
          throw error;
        });
      },
    }),
  },
  {
    name: 'takes a page that goes back',
    breaks: ['FREG-CLIENT-FEED-ORDER'],
    because: /^outcome( of the first run)?: expected "an error"/,
    change: ({ readFeed }) => ({
      readFeed: async (reading, handle) => {
        await readFeed?.(reading, handle).catch((error: Error & { code?: string }) => {
          if (error.code !== 'invalid-response') throw error;
        });
      },
    }),
  },
  {
    name: 'orders whatever it is told, and reads from anywhere',
    breaks: ['FREG-CLIENT-UTTREKK-NEGATIVE', 'FREG-CLIENT-UTTREKK-STATUSES'],
    because: /^(orders|questions): expected 0, came \d/,
    change: ({ orderExtract, readExtract }, settings) => ({
      orderExtract: async (criteria) => {
        if (!('kjoenn' in criteria)) return orderExtract?.(criteria) ?? '';
        await ask(settings, '/uttrekk/tilpasset');
        throw new Error('No status.');
      },
      readExtract: async (id, from = 0) => {
        if (from >= 0) return readExtract?.(id, from) ?? [];
        await ask(settings, `/uttrekk/${id}/batch/${from}`);
        throw new Error('No such batch.');
      },
    }),
  },
  {
    name: 'reads an extract from its beginning always',
    breaks: ['FREG-CLIENT-UTTREKK-NEGATIVE', 'FREG-CLIENT-UTTREKK-RESUME'],
    because: /^(numbers|outcome): expected/,
    change: ({ readExtract }) => ({ readExtract: async (id) => readExtract?.(id) ?? [] }),
  },
  {
    name: 'reads one batch',
    breaks: ['FREG-CLIENT-UTTREKK-BATCHES'],
    because: /^numbers: expected/,
    change: ({ readExtract }) => ({
      readExtract: async (id, from) => ((await readExtract?.(id, from)) ?? []).slice(0, 1),
    }),
  },
];

const checks = [
  ...folkeregisteretClientFeedChecks,
  ...folkeregisteretClientFollowChecks,
  ...folkeregisteretClientFeedRefusedChecks,
  ...folkeregisteretClientUttrekkChecks,
].filter(({ profile }) => profile === 'finans');

describe('a client of events and extracts that', () => {
  test.each(sample(faults, 24))('$name', (fault) =>
    expectFound(fault, checks, {
      ...fellesklientClient(),
      name: fault.name,
      start: (settings) => fellesklientClient(fault.wrap(globalThis.fetch, settings)).start(settings),
    }),
  );
  test.each(sample(programs, 24))('$name', ({ change, ...fault }) =>
    expectFound({ ...fault, wrap: (fetch) => fetch }, checks, {
      ...fellesklientClient(),
      name: fault.name,
      start(settings) {
        const client = fellesklientClient().start(settings);
        const { folkeregisteret: freg } = client;
        return freg ? { ...client, folkeregisteret: { ...freg, ...change(freg, settings) } } : client;
      },
    }),
  );
});
