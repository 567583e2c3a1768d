import { type Check, check, expectEqual, expectThat, jsonOf, type RegisterSubject } from '../../src/index.ts';
import { citizensOf } from './citizens.ts';
import { askFeed, type FeedPage, feedScope, feedToken, newestChange, pageAfter } from './feed.ts';
import { bothScopes, krrToken, scopes } from './lookup.ts';

/** The change feed's pages, whatever has changed. */
export const feedAnswerChecks: readonly Check<RegisterSubject>[] = [
  check('KRR-FEED-SHAPE', 'a page', async (subject) => {
    for (const from of [0, await newestChange(subject)]) {
      const answer = await askFeed(subject, { fraEndringsId: from }, await feedToken(subject));
      expectEqual('status', answer.status, 200);
      const { list, fraEndringsId, tilEndringsId, sisteEndringsId, personer } = jsonOf(answer);
      expectThat('list', Array.isArray(list), 'an array', list);
      expectEqual('personer', personer, undefined);
      expectEqual('fraEndringsId', fraEndringsId, from);
      for (const id of [tilEndringsId, sisteEndringsId]) {
        expectThat('tilEndringsId and sisteEndringsId', Number.isSafeInteger(id), 'whole numbers', id);
      }
    }
  }),
  check('KRR-FEED-RANGE', 'ids of changes', async (subject) => {
    await somethingHappens(subject);
    const { tilEndringsId, sisteEndringsId } = await pageAfter(subject, 0);
    expectThat('tilEndringsId', tilEndringsId > 200_000_000, 'more than 200 000 000', tilEndringsId);
    expectThat('sisteEndringsId', sisteEndringsId >= tilEndringsId, 'no less than tilEndringsId', sisteEndringsId);
  }),
  check('KRR-FEED-PAGES', 'more changes than go into a page', async (subject) => {
    const { newCitizen, happen } = citizensOf(subject);
    const citizen = await newCitizen();
    const before = await newestChange(subject);
    for (let i = 0; i < 1001; i++) {
      await happen(citizen, {
        type: 'kontaktinformasjon-set',
        kanal: 'epostadresse',
        verdi: `${i}@conformance.example`,
      });
    }
    const first = await pageAfter(subject, before);
    expectThat('persons in a page', first.list.length <= 1000, 'at most 1000', first.list.length);
    const second = await pageAfter(subject, first.tilEndringsId);
    expectEqual('changes in both pages', first.list.length + second.list.length, 1001);
    expectEqual('tilEndringsId of the last page', second.tilEndringsId, second.sisteEndringsId);
  }),
  check('KRR-FEED-EMPTY', 'after the newest change', async (subject) => {
    const newest = await newestChange(subject);
    const answer = await askFeed(subject, { fraEndringsId: newest }, await feedToken(subject));
    expectEqual('status', answer.status, 200);
    const { list, tilEndringsId } = jsonOf(answer);
    expectEqual('list and tilEndringsId', [list, tilEndringsId], [[], newest]);
  }),
  check('KRR-FEED-TOO-NEW', 'after a change that has not been', async (subject) => {
    for (const ahead of [1, 1_000_000]) {
      const fraEndringsId = (await newestChange(subject)) + ahead;
      const answer = await askFeed(subject, { fraEndringsId }, await feedToken(subject));
      expectEqual('status', answer.status, 200);
      expectEqual('list', jsonOf(answer).list, []);
    }
  }),
  check('KRR-FEED-CODES', 'every page', async (subject) => {
    await somethingHappens(subject);
    for (const { status } of (await pageAfter(subject, 0)).list) {
      expectThat('status', status === 'AKTIV' || status === 'SLETTET', 'AKTIV or SLETTET', status);
    }
  }),
  check('KRR-FEED-CODES', 'a citizen who leaves the register', async (subject) => {
    const { newCitizen, happen } = citizensOf(subject);
    const before = await newestChange(subject);
    const citizen = await newCitizen();
    await happen(citizen, { type: 'krr-deleted' });
    const { list } = await pageAfter(subject, before);
    expectThat('changes', list.length > 0, 'some', list.length);
    for (const { status } of list) {
      expectThat('status', status === 'AKTIV' || status === 'SLETTET', 'AKTIV or SLETTET', status);
    }
  }),
  refuses('KRR-FEED-SCOPE', 'the scopes for data alone', 403, (subject) => feedToken(subject, bothScopes)),
  refuses('KRR-FEED-SCOPE', 'a client without the feed', 403, (subject) => krrToken(subject)),
  refuses('KRR-FEED-AUTH', 'no token', 401, async () => undefined),
  ...[{}, { fraEndringsId: -1 }, { fraEndringsId: 'alle' }, { fraEndringsId: 1.5 }].map((body) =>
    check('KRR-FEED-BODY', JSON.stringify(body), async (subject: RegisterSubject) => {
      await newestChange(subject);
      expectEqual('status', (await askFeed(subject, body, await feedToken(subject))).status, 400);
    }),
  ),
  ...[[scopes.kontakt], [scopes.post], bothScopes, []].map((asked) =>
    check('KRR-FEED-SCOPES', asked.join(' ') || 'none for data', async (subject: RegisterSubject) => {
      const { newCitizen, happen } = citizensOf(subject);
      const citizen = await newCitizen();
      const before = await newestChange(subject);
      await happen(citizen, { type: 'spraak-set', spraak: 'nn' });
      await happen(citizen, { type: 'postkasse-set', adresse: 'feed.kunde#0000', leverandoer: 'e-Boks' });
      const answer = await askFeed(subject, { fraEndringsId: before }, await feedToken(subject, [feedScope, ...asked]));
      expectEqual('status', answer.status, 200);
      const [person = {}] = jsonOf(answer).list as FeedPage['list'];
      const shows = (scope: string, ...fields: readonly string[]): void => {
        for (const field of fields) expectEqual(`presence of ${field}`, field in person, asked.includes(scope));
      };
      expectEqual('reservasjon', person.reservasjon, 'NEI');
      shows(scopes.kontakt, 'kontaktinformasjon', 'spraak', 'spraak_oppdatert');
      shows(scopes.post, 'digital_post', 'sertifikat');
    }),
  ),
];

/** So that there is a change, where somebody can see to it. */
async function somethingHappens(subject: RegisterSubject): Promise<void> {
  await subject.extras?.citizens?.newCitizen();
  const { list } = await pageAfter(subject, 0);
  expectThat('changes', list.length > 0, 'some', list.length);
}

/** A question to the feed is refused, and with a good token it is not: else nothing would be proved. */
function refuses(
  requirement: string,
  title: string,
  status: number,
  tokenFrom: (subject: RegisterSubject) => Promise<string | undefined>,
): Check<RegisterSubject> {
  return check(requirement, title, async (subject) => {
    const fraEndringsId = await newestChange(subject);
    const token = await tokenFrom(subject);
    expectEqual(`status for ${title}`, (await askFeed(subject, { fraEndringsId }, token)).status, status);
  });
}
