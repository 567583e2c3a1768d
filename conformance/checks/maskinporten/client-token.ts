import { setTimeout } from 'node:timers/promises';
import { type Check, type ClientSubject, check, expectEqual, expectThat, type Reply } from '../../src/index.ts';
import { elsewhere, issue, personerPath, tokenPath, withClient } from '../client-run.ts';
import { publishedIds } from '../published-persons.ts';

const failures: Readonly<Record<string, Reply>> = {
  'after a 503': { status: 503 },
  'after a lost connection': 'hang up',
  'after half an answer': { status: 200, text: '{"access_token":' },
};

/** What a client does with the token endpoint's answers. */
export const clientTokenChecks: readonly Check<ClientSubject>[] = [
  ...Object.entries(failures).map(([title, failure]) =>
    check('MP-CLIENT-FRESH-GRANT', title, (subject: ClientSubject) => {
      const granted = issue();
      const token: typeof granted = (request, count) => (count === 1 ? failure : granted(request, count));
      return withClient(subject, { token }, async ({ client, sentTo }) => {
        await client.lookUp(publishedIds).catch(() => client.lookUp(publishedIds));
        const bodies = sentTo(tokenPath).map(({ body }) => body);
        expectThat('token requests', bodies.length > 1, 'another one', bodies.length);
        expectEqual('different grants', new Set(bodies).size, bodies.length);
      });
    }),
  ),
  ...Object.entries({ '400': undefined, '403': undefined, '400 with MP-012': 'MP-012' }).map(([title, code]) =>
    check('MP-CLIENT-REFUSED', title, (subject: ClientSubject) => {
      const uri = code === undefined ? {} : { error_uri: `https://test.maskinporten.no/errors/${code}` };
      const token = (): Reply => ({ status: Number.parseInt(title, 10), json: { error: 'refused', ...uri } });
      return withClient(subject, { token }, async ({ client, sentTo }) => {
        await client.lookUp(publishedIds).catch(() => undefined);
        expectEqual('token requests', sentTo(tokenPath).length, 1);
      });
    }),
  ),
  ...Object.entries({
    'two lookups while a token lasts': {},
    'two lookups for a customer': { consumerOrg: '310000019' }, // no organisation has a number in the 3 series
  }).map(([title, settings]) =>
    check('MP-CLIENT-REUSE', title, (subject: ClientSubject) =>
      withClient(subject, { settings }, async ({ client, sentTo }) => {
        await client.lookUp(publishedIds);
        await client.lookUp(publishedIds);
        expectEqual('token requests', sentTo(tokenPath).length, 1);
      }),
    ),
  ),
  check('MP-CLIENT-EXPIRES-IN', 'two lookups with tokens that do not last', (subject) =>
    withClient(subject, { token: issue(0) }, async ({ client, sentTo }) => {
      await client.lookUp(publishedIds);
      await client.lookUp(publishedIds);
      expectEqual('token requests', sentTo(tokenPath).length, 2);
    }),
  ),
  check('MP-CLIENT-EXPIRES-IN', 'two lookups, the second when a token of a second has run out', (subject) =>
    withClient(subject, { token: issue(1) }, async ({ client, sentTo }) => {
      await client.lookUp(publishedIds);
      await setTimeout(1100);
      await client.lookUp(publishedIds);
      expectEqual('token requests', sentTo(tokenPath).length, 2);
    }),
  ),
  check('MP-CLIENT-OPAQUE', 'a token that is no JWT', (subject) =>
    withClient(subject, {}, async ({ client, sentTo }) => {
      const found = await client.lookUp(publishedIds).catch(() => undefined);
      expectThat('lookup', found !== undefined, 'persons', 'a failure');
      const [{ headers }] = sentTo(personerPath);
      const isPassedOn = headers.authorization?.split(' ')[1] === 'peer-token-1';
      expectThat('token of the lookup', isPassedOn, 'the one that was issued', 'another');
    }),
  ),
  check('MP-CLIENT-OPAQUE', 'a token of all the characters that one may have', (subject) => {
    const access_token = 'aZ09-._~+/=='; // RFC 6750, section 2.1
    const token = (): Reply => ({ status: 200, json: { access_token, token_type: 'Bearer', expires_in: 120 } });
    return withClient(subject, { token }, async ({ client, sentTo }) => {
      await client.lookUp(publishedIds).catch(() => undefined);
      expectEqual('token', sentTo(personerPath)[0].headers.authorization?.split(' ')[1], access_token);
    });
  }),
  ...Object.entries({ 'a token endpoint that redirects': 307, 'one that has moved for good': 308 }).map(
    ([title, status]) =>
      check('MP-CLIENT-TOKEN-REDIRECT', title, (subject: ClientSubject) => {
        const token = (): Reply => ({ status, headers: { location: elsewhere } });
        return withClient(subject, { token }, async ({ client, peer, sentTo }) => {
          await client.lookUp(publishedIds).catch(() => undefined);
          sentTo(tokenPath);
          const followed = peer.received.filter(({ path }) => path === elsewhere);
          expectEqual('requests where it redirects to', followed.length, 0);
        });
      }),
  ),
  check('MP-CLIENT-TOKEN-IN-HEADER', 'addresses and bodies of a lookup', (subject) =>
    withClient(subject, {}, async ({ client, peer, sentTo }) => {
      await client.lookUp(publishedIds);
      await client.person?.().catch(() => undefined);
      sentTo(personerPath);
      const leaks = peer.received.filter(({ url, body }) => `${url} ${body}`.includes('peer-token'));
      expectEqual('requests with the token outside Authorization', leaks.length, 0);
    }),
  ),
];
