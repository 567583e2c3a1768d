import {
  type Answer,
  type Check,
  expectEqual,
  expectThat,
  jsonOf,
  PreconditionFailed,
  type RegisterSubject,
} from '../../src/index.ts';
import { unregisteredIds } from '../krr/unregistered.ts';
import { type Desk, inEach } from './desk.ts';
import { partsIn } from './entities.ts';
import { one, some } from './kinds.ts';
import { lookup } from './packages.ts';
import { entriesOf, type Fields, numberOf, type PersonDocument, tell } from './person-document.ts';

const ordered = [['somBestilt', 'true']] as const;
const unordered = [['somBestilt', 'false']] as const;
const named = (document: PersonDocument): boolean => document.navn !== undefined;

/** The bulk lookup. */
export const bulkChecks: readonly Check<RegisterSubject>[] = [
  ...inEach('FREG-BULK-MAX', '1000 numbers', lookup, async (desk) => {
    expectEqual('status', (await ask(desk, unregisteredIds(1000))).status, 200);
    expectEqual('elements', elementsOf(await ask(desk, unregisteredIds(1000), ordered)).length, 1000);
  }),
  ...inEach('FREG-BULK-MAX', '1001 numbers', lookup, async (desk) => {
    expectEqual('status', (await ask(desk, unregisteredIds(1001))).status, 400);
  }),
  ...inEach('FREG-BULK-BODY', 'another field', lookup, async (desk) => {
    const body = { personidentifikatorer: numbers(desk).slice(0, 1) };
    expectEqual('status', (await desk.ask('/personer/bulkoppslag', { body })).status, 400);
  }),
  ...inEach('FREG-BULK-BODY', 'no JSON', lookup, async (desk) => {
    for (const body of ['{"foedsels', '']) {
      expectEqual('status', (await desk.ask('/personer/bulkoppslag', { body })).status, 400);
    }
  }),
  ...inEach('FREG-BULK-BODY', 'something else than a list', lookup, async (desk) => {
    const [id = ''] = numbers(desk);
    expectEqual('status of a list', (await ask(desk, [id])).status, 200);
    for (const foedselsEllerDNummer of [id, { id }, Number(id), null]) {
      const { status } = await desk.ask('/personer/bulkoppslag', { body: { foedselsEllerDNummer } });
      expectEqual('status', status, 400);
    }
  }),
  ...inEach('FREG-BULK-EITHER', 'known and unknown', lookup, async (desk) => {
    const asked = [...numbers(desk), ...unregisteredIds(3)];
    const elements = elementsOf(await ask(desk, asked, ordered));
    expectEqual('elements', elements.length, asked.length);
    for (const { foedselsEllerDNummer, folkeregisterperson, feilmelding } of elements) {
      const number = String(foedselsEllerDNummer);
      expectThat('number', asked.includes(number), 'one asked for', number);
      const own = entriesOf((folkeregisterperson ?? {}) as Fields, 'identifikasjonsnummer');
      const isOwn = !folkeregisterperson || own.some((entry) => entry.foedselsEllerDNummer === number);
      expectThat('numbers of the person', isOwn, 'the one of the element', own);
      expectThat('person and feilmelding', !folkeregisterperson !== !feilmelding, 'one of them', { feilmelding });
      const text = (feilmelding as Fields | undefined)?.feilmelding;
      expectThat('text of the feilmelding', !feilmelding || (typeof text === 'string' && text !== ''), 'text', text);
    }
  }),
  ...inEach('FREG-BULK-ORDER', 'many, in no order of their own', lookup, async (desk) => {
    const asked = [...numbers(desk)].sort((a, b) => (a.slice(3) < b.slice(3) ? -1 : 1));
    expectEqual('numbers', numbersOf(await ask(desk, asked, ordered)), asked);
  }),
  ...inEach('FREG-BULK-REPEATED', 'twice each', lookup, async (desk) => {
    const asked = numbers(desk).slice(0, 3);
    const twice = [...asked, ...asked, ...unregisteredIds(1), ...unregisteredIds(1)];
    expectEqual('numbers', numbersOf(await ask(desk, twice, ordered)), twice);
  }),
  ...inEach('FREG-BULK-UNKNOWN', 'between two known', lookup, async (desk) => {
    const [first = '', second = ''] = numbers(desk);
    const [unknown = ''] = unregisteredIds(1);
    const elements = elementsOf(await ask(desk, [first, unknown, second], ordered));
    expectEqual('number', elements[1]?.foedselsEllerDNummer, unknown);
    expectEqual(
      'elements with a feilmelding',
      elements.map(({ feilmelding }) => feilmelding !== undefined),
      [false, true, false],
    );
  }),
  ...inEach('FREG-BULK-CLOSED', 'somebody who was closed', lookup, async (desk) => {
    const closed = numberOf(one(desk, 'who was closed'));
    const [first = '', second = ''] = numbers(desk);
    const elements = elementsOf(await ask(desk, [first, closed, second], ordered));
    expectEqual('number', elements[1]?.foedselsEllerDNummer, closed);
    expectEqual(
      'elements with a feilmelding',
      elements.map(({ feilmelding }) => feilmelding !== undefined),
      [false, true, false],
    );
  }),
  ...[[], unordered].flatMap((query) => [
    ...inEach('FREG-BULK-UNORDERED', `many${inWords(query)}`, lookup, async (desk) => {
      const asked = numbers(desk);
      const came = numbersOf(await ask(desk, asked, query));
      const sameAs = (order: readonly unknown[]): boolean => order.every((id, i) => id === came[i]);
      expectThat('order', !sameAs(asked), 'another than that of the question', 'the same');
      expectThat('order', !sameAs([...asked].sort()), 'another than that of the numbers', 'the same');
    }),
    ...inEach('FREG-BULK-ALL', `many${inWords(query)}`, lookup, async (desk) => {
      const asked = numbers(desk);
      expectEqual('numbers, sorted', [...numbersOf(await ask(desk, asked, query))].sort(), [...asked].sort());
    }),
  ]),
  ...Object.entries({ 'two parts': () => ['navn', 'status'], 'no part': () => [], 'all parts': partsIn }).flatMap(
    ([title, partsOf]) =>
      inEach('FREG-BULK-PART', title, lookup, async (desk) => {
        const parts = partsOf(desk.name);
        const known = some(desk).slice(0, 5);
        const query = [...ordered, ...parts.map((part) => ['part', part] as const)];
        const elements = elementsOf(await ask(desk, known.map(numberOf), query));
        const single = await Promise.all(known.map((person) => tell(desk, person, parts)));
        expectEqual(
          'persons',
          elements.map(({ folkeregisterperson }) => folkeregisterperson),
          single,
        );
      }),
  ),
];

function inWords(query: readonly unknown[]): string {
  return query.length > 0 ? ', with somBestilt false' : '';
}

function numbers(desk: Desk): readonly string[] {
  return [...new Set(some(desk).filter(named).map(numberOf))];
}

function ask(desk: Desk, ids: readonly string[], query: readonly (readonly [string, string])[] = []): Promise<Answer> {
  return desk.ask('/personer/bulkoppslag', { query, body: { foedselsEllerDNummer: ids } });
}

/** @throws PreconditionFailed when there are no elements to read. */
function elementsOf(answer: Answer): readonly Fields[] {
  const oppslag = answer.status === 200 ? jsonOf(answer).oppslag : undefined;
  if (Array.isArray(oppslag)) return oppslag as readonly Fields[];
  throw new PreconditionFailed(`No persons: the bulk lookup answered ${answer.status}.`);
}

function numbersOf(answer: Answer): readonly unknown[] {
  return elementsOf(answer).map(({ foedselsEllerDNummer }) => foedselsEllerDNummer);
}
