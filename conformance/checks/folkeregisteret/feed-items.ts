import { type Check, expectEqual, expectMatch, expectThat, type RegisterSubject } from '../../src/index.ts';
import { inEach } from './desk.ts';
import { somePage } from './feed-reading.ts';
import { happen } from './hendelse-reading.ts';
import {
  all,
  authority,
  numberless,
  numberOnRequest,
  type Rettighetspakke,
  without,
  withoutAuthority,
} from './packages.ts';

const anyone: readonly Rettighetspakke[] = [...numberOnRequest, ...numberless];
const thin: readonly Rettighetspakke[] = without([...authority, ...anyone]);
const thinFields = ['ajourholdstidspunkt', 'folkeregisteridentifikator', 'hendelsetype'];
const documents = ['hendelsesdokument', 'persondokument'];

const day = 86_400_000;

/** What the feed of each package tells of an event. */
export const feedItemChecks: readonly Check<RegisterSubject>[] = [
  ...inEach('FREG-FEED-ITEM', 'number and event', all, async (desk) => {
    for (const item of await somePage(desk)) {
      expectEqual('fields', Object.keys(item).sort(), ['hendelse', 'sekvensnummer']);
      const { hendelsetype } = item.hendelse;
      expectThat('hendelsetype', typeof hendelsetype === 'string' && hendelsetype !== '', 'text', hendelsetype);
    }
  }),
  ...inEach('FREG-FEED-THICK', 'the last events', authority, async (desk) => {
    for (const { hendelse } of await somePage(desk)) {
      const none = { personErOpphoertSomDublett: 'persondokument', personErOppdatert: 'hendelsesdokument' };
      const lacking = none[hendelse.hendelsetype as keyof typeof none];
      const expected = [...thinFields, ...documents].filter((field) => field !== lacking).sort();
      const fields = Object.keys(hendelse).filter((field) => field !== 'hendelsesaarsakIDsf');
      expectEqual(`fields of ${hendelse.hendelsetype}`, fields.sort(), expected);
    }
  }),
  ...inEach('FREG-FEED-DOCUMENT-ID', 'the last events', authority, async (desk) => {
    const ids = (await somePage(desk)).flatMap(({ hendelse }) => documents.flatMap((field) => hendelse[field] ?? []));
    for (const id of ids) expectMatch('dokumentidentifikator', id, /^[0-9a-f]{32}$/);
    expectEqual('different ids', new Set(ids).size, ids.length);
  }),
  ...inEach('FREG-FEED-THIN', 'the last events', thin, async (desk) => {
    for (const { hendelse } of await somePage(desk)) expectEqual('fields', Object.keys(hendelse).sort(), thinFields);
  }),
  ...inEach('FREG-FEED-NO-DOCUMENTS', 'the last events', withoutAuthority, async (desk) => {
    for (const { hendelse } of await somePage(desk)) {
      expectEqual(
        'documents',
        documents.filter((field) => hendelse[field] !== undefined),
        [],
      );
    }
  }),
  ...inEach('FREG-FEED-GENERIC', 'the last events', anyone, async (desk) => {
    const types = (await somePage(desk)).map(({ hendelse }) => hendelse.hendelsetype);
    expectEqual('types', [...new Set(types)], ['endringIPerson']);
  }),
  ...inEach('FREG-FEED-SPECIFIC', 'the last events', without(anyone), async (desk) => {
    const types = (await somePage(desk)).map(({ hendelse }) => hendelse.hendelsetype);
    expectThat('types', !types.includes('endringIPerson'), 'what has happened, not that something has', types);
  }),
  ...inEach('FREG-FEED-NUMBERLESS', 'the last events', numberless, async (desk) => {
    const told = JSON.stringify((await somePage(desk)).map(({ hendelse }) => hendelse));
    expectThat('number', !/"\d{11}"/.test(told), 'nobody’s', 'somebody’s');
  }),
  ...inEach('FREG-FEED-ONE-PERSON', 'the last events', without(numberless), async (desk) => {
    for (const { hendelse } of await somePage(desk)) {
      expectMatch('folkeregisteridentifikator', hendelse.folkeregisteridentifikator, /^\d{11}$/);
    }
  }),
  ...inEach('FREG-FEED-TIME', 'the last events', all, async (desk) => {
    for (const { hendelse } of await somePage(desk)) {
      const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
      expectMatch('ajourholdstidspunkt', hendelse.ajourholdstidspunkt, instant);
    }
  }),
  ...inEach('FREG-FEED-TIME', 'a d-number that was assigned a month before it was noted', authority, async (desk) => {
    const { items } = await happen(desk, {
      type: 'dNummer-assigned',
      dato: new Date(desk.subject.now() - 30 * day).toISOString().slice(0, 10),
      foedselsdato: '1970-05-17',
      kjoenn: 'mann',
      fornavn: 'SYNTETISK',
      etternavn: 'ETTERNOTERT',
      statsborgerskap: 'POL',
    });
    const { ajourholdstidspunkt } = items[0]?.hendelse ?? {};
    const ago = desk.subject.now() - Date.parse(String(ajourholdstidspunkt));
    expectThat('ajourholdstidspunkt', Math.abs(ago) < day, 'the time when it was noted', ajourholdstidspunkt);
  }),
];
