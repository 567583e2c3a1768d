import {
  type Check,
  expectEqual,
  expectThat,
  jsonOf,
  PreconditionFailed,
  type RegisterSubject,
  requires,
} from '../../src/index.ts';
import { type Desk, inEach } from './desk.ts';
import { authority } from './packages.ts';
import { type Fields, formerNumbersOf, numberOf, personIn } from './person-document.ts';

const unknown = '0123456789abcdef0123456789abcdef';
const single = '/personer/arkiv';
const inBulk = '/personer/bulkoppslag/arkiv';
const every = ['identifikasjonsnummer', 'historikk'].map((part) => ['part', part] as const);

/** The archive of person documents. */
export const arkivChecks: readonly Check<RegisterSubject>[] = [
  ...inEach('FREG-ARKIV-PERSON', 'a former document', authority, async (desk) => {
    const { dokumentidentifikator, personidentifikator } = archived(desk, 'recent');
    const document = personIn(await desk.ask(`${single}/${dokumentidentifikator}`, { query: every }));
    const numbers = [numberOf(document), ...formerNumbersOf(document)];
    expectThat('numbers', numbers.includes(personidentifikator), 'that of the person', numbers);
  }),
  ...inEach('FREG-ARKIV-NEWEST', 'against a lookup', authority, async (desk) => {
    const { dokumentidentifikator, personidentifikator } = archived(desk, 'newest');
    const now = personIn(await desk.ask(`/personer/${personidentifikator}`));
    expectEqual('person', personIn(await desk.ask(`${single}/${dokumentidentifikator}`)), now);
  }),
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
    const bad = await desk.ask(`${single}/${dokumentidentifikator}`, { query: [['part', 'hatt']] });
    expectEqual('status with a part that does not exist', bad.status, 406);
  }),
  ...inEach('FREG-ARKIV-BULK', 'known and unknown', authority, async (desk) => {
    const { dokumentidentifikator } = archived(desk, 'recent');
    const asked = [dokumentidentifikator, unknown];
    const answer = await desk.ask(inBulk, { body: { dokumentidentifikator: asked } });
    const oppslag = answer.status === 200 ? jsonOf(answer).oppslag : undefined;
    if (!Array.isArray(oppslag))
      throw new PreconditionFailed(`No documents: the bulk lookup answered ${answer.status}.`);
    const kinds = (oppslag as readonly Fields[]).map(({ dokumentidentifikator: id, ...held }) => [
      id,
      ...Object.keys(held),
    ]);
    const [known, missing] = asked.map((id) => kinds.find(([each]) => each === id));
    expectEqual('element of the known', known, [dokumentidentifikator, 'folkeregisterperson']);
    expectEqual('element of the unknown', missing, [unknown, 'feilmelding']);
  }),
  ...inEach('FREG-ARKIV-BULK-MAX', '1001 documents', authority, async (desk) => {
    const dokumentidentifikator = Array.from({ length: 1001 }, (_, i) => i.toString(16).padStart(32, '0'));
    expectEqual('status', (await desk.ask(inBulk, { body: { dokumentidentifikator } })).status, 400);
  }),
];

function archived({ register }: Desk, which: 'recent' | 'overThreeYearsOld' | 'newest') {
  return requires(register.archive?.[which], 'The subject names no such document of its archive.');
}
