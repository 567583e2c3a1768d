import { decodeJwt } from 'jose';
import {
  type Check,
  type ClientSubject,
  check,
  expectEqual,
  expectMatch,
  expectThat,
  type Reply,
  type Respond,
  requires,
  type StartedClient,
} from '../../src/index.ts';
import { authlevelPath, type ClientRun, tokenPath, withClient } from '../client-run.ts';
import { personOf } from '../published-persons.ts';
import { authlevelScope } from './lookup.ts';

const { personidentifikator } = personOf('NORMAL');
const { personidentifikator: withLeadingZero } = personOf('RESERVED');
const used: Reply = { status: 200, json: { personidentifikator, harbruktnivaa4: true } };

type Run = ClientRun & { readonly ask: NonNullable<StartedClient['hasUsedLevel4']> };

/** How a client asks authlevel, and reads its answers. */
export const authlevelClientChecks: readonly Check<ClientSubject>[] = [
  onAnswer('AUTHLEVEL-CLIENT-REQUEST', 'a question', used, async ({ ask, sentTo }) => {
    await ask(personidentifikator);
    const [{ method, headers, body }] = sentTo(authlevelPath);
    expectEqual('method', method, 'POST');
    expectEqual('media type', headers['content-type']?.split(';')[0], 'application/json');
    expectEqual('body', JSON.parse(body), { personidentifikator });
    expectMatch('Authorization', headers.authorization, /^Bearer peer-token-\d$/);
  }),
  onAnswer('AUTHLEVEL-CLIENT-REQUEST', 'a person whose number begins with 0', used, async ({ ask, peer }) => {
    await ask(withLeadingZero).catch(() => undefined);
    const question = peer.received.find(({ path }) => path === authlevelPath);
    expectEqual('body', question && JSON.parse(question.body), { personidentifikator: withLeadingZero });
  }),
  onAnswer('AUTHLEVEL-CLIENT-SCOPE', 'the grant', used, async ({ ask, sentTo }) => {
    await ask(personidentifikator);
    const assertion = new URLSearchParams(sentTo(tokenPath)[0].body).get('assertion') ?? '';
    expectEqual('scope', decodeJwt(assertion).scope, authlevelScope);
  }),
  onAnswer('AUTHLEVEL-CLIENT-FRADATO', 'a day', used, async ({ ask, sentTo }) => {
    await ask(personidentifikator, '2022-01-31').catch(() => undefined);
    expectEqual('body', JSON.parse(sentTo(authlevelPath)[0].body), { personidentifikator, fraDato: '2022-01-31' });
  }),
  ...['harbruktnivaa4', 'harbruktnivå4'].flatMap((spelling) =>
    [true, false].map((flag) =>
      onAnswer(
        'AUTHLEVEL-CLIENT-FLAG',
        `${spelling} ${flag}`,
        { status: 200, json: { personidentifikator, [spelling]: flag } },
        async ({ ask }) => expectEqual('flag', await outcomeOf(ask), flag),
      ),
    ),
  ),
  onAnswer('AUTHLEVEL-CLIENT-UNKNOWN', 'a bare 404', { status: 404 }, async ({ ask }) => {
    expectEqual('answer', await outcomeOf(ask), undefined);
  }),
  ...Object.entries({
    'a 404 that says something': { json: { error: 'Not Found' } },
    'a 404 with a page': { headers: { 'content-type': 'text/html' }, text: '<h1>Not Found</h1>' },
    'a 404 with a few words': { headers: { 'content-type': 'text/plain' }, text: 'Not Found' },
  }).map(([title, said]) =>
    onAnswer('AUTHLEVEL-CLIENT-ADDRESS', title, { status: 404, ...said }, async ({ ask }) => {
      expectEqual('outcome', await outcomeOf(ask), 'an error');
    }),
  ),
  ...[400, 401, 403, 500].map((status) =>
    onAnswer('AUTHLEVEL-CLIENT-REFUSED', `${status}`, { status }, async ({ ask }) => {
      expectEqual('outcome', await outcomeOf(ask), 'an error');
    }),
  ),
  ...[500, 502, 503].map((status) =>
    onAnswer(
      'AUTHLEVEL-CLIENT-RETRY',
      `one ${status}`,
      (_, count) => (count === 1 ? { status } : used),
      async ({ ask, sentTo }) => {
        expectEqual('flag', await outcomeOf(ask), true);
        expectEqual('questions', sentTo(authlevelPath).length, 2);
      },
    ),
  ),
  ...Object.entries({ 'no flag': { personidentifikator }, 'nothing at all': {} }).map(([title, json]) =>
    onAnswer('AUTHLEVEL-CLIENT-NO-FLAG', title, { status: 200, json }, async ({ ask }) => {
      expectEqual('outcome', await outcomeOf(ask), 'an error');
    }),
  ),
  ...Object.entries({ 'an answer about somebody else': true, 'false about somebody else': false }).map(
    ([title, harbruktnivaa4]) =>
      onAnswer(
        'AUTHLEVEL-CLIENT-PERSON',
        title,
        { status: 200, json: { personidentifikator: personOf('EMAIL').personidentifikator, harbruktnivaa4 } },
        async ({ ask }) => expectEqual('outcome', await outcomeOf(ask), 'an error'),
      ),
  ),
  ...[
    'https://kontaktinfo-ws-ver2.difi.no/authlevel',
    'https://kontaktinfo-ws-yt2.difi.eon.no//authlevel/',
    'https://kontaktinfo-ws-test1.difi.eon.no/authlevel',
    'https://kontaktinfo-ws-ver2.difi.no/authlevel/swagger-ui.html#/',
    'http://KONTAKTINFO-WS-VER2.difi.no./authlevel?x',
    'kontaktinfo-ws-ver2.difi.no/authlevel',
    'https://kontaktinfo-ws.difi.no/authlevel',
  ].map((address) =>
    check('AUTHLEVEL-CLIENT-RETIRED', address, async ({ refusal }: ClientSubject) => {
      const said = requires(refusal, 'The client takes every address.')('authlevel', address) ?? 'nothing';
      expectThat('what it says', said.includes('2023-09-29'), 'the date 2023-09-29', said);
    }),
  ),
];

function onAnswer(
  requirement: string,
  title: string,
  reply: Reply | Respond,
  work: (run: Run) => Promise<void>,
): Check<ClientSubject> {
  return check(requirement, title, (subject) =>
    withClient(subject, { routes: { [authlevelPath]: typeof reply === 'function' ? reply : () => reply } }, (run) =>
      work({ ...run, ask: requires(run.client.hasUsedLevel4, 'The client does not ask authlevel.') }),
    ),
  );
}

function outcomeOf(ask: Run['ask']): Promise<boolean | undefined | 'an error'> {
  return ask(personidentifikator).catch(() => 'an error' as const);
}
