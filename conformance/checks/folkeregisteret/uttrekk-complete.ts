import { type Check, expectEqual, expectMatch, expectThat, jsonOf, type RegisterSubject } from '../../src/index.ts';
import { type Desk, inEach } from './desk.ts';
import { lastNumber, quietly } from './feed-reading.ts';
import { authority } from './packages.ts';
import { type Fields, numberOf } from './person-document.ts';
import { askBatch, completePath, idsIn, jobIn, personsBy, whenReady } from './uttrekk-reading.ts';

const some = 100;

/** Extracts of everybody. */
export const uttrekkCompleteChecks: readonly Check<RegisterSubject>[] = [
  ...inEach('FREG-UTTREKK-COMPLETE', 'as of the last event', authority, async (desk) => {
    const ids = await firstDocuments(desk, await lastNumber(desk));
    expectThat('documents', ids.length > 0, 'some', ids.length);
    for (const id of ids.slice(0, some)) expectMatch('dokumentidentifikator', id, /^[0-9a-f]{32}$/);
  }),
  ...inEach('FREG-UTTREKK-COMPLETE-CLAMPED', 'as of an event to come', authority, async (desk) => {
    const ids = await firstDocuments(desk, (await lastNumber(desk)) + 1_000_000_000);
    await expectCurrent(desk, ids.slice(0, some));
  }),
  ...inEach('FREG-UTTREKK-COMPLETE-ARCHIVE', 'some of a batch', authority, async (desk) => {
    await expectCurrent(desk, (await firstDocuments(desk, await lastNumber(desk))).slice(-some));
  }),
  ...inEach('FREG-UTTREKK-AGAIN', 'an earlier batch than the last that was read', authority, async (desk) => {
    const job = jobIn(await desk.ask(completePath, { query: [['feedsekvensnr', String(await lastNumber(desk))]] }));
    const idsOf = async (batch: number) =>
      idsIn(await whenReady(quietly(desk.subject, desk.name), job, batch), 'dokumentidentifikator');
    const [first, second] = [new Set(await idsOf(0)), await idsOf(1)];
    expectEqual('ids in both', second.filter((id) => first.has(id)).length, 0);
    const answer = await askBatch(quietly(desk.subject, desk.name), job, 0);
    expectEqual('status of the first batch, read again', answer.status, 200);
    const again = idsIn(answer, 'dokumentidentifikator');
    const isSame = again.length === first.size && again.every((id) => first.has(id));
    expectThat('ids of the first batch, read again', isSame, 'the same', again.length);
  }),
  ...inEach('FREG-UTTREKK-COMPLETE-MALFORMED', 'no number', authority, async (desk) => {
    const ask = (feedsekvensnr: string) => desk.ask(completePath, { query: [['feedsekvensnr', feedsekvensnr]] });
    const answer = await ask(String(await lastNumber(desk)));
    expectEqual('status of a number', answer.status, 200);
    await whenReady(quietly(desk.subject, desk.name), jobIn(answer), 0);
    for (const wrong of ['siste', '1.5', '12a']) expectEqual('status', (await ask(wrong)).status, 400);
  }),
];

/** The documents in the first batch of an extract of everybody, without evidence of them. */
async function firstDocuments(desk: Desk, feedsekvensnr: number): Promise<readonly string[]> {
  const job = jobIn(await desk.ask(completePath, { query: [['feedsekvensnr', String(feedsekvensnr)]] }));
  return idsIn(await whenReady(quietly(desk.subject, desk.name), job, 0), 'dokumentidentifikator');
}

/** The archive has the documents, and they are how the persons are now. */
async function expectCurrent(desk: Desk, dokumentidentifikator: readonly string[]): Promise<void> {
  const answer = await desk.ask('/personer/bulkoppslag/arkiv', { body: { dokumentidentifikator } });
  const oppslag = (answer.status === 200 ? jsonOf(answer).oppslag : []) as readonly Fields[];
  expectEqual('documents', oppslag.length, dokumentidentifikator.length);
  const documents = oppslag.map(({ folkeregisterperson }) => {
    expectThat('folkeregisterperson', folkeregisterperson !== undefined, 'the person of a document', 'none');
    return folkeregisterperson as Fields;
  });
  const numbers = [...new Set(documents.map(numberOf))];
  const persons = await personsBy(desk, numbers, ['person-basis']);
  const now = new Map(persons.map((person) => [numberOf(person), person]));
  for (const document of documents) expectEqual('person', document, now.get(numberOf(document)));
}
