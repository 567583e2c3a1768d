import {
  type Answer,
  type Check,
  expectEqual,
  expectMatch,
  expectThat,
  jsonOf,
  PreconditionFailed,
  type RegisterSubject,
} from '../../src/index.ts';
import { type Desk, inEach } from './desk.ts';
import { type FeedItem, somePage } from './feed-reading.ts';
import { foreignTo } from './hendelse-entities.ts';
import { changesIn, documentIn, documentOf, inBulk, single } from './hendelse-reading.ts';
import { leavesOf } from './leaves.ts';
import { authority, withoutAuthority } from './packages.ts';
import { entriesOf, type Fields, personIn } from './person-document.ts';

const unknown = '0123456789abcdef0123456789abcdef';
const kinds = ['registrereNy', 'korrigere', 'annullere', 'korrigereHistorisk'];

/** Documents of events, for the one package that has them. */
export const hendelseChecks: readonly Check<RegisterSubject>[] = [
  ...inEach('FREG-HENDELSE-DOCUMENT', 'of one of the last events', authority, async (desk) => {
    const [{ hendelse }] = await documented(desk);
    const answer = await desk.ask(`${single}/${hendelse.hendelsesdokument}`);
    expectEqual('status', answer.status, 200);
    const document = jsonOf(answer);
    expectEqual('dokumentidentifikator', document.dokumentidentifikator, hendelse.hendelsesdokument);
    expectEqual('skjemaversjon', document.skjemaversjon, '1.0');
    const told = document.hendelse as Fields;
    expectEqual('folkeregisteridentifikator', told.folkeregisteridentifikator, hendelse.folkeregisteridentifikator);
    expectEqual('ajourholdstidspunkt', told.ajourholdstidspunkt, hendelse.ajourholdstidspunkt);
  }),
  ...inEach('FREG-HENDELSE-SPELLING', 'the type in the feed and in the document', authority, async (desk) => {
    const [item] = await documented(desk);
    const { hendelsetype, hendelsestype } = (await documentOf(desk, item)).hendelse as Fields;
    expectEqual('hendelsestype of the document', hendelsestype, item.hendelse.hendelsetype);
    expectEqual('hendelsetype of the document', hendelsetype, undefined);
    expectEqual('hendelsestype of the feed', item.hendelse.hendelsestype, undefined);
  }),
  ...inEach('FREG-HENDELSE-CHANGE', 'of the last events', authority, async (desk) => {
    for (const { entitet, entitetsendring, ...entities } of (await lastDocuments(desk)).flatMap(changesIn)) {
      expectThat('entitet', typeof entitet === 'string', 'the name of an entity', entitet);
      expectThat('entitetsendring', kinds.includes(String(entitetsendring)), kinds.join(', '), entitetsendring);
      const expected =
        entitetsendring === 'annullere' ? [] : [String(entitet).replace(/^kontaktadresse/, 'postadresse')];
      expectEqual(`entities beside ${entitet}`, Object.keys(entities), expected);
    }
  }),
  ...inEach('FREG-HENDELSE-ENTITIES', 'of the last events', authority, async (desk) => {
    for (const document of await lastDocuments(desk, 200)) {
      const type = String((document.hendelse as Fields).hendelsestype);
      const entities = changesIn(document).map(({ entitet }) => String(entitet));
      expectEqual(`entities beside those of ${type}`, foreignTo(type, entities), []);
    }
  }),
  ...inEach('FREG-HENDELSE-NO-CURRENT', 'of the last events', authority, async (desk) => {
    const leaves = (await lastDocuments(desk)).flatMap((document) => leavesOf(document));
    expectEqual('erGjeldende', leaves.filter(({ name }) => name === 'erGjeldende').length, 0);
  }),
  ...inEach('FREG-HENDELSE-UNKNOWN', 'an event that nobody knows', authority, async (desk) => {
    expectEqual('status', (await desk.ask(`${single}/${unknown}`)).status, 404);
  }),
  ...inEach('FREG-HENDELSE-BULK', 'known and unknown', authority, async (desk) => {
    const items = await documented(desk);
    const ids = items.map(({ hendelse }) => String(hendelse.hendelsesdokument));
    const oppslag = elementsOf(await desk.ask(inBulk, { body: { dokumentidentifikator: [unknown, ...ids] } }));
    const elementOf = (asked: string) =>
      oppslag.find(({ dokumentidentifikator }) => dokumentidentifikator === asked) ?? {};
    expectEqual('elements', oppslag.length, ids.length + 1);
    for (const item of items) {
      const known = elementOf(String(item.hendelse.hendelsesdokument));
      expectEqual('fields of the known', Object.keys(known).sort(), ['dokumentidentifikator', 'hendelsedokument']);
      expectEqual('document', known.hendelsedokument, await documentOf(desk, item));
    }
    const missing = elementOf(unknown);
    expectEqual('fields of the unknown', Object.keys(missing).sort(), ['dokumentidentifikator', 'feilmelding']);
    const { feilmelding } = (missing.feilmelding ?? {}) as Fields;
    expectThat('feilmelding', typeof feilmelding === 'string' && feilmelding !== '', 'text', feilmelding);
  }),
  ...inEach('FREG-HENDELSE-XML', 'root and namespace', authority, async (desk) => {
    const [{ hendelse }] = await documented(desk);
    const { body } = await desk.ask(`${single}/${hendelse.hendelsesdokument}`, { accept: 'application/xml' });
    const root =
      /^\s*(<\?xml[^>]*>\s*)?<(\w+:)?dokumentForHendelse\s[^>]*"folkeregisteret:tilgjengeliggjoering:hendelse:v1"/;
    expectMatch('root', body.slice(0, 500), root);
  }),
  ...inEach('FREG-HENDELSE-PERSON', 'of the last events', authority, async (desk) => {
    for (const { hendelse } of (await somePage(desk))
      .filter(({ hendelse: { persondokument } }) => persondokument)
      .slice(-3)) {
      const query = ['identifikasjonsnummer', 'historikk'].map((part) => ['part', part] as const);
      const document = personIn(await desk.ask(`/personer/arkiv/${hendelse.persondokument}`, { query }));
      const numbers = entriesOf(document, 'identifikasjonsnummer').map(
        ({ foedselsEllerDNummer }) => foedselsEllerDNummer,
      );
      const { folkeregisteridentifikator } = hendelse;
      expectThat('numbers of the person', numbers.includes(folkeregisteridentifikator), 'that of the event', numbers);
    }
  }),
  ...inEach('FREG-HENDELSE-ONLY', 'single and in bulk', withoutAuthority, async (desk) => {
    expectEqual('status', (await desk.ask(`${single}/${unknown}`)).status, 404);
    const body = { dokumentidentifikator: [unknown] };
    expectEqual('status in bulk', (await desk.ask(inBulk, { body })).status, 404);
  }),
];

/** The newest of the last events that have a document. @throws PreconditionFailed when none has. */
async function documented(desk: Desk, most = 5): Promise<readonly [FeedItem, ...FeedItem[]]> {
  const items = (await somePage(desk)).filter(({ hendelse }) => hendelse.hendelsesdokument !== undefined);
  const [first, ...others] = items.slice(-most);
  if (!first) throw new PreconditionFailed('None of the last events has a document.');
  return [first, ...others];
}

async function lastDocuments(desk: Desk, most?: number): Promise<readonly Fields[]> {
  const dokumentidentifikator = (await documented(desk, most)).map(({ hendelse }) => hendelse.hendelsesdokument);
  const elements = elementsOf(await desk.ask(inBulk, { body: { dokumentidentifikator } }));
  return elements.map(({ hendelsedokument }) => {
    if (hendelsedokument) return hendelsedokument as Fields;
    throw new PreconditionFailed('A document that the feed has named is not there.');
  });
}

function elementsOf(answer: Answer): readonly Fields[] {
  const { oppslag } = documentIn(answer);
  if (Array.isArray(oppslag)) return oppslag as readonly Fields[];
  throw new PreconditionFailed('The answer has no oppslag.');
}
