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
import { one, some } from './kinds.ts';
import { lookup } from './packages.ts';
import { type Fields, numberOf, type PersonDocument, tell } from './person-document.ts';

const ordered = [['somBestilt', 'true']] as const;
const named = (document: PersonDocument): boolean => document.navn !== undefined;

/** The bulk lookup. */
export const bulkChecks: readonly Check<RegisterSubject>[] = [
  ...inEach('FREG-BULK-MAX', '1000 numbers', lookup, async (desk) => {
    expectEqual('status', (await ask(desk, unregisteredIds(1000))).status, 200);
  }),
  ...inEach('FREG-BULK-MAX', '1001 numbers', lookup, async (desk) => {
    expectEqual('status', (await ask(desk, unregisteredIds(1001))).status, 400);
  }),
  ...inEach('FREG-BULK-BODY', 'another field', lookup, async (desk) => {
    const body = { personidentifikatorer: numbers(desk).slice(0, 1) };
    expectEqual('status', (await desk.ask('/personer/bulkoppslag', { body })).status, 400);
  }),
  ...inEach('FREG-BULK-BODY', 'no JSON', lookup, async (desk) => {
    expectEqual('status', (await desk.ask('/personer/bulkoppslag', { body: '{"foedsels' })).status, 400);
  }),
  ...inEach('FREG-BULK-EITHER', 'known and unknown', lookup, async (desk) => {
    const elements = elementsOf(await ask(desk, [...numbers(desk), ...unregisteredIds(3)], ordered));
    expectEqual('elements', elements.length, numbers(desk).length + 3);
    for (const { foedselsEllerDNummer, folkeregisterperson, feilmelding } of elements) {
      expectThat('number', /^\d{11}$/.test(String(foedselsEllerDNummer)), 'eleven digits', foedselsEllerDNummer);
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
    expectEqual('numbers', numbersOf(await ask(desk, [...asked, ...asked], ordered)), [...asked, ...asked]);
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
    const [element] = elementsOf(await ask(desk, [closed], ordered));
    expectThat(
      'feilmelding',
      element?.feilmelding !== undefined,
      'one in place of the person',
      Object.keys(element ?? {}),
    );
  }),
  ...inEach('FREG-BULK-UNORDERED', 'many', lookup, async (desk) => {
    const asked = numbers(desk);
    const came = numbersOf(await ask(desk, asked));
    const sameAs = (order: readonly unknown[]): boolean => order.every((id, i) => id === came[i]);
    expectThat('order', !sameAs(asked), 'another than that of the question', 'the same');
    expectThat('order', !sameAs([...asked].sort()), 'another than that of the numbers', 'the same');
  }),
  ...inEach('FREG-BULK-ALL', 'many', lookup, async (desk) => {
    const asked = numbers(desk);
    expectEqual('numbers, sorted', [...numbersOf(await ask(desk, asked))].sort(), [...asked].sort());
  }),
  ...inEach('FREG-BULK-PART', 'two parts', lookup, async (desk) => {
    const parts = ['navn', 'status'];
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
];

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
