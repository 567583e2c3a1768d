import {
  type Check,
  type ClientSubject,
  check,
  expectEqual,
  expectMatch,
  expectThat,
  type Reply,
  type Respond,
} from '../../src/index.ts';
import { answerEveryone, askedFor, elsewhere, personerPath, personWith, withClient } from '../client-run.ts';
import { publishedIds } from '../published-persons.ts';
import { inV1, inVersion, v1Path, versions } from './client-versions.ts';

/** How a client asks KRR, and reads its answers. */
export const krrClientChecks: readonly Check<ClientSubject>[] = [
  ...Object.entries(versions).map(([version, [path, options]]) =>
    check('KRR-CLIENT-REQUEST', `a lookup in ${version}`, (subject: ClientSubject) =>
      withClient(subject, options(answerEveryone), async ({ client, sentTo }) => {
        await client.lookUp(publishedIds);
        const [{ method, headers }] = sentTo(path);
        expectEqual('method', method, 'POST');
        expectEqual('media type', headers['content-type']?.split(';')[0], 'application/json');
        expectThat('Accept', /application\/json|\*\/\*/.test(headers.accept ?? ''), 'JSON among it', headers.accept);
      }),
    ),
  ),
  ...Object.entries(versions).flatMap(([version, [path, options]]) =>
    Object.entries({ '': answerEveryone, ' that fails at first': afterOne({ status: 503 }) }).map(([how, answer]) =>
      check('KRR-CLIENT-TOKEN', `a lookup${how}${inVersion(version)}`, (subject: ClientSubject) =>
        withClient(subject, options(answer), async ({ client, sentTo }) => {
          await client.lookUp(publishedIds).catch(() => undefined);
          for (const { headers } of sentTo(path)) {
            expectEqual('scheme of Authorization', headers.authorization?.split(' ')[0], 'Bearer');
            expectMatch('token of Maskinporten', headers.authorization?.split(' ')[1], /^peer-token-\d$/);
          }
        }),
      ),
    ),
  ),
  ...Object.entries(versions).map(([version, [, options]]) =>
    check('KRR-CLIENT-BY-ID', `an answer in another order${inVersion(version)}`, (subject: ClientSubject) => {
      const reversed = ({ body }: { body: string }): Reply => ({
        status: 200,
        json: { personer: [...askedFor(body)].reverse().map(personWith) },
      });
      return withClient(subject, options(reversed), async ({ client }) => {
        expectEqual('persons', await client.lookUp(publishedIds).catch(() => 'an error'), publishedIds.map(personWith));
      });
    }),
  ),
  ...Object.entries(versions).map(([version, [, options]]) =>
    check('KRR-CLIENT-OPEN', `unknown fields and an unknown status in ${version}`, (subject: ClientSubject) => {
      const nytt_felt = { a: 1 };
      const digital_post = { postkasseadresse: 'ola.nordmann#0000', nytt_felt };
      const kontaktinformasjon = { epostadresse: 'a@conformance.example', nytt_felt };
      const values = { reservasjon: 'DELVIS', status: 'SPERRET', varslingsstatus: 'KANSKJE', spraak: 'fkv' };
      const fields = { ...values, nytt_felt, kontaktinformasjon, digital_post };
      const person = { ...personWith(publishedIds[0] ?? ''), ...fields };
      const answer = options(() => ({ status: 200, json: { personer: [person], nytt_felt } }));
      return withClient(subject, answer, async ({ client }) => {
        const came = await client.lookUp(publishedIds.slice(0, 1)).catch(() => 'an error');
        expectEqual('persons', came, [person]);
      });
    }),
  ),
  ...[307, 301, 302, 303, 308].map((status) =>
    check(
      'KRR-CLIENT-REDIRECT',
      `a lookup that is redirected${status === 307 ? '' : ` with ${status}`}`,
      (subject: ClientSubject) => {
        const personer = (): Reply => ({ status, headers: { location: elsewhere } });
        return withClient(subject, { personer }, async ({ client, peer, sentTo }) => {
          await client.lookUp(publishedIds).catch(() => undefined);
          sentTo(personerPath);
          const followed = peer.received.filter(({ path, headers }) => path === elsewhere && headers.authorization);
          expectEqual('requests where it redirects to', followed.length, 0);
        });
      },
    ),
  ),
  ...[400, 403].map((status) =>
    check('KRR-CLIENT-NO-RETRY', `${status}`, (subject: ClientSubject) =>
      withClient(subject, { personer: () => ({ status }) }, async ({ client, sentTo }) => {
        await client.lookUp(publishedIds).catch(() => undefined);
        expectEqual('lookups', sentTo(personerPath).length, 1);
      }),
    ),
  ),
  check('KRR-CLIENT-RENEW', 'one 401', (subject) => {
    return withClient(subject, { personer: afterOne({ status: 401 }) }, async ({ client, sentTo }) => {
      const found = await client.lookUp(publishedIds).catch(() => 'an error');
      const tokens = sentTo(personerPath).map(({ headers }) => headers.authorization?.split(' ')[1]);
      expectEqual('lookups', tokens.length, 2);
      expectEqual('different tokens', new Set(tokens).size, 2);
      for (const token of tokens) expectMatch('token', token, /^peer-token-\d$/);
      expectEqual('persons', found, publishedIds.map(personWith));
    });
  }),
  check('KRR-CLIENT-RENEW', 'nothing but 401', (subject) =>
    withClient(subject, { personer: () => ({ status: 401 }) }, async ({ client, sentTo }) => {
      const found = await client.lookUp(publishedIds).catch(() => 'an error');
      expectEqual('lookups', sentTo(personerPath).length, 2);
      expectEqual('outcome', found, 'an error');
    }),
  ),
  check('KRR-CLIENT-V1', 'a lookup in v1', (subject) =>
    withClient(subject, inV1(answerEveryone), async ({ client, sentTo }) => {
      expectEqual('persons', await client.lookUp(publishedIds).catch(() => 'an error'), publishedIds.map(personWith));
      expectEqual('fields of the question', Object.keys(JSON.parse(sentTo(v1Path)[0].body) as object), [
        'personidentifikatorer',
      ]);
    }),
  ),
  check('KRR-CLIENT-FLAG', 'a lookup', (subject) =>
    withClient(subject, {}, async ({ client, sentTo }) => {
      await client.lookUp(publishedIds);
      const [{ body }] = sentTo(personerPath);
      const { inkluderIkkeRegistrerte } = JSON.parse(body) as Record<string, unknown>;
      const holds = [true, false, undefined].some((allowed) => allowed === inkluderIkkeRegistrerte);
      expectThat('inkluderIkkeRegistrerte', holds, 'true, false or nothing', inkluderIkkeRegistrerte);
    }),
  ),
];

/** Answers so the first time, and well from then on. */
function afterOne(first: Reply): Respond {
  return (request, count) => (count === 1 ? first : answerEveryone(request, count));
}
