// A program of its own: Folkeregisteret of a sandbox, where more happens whenever somebody has heard that there is nothing new, and which fails
// now and then.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSandbox } from '@fellesklient/sandbox';
import { accessTo } from './access.ts';
import { entry } from './entry.ts';
import { type Fault, faults } from './fault.ts';
import { createHandMovedClock } from './hand-moved-clock.ts';
import { letHappen } from './happenings.ts';

export interface Setting {
  readonly seed: number;
  /** How many times something happens, and how much of it each time. */
  readonly times: number;
  readonly eventsEach: number;
}

/** What the register tells at first: where it is, and every event there will be, straight from the world. */
export interface Opened {
  readonly baseUrl: string;
  readonly fra: number;
  readonly entries: readonly string[];
}

/** How often it has answered so, since the last time it was told to begin. */
export type Tally = Readonly<Partial<Record<Fault | 'nothing new' | 'answered', number>>>;

const host = 'https://folkeregisteret-api-konsument.sits.no';
const scopes = ['folkeregister:deling/offentligmedhjemmel'];
const start = Date.UTC(2026, 0, 5);
const week = 7 * 86_400_000;
/** Half of them live as computed. */
const size = 20_000;
const faultEach = 6;

const { seed, times, eventsEach } = JSON.parse(process.argv[2] as string) as Setting;
const clock = createHandMovedClock(start);
const sandbox = createSandbox({
  seed,
  size,
  now: clock.now,
  quirks: { folkeregisteret: { callsPerMinute: 'unlimited' } },
});
const { world } = sandbox;
const fra = world.sekvensnummerAfter(start);
for (let time = 1, nth = 0; time <= times; time++) {
  clock.moveTo(start + time * week);
  nth = letHappen(world, clock.now(), eventsEach, size / 2, nth);
}
const entries = Array.from(world.noted(fra, clock.now()), ({ sekvensnummer, hendelse }) =>
  entry({
    sekvensnummer,
    hendelsestype: hendelse.hendelsestype,
    folkeregisteridentifikator: world.notedUnder(hendelse),
  }),
);
// Back to where nothing of it has happened yet.
clock.moveTo(start);
const auth = await accessTo(sandbox, { scopes, clock });

let asked = 0;
let tally: Partial<Record<keyof Tally, number>> = {};
const count = (what: keyof Tally): void => {
  tally[what] = (tally[what] ?? 0) + 1;
};

process.on('message', (told: 'begin' | 'tally') => {
  if (told === 'tally') return void process.send?.(tally);
  clock.moveTo(start);
  asked = 0;
  tally = {};
});
process.once('disconnect', () => process.exit());

const server = createServer((request, response) => {
  reply(request, response).catch(() => response.destroy()); // the client was killed while it asked
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.send?.({ baseUrl: `http://127.0.0.1:${port}`, fra, entries } satisfies Opened);
});

async function reply({ url, headers }: IncomingMessage, response: ServerResponse): Promise<void> {
  // The consumers live by another clock than the tokens.
  const token = await auth.get({ register: 'folkeregisteret', scopes });
  const mark = headers['if-none-match'];
  const answer = await sandbox.fetch(
    new Request(host + url, {
      headers: {
        authorization: `Bearer ${token}`,
        accept: String(headers.accept),
        ...(mark && { 'if-none-match': mark }),
      },
    }),
  );
  const body = Buffer.from(await answer.arrayBuffer());
  if (++asked % faultEach === 0) {
    const kinds = Object.keys(faults) as Fault[];
    const kind = kinds[(asked / faultEach) % kinds.length] as Fault;
    count(kind);
    return faults[kind](response, body);
  }
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(body);
  count(answer.status === 304 ? 'nothing new' : 'answered');
  if (answer.status === 304) clock.moveTo(Math.min(clock.now() + week, start + times * week));
}
