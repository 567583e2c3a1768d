import {
  type Answer,
  type Check,
  expectEqual,
  expectMatch,
  expectThat,
  PreconditionFailed,
  type RegisterSubject,
} from '../../src/index.ts';
import { type Desk, inEach } from './desk.ts';
import { askFeed, itemsOf, lastNumber, lastPath, numbersIn, someNumber, somePage } from './feed-reading.ts';
import { all } from './packages.ts';

const namespace = 'folkeregisteret:tilgjengeliggjoering:hendelse:v1';
const types = { JSON: 'application/json', XML: 'application/xml', Atom: 'application/atom+xml' };

/** The forms of a page, and of the last number. */
export const feedFormChecks: readonly Check<RegisterSubject>[] = [
  ...Object.entries(types).flatMap(([title, accept]) =>
    inEach('FREG-FEED-MEDIA-TYPE', title, all, async (desk) => {
      expectType(await askFeed(desk, await lastNumber(desk), { accept }), accept);
    }),
  ),
  ...inEach('FREG-FEED-MEDIA-TYPE', 'none named', all, async (desk) => {
    expectType(await askFeed(desk, await lastNumber(desk), { accept: null }), types.JSON);
  }),
  ...inEach('FREG-FEED-ACCEPT', 'a page for people', all, async (desk) => {
    for (const accept of ['text/html', 'image/png']) {
      expectEqual('status', (await askFeed(desk, await lastNumber(desk), { accept })).status, 406);
    }
  }),
  ...inEach('FREG-FEED-XML', 'as many as in JSON', all, async (desk) => {
    const numbers = numbersIn(await somePage(desk));
    const { body } = await page(desk, types.XML);
    const items = body.match(/<(\w+:)?lagretHendelse[\s>]/g) ?? [];
    expectThat('items', items.length >= numbers.length, `${numbers.length} lagretHendelse`, items.length);
    expectThat('namespace', body.includes(`"${namespace}"`), namespace, body.slice(0, 200));
    expectEqual('numbers', numbersInXml(body).slice(0, numbers.length), numbers);
  }),
  ...inEach('FREG-FEED-ATOM', 'a page', all, async (desk) => {
    const { body } = await page(desk, types.Atom);
    expectMatch(
      'root',
      body.slice(0, 200),
      /^\s*(<\?xml[^>]*>\s*)?<feed\s[^>]*xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/,
    );
    const [head = ''] = body.split('<entry');
    expectMatch('id', head, /<id>http:\/\/[^<?]*\/hendelser\/feed\/?<\/id>/);
    expectMatch('title', head, /<title>Offentlig hendelsesliste<\/title>/);
    expectMatch('author', head, /<author>\s*<name>Skatteetaten<\/name>\s*<\/author>/);
    expectMatch('updated', head, /<updated>\d{4}-\d\d-\d\dT[\d:.]+Z<\/updated>/);
  }),
  ...inEach('FREG-FEED-ATOM-LINKS', 'self, first and next', all, async (desk) => {
    const last = numbersIn(await somePage(desk)).at(-1);
    const from = await someNumber(desk);
    const links = linksIn((await page(desk, types.Atom)).body);
    expectEqual('seq of self', links.self, String(from));
    expectEqual('seq of first', links.first, '0');
    expectThat('seq of next', Number(links.next) > Number(last), `above ${last}`, links.next);
  }),
  ...inEach('FREG-FEED-ATOM-ENTRY', 'as many as in JSON', all, async (desk) => {
    const numbers = numbersIn(await somePage(desk));
    const entries = (await page(desk, types.Atom)).body.split(/<entry(?=[\s>])/).slice(1, numbers.length + 1);
    expectEqual('numbers', entries.flatMap(numbersInXml), numbers);
    for (const [i, entry] of entries.entries()) {
      const id = `tag:skatteetaten.no,2017-10-10:${namespace}:${numbers[i]}`;
      expectThat('id', entry.includes(`<id>${id}</id>`), id, entry.slice(0, 300));
      expectMatch('title', entry, /<title>Hendelse<\/title>/);
      expectMatch('content', entry, /<content>\s*<(\w+:)?lagretHendelse[\s>]/);
    }
  }),
  ...inEach('FREG-FEED-ATOM-END', 'after the last event', all, async (desk) => {
    const { body, status } = await askFeed(desk, (await lastNumber(desk)) + 1_000_000_000, { accept: types.Atom });
    expectEqual('status', status, 200);
    expectEqual('entries', body.split('<entry').length - 1, 0);
    expectEqual('next', linksIn(body).next, undefined);
  }),
  ...inEach('FREG-FEED-HEAD', 'the last event', all, async (desk) => {
    const answer = await askFeed(desk, await lastNumber(desk), { method: 'HEAD' });
    expectEqual('status', answer.status, 200);
    expectEqual('body', answer.body, '');
  }),
  ...inEach('FREG-FEED-LAST', 'in JSON', all, async (desk) => {
    const { status, body } = await desk.ask(lastPath);
    expectEqual('status', status, 200);
    expectMatch('body', body, /^\d+$/);
  }),
  ...inEach('FREG-FEED-LAST', 'in XML', all, async (desk) => {
    const { status, body, headers } = await desk.ask(lastPath, { accept: types.XML });
    expectEqual('status', status, 200);
    expectEqual('Content-Type', headers.get('content-type')?.split(';')[0], types.XML);
    expectMatch('body', body, /<(\w+:)?\w+[^>]*>\s*<(\w+:)?sekvensnummer>\d+<\/(\w+:)?sekvensnummer>/);
  }),
  ...inEach('FREG-FEED-LAST-EVENT', 'the feed from there', all, async (desk) => {
    const last = await lastNumber(desk);
    expectEqual('first number', numbersIn(itemsOf(await askFeed(desk, last)))[0], last);
  }),
];

/** The page that begins a few events before the last. @throws PreconditionFailed when there is none. */
async function page(desk: Desk, accept: string): Promise<Answer> {
  const answer = await askFeed(desk, await someNumber(desk), { accept });
  if (answer.status === 200) return answer;
  throw new PreconditionFailed(`No page of events: the feed answered ${answer.status}.`);
}

function numbersInXml(body: string): readonly number[] {
  return [...body.matchAll(/<(?:\w+:)?sekvensnummer>(\d+)</g)].map(([, number]) => Number(number));
}

/** The seq of each link of a page, by what it is. */
function linksIn(body: string): Readonly<Record<string, string | undefined>> {
  const links = [...body.matchAll(/<link\s([^>]*)>/g)].map(([, attributes = '']) => {
    const rel = /rel="([^"]*)"/.exec(attributes)?.[1] ?? '';
    expectMatch(`address of ${rel}`, attributes, /href="http:\/\//);
    expectMatch(`type of ${rel}`, attributes, /type="application\/atom\+xml"/);
    return [rel, /[?&;]seq=(\d+)/.exec(attributes)?.[1]] as const;
  });
  return Object.fromEntries(links);
}

function expectType({ status, headers }: Answer, type: string): void {
  expectEqual('status', status, 200);
  expectEqual('Content-Type', headers.get('content-type')?.split(';')[0], type);
}
