import { type Check, type ClientSubject, expectEqual, expectThat, type Respond, requires } from '../../src/index.ts';
import { type ClientDesk, inEachClient, number, other } from './client-desk.ts';
import { inEachWithWaits, outcomeOf } from './client-waits.ts';
import { lookup } from './packages.ts';
import { selectedPath } from './uttrekk-reading.ts';

const jobbId = '1231d76c-fcf8-45e1-af1d-628c91536510';
const criteria = { personstatustyper: ['bosatt'] };
const numbers = [number, other];
const batchPath = (batch: number): string => `/uttrekk/${jobbId}/batch/${batch}`;

const made: Respond = () => ({ status: 200, json: { jobbId } });
const tenJobs: Respond = () => ({ status: 429, json: { kode: 'FREG-429', melding: 'Allerede 10 samtidige jobber.' } });
const gone: Respond = () => ({ status: 410, json: { feilmelding: 'Jobben eksisterer ikke.' } });
const notThere: Readonly<Record<string, Respond>> = {
  'a page of a server': () => ({ status: 404, headers: { 'content-type': 'text/html' }, text: '<h1>404</h1>' }),
  nothing: () => ({ status: 404 }),
  "another server's JSON": () => ({ status: 404, json: { error: 'Not Found', path: '/uttrekk' } }),
};
const notReady =
  (batch: number, calls: number, then: Respond): Respond =>
  (request, count) =>
    count > calls
      ? then(request, count)
      : { status: 404, json: { feilmelding: `Batch med id=${batch} er enda ikke klar` } };
const batchOf =
  (...foedselsEllerDNummer: readonly string[]): Respond =>
  () => ({ status: 200, json: foedselsEllerDNummer.length > 0 ? { foedselsEllerDNummer } : {} });

/** Two batches of one person each, and the end after a while. */
const job: Readonly<Record<string, Respond>> = {
  [batchPath(0)]: notReady(0, 2, batchOf(number)),
  [batchPath(1)]: batchOf(other),
  [batchPath(2)]: notReady(2, 1, batchOf()),
};

/** How a client orders and reads extracts. */
export const folkeregisteretClientUttrekkChecks: readonly Check<ClientSubject>[] = [
  ordering('FREG-CLIENT-UTTREKK-ORDER', 'residents', made, async (desk) => {
    expectEqual('job', await order(desk).catch(() => 'an error'), jobbId);
    const [{ headers, body, method }] = desk.sentTo(desk.at(selectedPath));
    expectEqual('method', method, 'POST');
    expectThat(
      'Content-Type',
      /^application\/json/.test(headers['content-type'] ?? ''),
      'JSON',
      headers['content-type'],
    );
    expectThat('Accept', /application\/json|^$/.test(headers.accept ?? ''), 'JSON among it', headers.accept);
    expectEqual('body', JSON.parse(body), criteria);
  }),
  ...Object.entries<Respond>({
    'an answer that is lost': () => 'hang up',
    'half an answer': () => ({ status: 200, text: '{"jobbId":' }),
  }).flatMap(([title, answer]) =>
    ordering('FREG-CLIENT-UTTREKK-ONCE', title, answer, async (desk) => {
      expectEqual('outcome', await outcomeOf(order(desk)), 'an error');
      expectEqual('orders', desk.sentTo(desk.at(selectedPath)).length, 1);
    }),
  ),
  ordering('FREG-CLIENT-UTTREKK-LIMIT', 'the eleventh', tenJobs, async (desk) => {
    expectEqual('outcome', await outcomeOf(order(desk)), 'an error');
    expectEqual('orders', desk.sentTo(desk.at(selectedPath)).length, 1);
  }),
  ordering('FREG-CLIENT-UTTREKK-STATUSES', 'none', made, async (desk) => {
    expectEqual('outcome', await outcomeOf(order(desk, { kjoenn: 'kvinne' })), 'an error');
    expectEqual('outcome of an empty list', await outcomeOf(order(desk, { personstatustyper: [] })), 'an error');
    expectEqual('orders', at(desk, selectedPath), 0);
  }),
  reading('FREG-CLIENT-UTTREKK-WAIT', 'two batches', job, async (desk, waits) => {
    await outcomeOf(read(desk));
    expectEqual(
      'questions about batches 0 to 2',
      [0, 1, 2].map((batch) => at(desk, batchPath(batch))),
      [3, 1, 2],
    );
    expectThat('waits', waits.length === 3 && waits.every((ms) => ms >= 1000), 'three of a second at least', waits);
  }),
  reading('FREG-CLIENT-UTTREKK-BATCHES', 'two batches', job, async (desk) => {
    expectEqual(
      'numbers',
      await read(desk).catch(() => 'an error'),
      numbers.map((each) => [each]),
    );
    expectEqual('questions behind the end', at(desk, batchPath(3)), 0);
  }),
  ...Object.entries<Respond>({
    'nobody in an empty list': () => ({ status: 200, json: { foedselsEllerDNummer: [] } }),
    nobody: batchOf(),
  }).flatMap(([title, answer]) =>
    reading('FREG-CLIENT-UTTREKK-BATCHES', title, { [batchPath(0)]: answer }, async (desk) => {
      expectEqual('numbers', await read(desk).catch(() => 'an error'), []);
      expectEqual('questions behind the end', at(desk, batchPath(1)), 0);
    }),
  ),
  reading('FREG-CLIENT-UTTREKK-RESUME', 'from the second batch', job, async (desk) => {
    expectEqual('numbers', await read(desk, 1).catch(() => 'an error'), [[other]]);
    expectEqual('questions about batch 0', at(desk, batchPath(0)), 0);
  }),
  reading('FREG-CLIENT-UTTREKK-GONE', 'no such job', { [batchPath(0)]: gone }, async (desk, waits) => {
    expectEqual('outcome', await outcomeOf(read(desk)), 'an error');
    expectEqual('questions and waits', [at(desk, batchPath(0)), waits.length], [1, 0]);
  }),
  reading(
    'FREG-CLIENT-UTTREKK-GONE',
    'a job that goes while it is read',
    { [batchPath(0)]: batchOf(number), [batchPath(1)]: gone },
    async (desk, waits) => {
      expectEqual('outcome', await outcomeOf(read(desk)), 'an error');
      expectEqual('questions and waits', [at(desk, batchPath(1)), waits.length], [1, 0]);
    },
  ),
  ...Object.entries(notThere).flatMap(([title, answer]) =>
    reading('FREG-CLIENT-UTTREKK-NOT-READY', title, { [batchPath(0)]: answer }, async (desk, waits) => {
      expectEqual('outcome', await outcomeOf(read(desk)), 'an error');
      expectEqual('waits', waits.length, 0);
    }),
  ),
  reading('FREG-CLIENT-UTTREKK-NEGATIVE', '-1', job, async (desk) => {
    expectEqual('outcome', await outcomeOf(read(desk, -1)), 'an error');
    expectEqual('questions', desk.peer.received.filter(({ path }) => path.includes('/batch/')).length, 0);
  }),
].flat();

function ordering(requirement: string, title: string, answer: Respond, run: (desk: ClientDesk) => Promise<void>) {
  return inEachClient(requirement, title, lookup, { routes: { [selectedPath]: answer } }, run);
}

function reading(
  requirement: string,
  title: string,
  routes: Readonly<Record<string, Respond>>,
  run: Parameters<typeof inEachWithWaits>[4],
) {
  return inEachWithWaits(requirement, title, lookup, () => routes, run);
}

function order({ freg }: ClientDesk, asked: object = criteria): Promise<string> {
  return requires(freg.orderExtract, 'The client orders no extracts.')(asked);
}

function read({ freg }: ClientDesk, from?: number): Promise<readonly (readonly string[])[]> {
  const readExtract = requires(freg.readExtract, 'The client reads no extracts.');
  return from === undefined ? readExtract(jobbId) : readExtract(jobbId, from);
}

/** How many questions came to a path below the package. */
function at(desk: ClientDesk, below: string): number {
  return desk.peer.received.filter(({ path }) => path === desk.at(below)).length;
}
