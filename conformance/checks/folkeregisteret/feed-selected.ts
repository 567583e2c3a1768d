import { type Check, expectEqual, expectThat, type RegisterSubject, Skipped } from '../../src/index.ts';
import { type Desk, type DeskQuestion, inEach } from './desk.ts';
import { askFeed, itemsOf, lastNumber, numberBefore, numbersIn, someNumber, somePage } from './feed-reading.ts';
import { kommuneOf } from './kommune-of.ts';
import { authority, withoutAuthority } from './packages.ts';
import { entriesOf, personIn } from './person-document.ts';

const path = '/hendelser/feed/tilpasset';
/** So many events are not all of one kommune. */
const many = 100;
/** Of so many it is asked whom they concern. */
const asked = 20;

/** The feed of one kommune. */
export const feedSelectedChecks: readonly Check<RegisterSubject>[] = [
  ...inEach('FREG-FEED-SELECTED', 'no kommune named', authority, async (desk) => {
    const page = await somePage(desk);
    expectEqual('events', itemsOf(await askSelected(desk, await someNumber(desk))).slice(0, page.length), page);
  }),
  ...inEach(
    'FREG-FEED-SELECTED-SUBSET',
    'the kommune of somebody to whom something happened',
    authority,
    async (desk) => {
      const kommunenummer = await kommuneIn(desk);
      const seq = await numberBefore(desk, many);
      const of = itemsOf(await askSelected(desk, seq, [['kommunenummer', kommunenummer]]));
      const numbers = numbersIn(itemsOf(await askFeed(desk, seq)));
      expectThat('events', of.length > 0, `some of ${kommunenummer}`, of.length);
      expectEqual(
        'numbers beside those of the whole feed',
        numbersIn(of).filter((number) => number <= Number(numbers.at(-1)) && !numbers.includes(number)),
        [],
      );
      for (const { hendelse } of of.slice(0, asked)) {
        const query = ['bostedsadresse', 'oppholdsadresse', 'historikk'].map((part) => ['part', part] as const);
        const document = personIn(await desk.ask(`/personer/${hendelse.folkeregisteridentifikator}`, { query }));
        const kommuner = ['bostedsadresse', 'oppholdsadresse'].flatMap((entity) =>
          kommunerOf(entriesOf(document, entity)),
        );
        expectThat('kommuner of the person', kommuner.includes(kommunenummer), kommunenummer, kommuner);
      }
    },
  ),
  ...inEach('FREG-FEED-SELECTED-MALFORMED', 'three digits', authority, async (desk) => {
    const seq = await lastNumber(desk);
    expectEqual('status of four', (await askSelected(desk, seq, [['kommunenummer', '0301']])).status, 200);
    for (const kommunenummer of ['301', '03011', 'Oslo']) {
      expectEqual('status', (await askSelected(desk, seq, [['kommunenummer', kommunenummer]])).status, 400);
    }
  }),
  ...inEach('FREG-FEED-SELECTED-ONLY', 'without authority in law', withoutAuthority, async (desk) => {
    expectEqual('status', (await askSelected(desk, await lastNumber(desk))).status, 404);
  }),
];

function askSelected(desk: Desk, seq: number, query: NonNullable<DeskQuestion['query']> = []) {
  return desk.ask(path, { query: [['seq', String(seq)], ...query] });
}

/** The kommune of somebody whom one of the last events concerns. @throws Skipped when none of them has an address. */
async function kommuneIn(desk: Desk): Promise<string> {
  for (const { hendelse } of await somePage(desk)) {
    const answer = await desk.ask(`/personer/${hendelse.folkeregisteridentifikator}`, {
      query: [['part', 'bostedsadresse']],
    });
    const [kommune] = answer.status === 200 ? kommunerOf(entriesOf(personIn(answer), 'bostedsadresse')) : [];
    if (kommune) return kommune;
  }
  throw new Skipped('Nobody of the last events has an address.');
}

function kommunerOf(addresses: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  return addresses.flatMap((address) => {
    const { ukjentBosted } = address as Readonly<Record<string, { bostedskommune?: string } | undefined>>;
    return kommuneOf(address) || ukjentBosted?.bostedskommune || [];
  });
}
