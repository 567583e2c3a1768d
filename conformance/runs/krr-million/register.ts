// A program of its own: a register that knows everybody, counts, and fails where it is told to.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { prepareAnswer } from './answer.ts';
import { type Fault, faults } from './fault.ts';
import { positionOf } from './ids.ts';

/** What becomes of a question, by the position of its first id: of the first time it comes, the second … Then all is well. */
export type Plan = Readonly<Record<number, readonly Fault[]>>;

export interface Tally {
  readonly posts: number;
  /** How often persons have been answered for whole, and how many persons that is. */
  readonly answered: Readonly<Record<number, number>>;
}

/** What the register is told: how many persons there are, from when on it counts anew, and where it fails. */
export interface Setting {
  readonly persons: number;
  readonly plan: Plan;
}

/** What the register tells: where it is, each question, and what it has counted. */
export type Told = { readonly baseUrl: string } | { readonly post: number } | Tally;

const answer = await prepareAnswer();
let posts = 0;
let answered = new Uint8Array();
let plan = new Map<number, Fault[]>();

process.on('message', (told: Setting | 'tally') => {
  if (told === 'tally') return tell({ posts, answered: countEach(answered) });
  posts = 0;
  answered = new Uint8Array(told.persons);
  plan = new Map(Object.entries(told.plan).map(([position, ofIt]) => [Number(position), [...ofIt]]));
});
process.once('disconnect', () => process.exit());

const server = createServer((request, response) => {
  reply(request, response).catch(() => response.destroy()); // the client was killed while it asked
});
server.listen(0, '127.0.0.1', () => {
  tell({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
});

async function reply(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = (JSON.parse(await text(request)) as { personidentifikatorer: string[] }).personidentifikatorer;
  tell({ post: ++posts });
  const body = answer(asked);
  const fault = plan.get(positionOf(asked[0] as string))?.shift();
  if (fault) return faults[fault](response, body);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body, () => {
    for (const id of asked) answered[positionOf(id)] = (answered[positionOf(id)] ?? 0) + 1;
  });
}

function tell(told: Told): void {
  process.send?.(told);
}

function countEach(times: Uint8Array): Record<number, number> {
  const persons: Record<number, number> = {};
  for (const n of times) persons[n] = (persons[n] ?? 0) + 1;
  return persons;
}
