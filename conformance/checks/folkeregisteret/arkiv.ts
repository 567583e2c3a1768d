import { isDeepStrictEqual } from 'node:util';
import {
  type Answer,
  type ArchivedDocument,
  type Check,
  expectEqual,
  expectMatch,
  expectThat,
  jsonOf,
  PreconditionFailed,
  type RegisterSubject,
  requires,
} from '../../src/index.ts';
import { type Desk, inEach } from './desk.ts';
import { partsIn } from './entities.ts';
import { leavesOf } from './leaves.ts';
import { authority } from './packages.ts';
import { type Fields, formerNumbersOf, numberOf, type PersonDocument, personIn } from './person-document.ts';

const unknown = '0123456789abcdef0123456789abcdef';
const single = '/personer/arkiv';
const inBulk = '/personer/bulkoppslag/arkiv';
const every = ['identifikasjonsnummer', 'historikk'].map((part) => ['part', part] as const);
const whole = partsIn('offentlig-med-hjemmel').map((part) => ['part', part] as const);

/** The archive of person documents. */
export const arkivChecks: readonly Check<RegisterSubject>[] = [
  ...inEach('FREG-ARKIV-PERSON', 'a former document', authority, async (desk) => {
    const { dokumentidentifikator, personidentifikator } = archived(desk, 'recent');
    const document = personIn(await desk.ask(`${single}/${dokumentidentifikator}`, { query: every }));
    const numbers = [numberOf(document), ...formerNumbersOf(document)];
    expectThat('numbers', numbers.includes(personidentifikator), 'that of the person', numbers);
  }),
  ...inEach('FREG-ARKIV-PERSON', 'nothing of what came after', authority, async (desk) => {
    const show = async (which: 'recent' | 'newest'): Promise<PersonDocument> =>
      personIn(await desk.ask(`${single}/${archived(desk, which).dokumentidentifikator}`, { query: whole }));
    const [then, now] = [await show('recent'), await show('newest')];
    const [before, after] = [timesIn(then), timesIn(now)];
    expectThat('document', !isDeepStrictEqual(then, now), 'another than the newest', after);
    const later = after.filter((time) => !before.includes(time));
    const last = Math.max(...before);
    expectThat('what the newest adds', Math.min(...later, Infinity) >= last, 'noted later than the rest', later);
  }),
  ...inEach('FREG-ARKIV-NEWEST', 'against a lookup', authority, async (desk) => {
    const { dokumentidentifikator, personidentifikator } = archived(desk, 'newest');
    for (const query of [[], whole]) {
      const now = personIn(await desk.ask(`/personer/${personidentifikator}`, { query }));
      expectEqual('person', personIn(await desk.ask(`${single}/${dokumentidentifikator}`, { query })), now);
    }
  }),
  ...inEach(
    'FREG-ARKIV-NEWEST',
    'of somebody to whom nothing has happened for over three years',
    authority,
    async (desk) => {
      const { dokumentidentifikator, personidentifikator } = archived(desk, 'unchanged');
      const now = personIn(await desk.ask(`/personer/${personidentifikator}`));
      const answer = await desk.ask(`${single}/${dokumentidentifikator}`);
      expectEqual('status', answer.status, 200);
      expectEqual('person', personIn(answer), now);
    },
  ),
  ...inEach('FREG-ARKIV-UNKNOWN', 'a document that nobody has', authority, async (desk) => {
    expectEqual('status', (await desk.ask(`${single}/${unknown}`)).status, 404);
  }),
  ...inEach('FREG-ARKIV-OLD', 'replaced more than three years ago', authority, async (desk) => {
    const { dokumentidentifikator } = archived(desk, 'overThreeYearsOld');
    expectEqual('status', (await desk.ask(`${single}/${dokumentidentifikator}`)).status, 400);
  }),
  ...inEach('FREG-ARKIV-PART', 'the name', authority, async (desk) => {
    const { dokumentidentifikator } = archived(desk, 'recent');
    const query = [['part', 'navn']] as const;
    const entities = Object.keys(personIn(await desk.ask(`${single}/${dokumentidentifikator}`, { query })));
    expectEqual('entities', entities, ['identifikasjonsnummer', 'navn']);
  }),
  ...inEach('FREG-ARKIV-PART', 'each group, against a lookup', authority, async (desk) => {
    const { dokumentidentifikator, personidentifikator } = archived(desk, 'newest');
    for (const parts of [['person-basis'], ['relasjon-utvidet', 'foedsel'], ['navn', 'historikk']]) {
      const query = parts.map((part) => ['part', part] as const);
      const now = personIn(await desk.ask(`/personer/${personidentifikator}`, { query }));
      expectEqual('person', personIn(await desk.ask(`${single}/${dokumentidentifikator}`, { query })), now);
    }
  }),
  ...inEach('FREG-ARKIV-PART-UNKNOWN', 'single and in bulk', authority, async (desk) => {
    const { dokumentidentifikator } = archived(desk, 'recent');
    const body = { dokumentidentifikator: [dokumentidentifikator] };
    const query = [['part', 'hatt']] as const;
    personIn(await desk.ask(`${single}/${dokumentidentifikator}`));
    expectEqual('status', (await desk.ask(`${single}/${dokumentidentifikator}`, { query })).status, 406);
    expectEqual('status in bulk', (await desk.ask(inBulk, { query, body })).status, 406);
  }),
  ...inEach('FREG-ARKIV-ID', 'each that is known', authority, async (desk) => {
    const ids = Object.values(desk.register.archive ?? {}).map(({ dokumentidentifikator }) => dokumentidentifikator);
    requires(ids[0], 'The subject names no document of its archive.');
    for (const { dokumentidentifikator } of elementsOf(
      await desk.ask(inBulk, { body: { dokumentidentifikator: ids } }),
    )) {
      expectMatch('dokumentidentifikator', dokumentidentifikator, /^[0-9a-f]{32}$/);
    }
  }),
  ...inEach('FREG-ARKIV-BULK', 'known and unknown', authority, async (desk) => {
    const { dokumentidentifikator } = archived(desk, 'recent');
    const asked = [dokumentidentifikator, unknown];
    const oppslag = elementsOf(await desk.ask(inBulk, { body: { dokumentidentifikator: asked } }));
    const kinds = oppslag.map(({ dokumentidentifikator: id, ...held }) => [id, ...Object.keys(held)]);
    const [known, missing] = asked.map((id) => kinds.find(([each]) => each === id));
    expectEqual('element of the known', known, [dokumentidentifikator, 'folkeregisterperson']);
    expectEqual('element of the unknown', missing, [unknown, 'feilmelding']);
  }),
  ...inEach('FREG-ARKIV-BULK', 'documents of all ages', authority, async (desk) => {
    const old = archived(desk, 'overThreeYearsOld').dokumentidentifikator;
    const known = (['newest', 'recent'] as const).map((which) => archived(desk, which).dokumentidentifikator);
    const asked = [...known, unknown, old];
    const oppslag = elementsOf(await desk.ask(inBulk, { body: { dokumentidentifikator: asked } }));
    expectEqual(
      'ids',
      oppslag.map(({ dokumentidentifikator }) => String(dokumentidentifikator)).sort(),
      [...asked].sort(),
    );
    for (const { dokumentidentifikator, folkeregisterperson, feilmelding } of oppslag) {
      const isKnown = known.includes(String(dokumentidentifikator));
      expectEqual('person and feilmelding', [folkeregisterperson, feilmelding].map(Boolean), [isKnown, !isKnown]);
    }
  }),
  ...inEach('FREG-ARKIV-BULK-PART', 'no part, and all', authority, async (desk) => {
    const ids = (['newest', 'recent'] as const).map((which) => archived(desk, which).dokumentidentifikator);
    for (const query of [[], whole]) {
      const oppslag = elementsOf(await desk.ask(inBulk, { query, body: { dokumentidentifikator: ids } }));
      for (const id of ids) {
        const { folkeregisterperson } = oppslag.find(({ dokumentidentifikator }) => dokumentidentifikator === id) ?? {};
        expectEqual('document', folkeregisterperson, personIn(await desk.ask(`${single}/${id}`, { query })));
      }
    }
  }),
  ...inEach('FREG-ARKIV-BULK-PART', 'the name', authority, async (desk) => {
    const { dokumentidentifikator } = archived(desk, 'recent');
    const query = [['part', 'navn']] as const;
    const alone = personIn(await desk.ask(`${single}/${dokumentidentifikator}`, { query }));
    const answer = await desk.ask(inBulk, { query, body: { dokumentidentifikator: [dokumentidentifikator] } });
    expectEqual('documents', elementsOf(answer), [{ dokumentidentifikator, folkeregisterperson: alone }]);
  }),
  ...inEach('FREG-ARKIV-BULK-MAX', '1001 documents', authority, async (desk) => {
    const dokumentidentifikator = Array.from({ length: 1001 }, (_, i) => i.toString(16).padStart(32, '0'));
    expectEqual('status', (await desk.ask(inBulk, { body: { dokumentidentifikator } })).status, 400);
  }),
];

/** A document in the archive. @throws Skipped when the subject names none. */
export function archived({ register }: Desk, which: keyof NonNullable<Desk['register']['archive']>): ArchivedDocument {
  return requires(register.archive?.[which], 'The subject names no such document of its archive.');
}

/** @throws PreconditionFailed when there are no elements to read. */
function elementsOf(answer: Answer): readonly Fields[] {
  const oppslag = answer.status === 200 ? jsonOf(answer).oppslag : undefined;
  if (Array.isArray(oppslag)) return oppslag as readonly Fields[];
  throw new PreconditionFailed(`No documents: the bulk lookup answered ${answer.status}.`);
}

/** When what a document tells was noted, in milliseconds since 1970. */
function timesIn(document: PersonDocument): readonly number[] {
  return leavesOf(document)
    .filter(({ name }) => name === 'ajourholdstidspunkt')
    .map(({ value }) => Date.parse(String(value)));
}
