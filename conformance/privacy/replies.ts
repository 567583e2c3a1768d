import type { Say } from './secrets.ts';
import { thrown } from './thrown.ts';

/** What the stand-in for a register was asked. */
export interface Asked {
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
  readonly signal: AbortSignal;
}

export interface ReplyChoice {
  readonly status: number;
  readonly thrown: keyof typeof thrown;
}

export type Reply = (say: Say, asked: Asked, choice: ReplyChoice) => unknown;

/** Header values that the platform takes: others are sent encoded, as servers do. */
const inHeader = (value: string): string => (/^[\x21-\x7e]+$/.test(value) ? value : encodeURIComponent(value));

/** Headers in which servers and proxies repeat what they were sent. */
function echoing(say: Say, asked: Asked): Record<string, string> {
  return {
    location: `https://elsewhere.example/${inHeader(say())}`,
    'www-authenticate': `Bearer realm="${inHeader(say())}", error_description="${inHeader(say())}"`,
    'set-cookie': `session=${inHeader(say())}`,
    'x-request-id': inHeader(say()),
    'x-correlation-id': inHeader(say()),
    traceparent: inHeader(say()),
    'retry-after': inHeader(say()),
    server: inHeader(asked.headers.get('authorization') ?? say()),
  };
}

function body(text: string, type: string, { status }: ReplyChoice, headers: Record<string, string> = {}): Response {
  const isEmpty = status === 204 || status === 304;
  return new Response(isEmpty ? null : text, { status, headers: { 'content-type': type, ...headers } });
}

const json = (value: unknown, choice: ReplyChoice, headers?: Record<string, string>): Response =>
  body(JSON.stringify(value), 'application/json', choice, headers);
const page = (html: string, choice: ReplyChoice, headers?: Record<string, string>): Response =>
  body(`<!doctype html><html><body>${html}</body></html>`, 'text/html', choice, headers);

/** Never answers; gives up when told to, or not even then. */
const silence = ({ signal }: Asked, obeys: boolean): Promise<never> =>
  new Promise((_, reject) => {
    if (obeys) signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

/** A body that ends in the way given after some of it has come. */
const stream = (start: string, end: (controller: ReadableStreamDefaultController) => void): ReadableStream =>
  new ReadableStream({
    start: (controller) => controller.enqueue(Buffer.from(start)),
    pull: end,
  });

const oauthError = (say: Say, asked: Asked, traceId: string): object => ({
  error: say(),
  error_description: `Invalid assertion ${asked.body} for ${say()} (trace_id: ${traceId})`,
  error_uri: `https://register.example/${encodeURIComponent(say())}/MP-200`,
});

/** A firewall sees numbers of persons, and what else was sent; names and keys it has never met. */
const numberIn = (secret: string): string => /^\D*(\d[\d -]{6,14}\d)\D*$/.exec(secret)?.[1] ?? '4711';
const sentId = (sent: readonly string[], { status }: ReplyChoice): string =>
  sent
    .join(' ')
    .match(/[\w-]{6,}/g)
    ?.at(-(status % 4)) ?? '';

/** How registers, firewalls, proxies and networks answer, quoting what they can. */
export const replies: Readonly<Record<string, Reply>> = {
  throws: (say, _, choice) => {
    throw thrown[choice.thrown]?.(say);
  },
  silent: (_, asked) => silence(asked, true),
  deaf: (_, asked) => silence(asked, false),
  empty: (say, asked, choice) => new Response(null, { status: choice.status, headers: echoing(say, asked) }),
  problem: (say, asked, choice) =>
    json({ kode: say(), melding: `Ugyldig ${say()}: ${asked.body}`, [say()]: say() }, choice, echoing(say, asked)),
  registerCode: (say, _, choice) =>
    json({ kode: 'FREG-001', melding: say(), traceId: say(), correlationId: say() }, choice),
  oauth: (say, asked, choice) => json(oauthError(say, asked, say()), choice, echoing(say, asked)),
  oauthTraced: (say, asked, choice) => json(oauthError(say, asked, '4bf92f3577b34da6a3ce929d0e0e4736'), choice),
  oauthUri: (say, _, choice) => json({ error: 'invalid_grant', error_uri: { toString: say() } }, choice),
  oauthCode: (say, _, choice) => json({ error: say(), error_uri: `MP-${say()}/MP-${say().slice(0, 3)}` }, choice),
  proto: (say, _, choice) => body(`{"__proto__": {"${encodeURIComponent(say())}": 1}}`, 'application/json', choice),
  jsonText: (say, _, choice) => json(say(), choice),
  jsonList: (say, _, choice) => json([say(), { [say()]: say() }], choice),
  jsonNull: (_, __, choice) => json(null, choice),
  cutOff: (say, asked, choice) => body(`{"personer":[{"navn":"${say()}${asked.body}`, 'application/json', choice),
  page: (say, asked, choice) => page(`Blocked: ${asked.url} ${say()} ${asked.body}`, choice, echoing(say, asked)),
  supportId: (say, _, choice) => page(`Your support ID is: <b>${numberIn(say())}</b>. ${say()}`, choice),
  supportIdPlain: (say, _, choice) =>
    page(`Support ID: ${numberIn(say())}-${numberIn(say())} support id ${say()}`, choice),
  supportIdWithin: (say, _, choice) => page(`Support-id: 1${numberIn(say())} support id er ${say()}-1`, choice),
  supportIdToken: (_, { headers }, choice) =>
    page(`Your support ID is: ${headers.get('authorization')?.replace('Bearer ', '')}`, choice),
  supportIdSent: (_, { url, headers, body }, choice) =>
    page(`support id ${sentId([url, headers.get('authorization') ?? '', body], choice)}--- ${url}`, choice),
  plain: (say, asked, choice) => body(`${say()} ${asked.url} ${asked.body}`, 'text/plain', choice, echoing(say, asked)),
  odd: (say, _, choice) => body(say(), `application/${inHeader(say())}`, choice),
  charset: (say, _, choice) => body(say(), `application/json; charset=${inHeader(say())}`, choice),
  retryAfter: (say, _, choice) => json({}, choice, { 'retry-after': inHeader(say().replaceAll(/\D/g, '') || '5') }),
  retryAfterShort: (say, _, choice) => json({}, choice, { 'retry-after': `0.${say().replaceAll(/\D/g, '')}1` }),
  retryAfterDate: (say, _, choice) =>
    json({}, choice, { 'retry-after': `Thu, 01 Jan ${say().replaceAll(/\D/g, '')}9` }),
  brokenBody: (say, _, choice) =>
    new Response(
      stream(say(), (controller) => controller.error(thrown[choice.thrown]?.(say))),
      { headers: { 'content-type': 'application/json' } },
    ),
  silentBody: (say) =>
    new Response(
      stream(say(), () => {}),
      { headers: { 'content-type': 'application/json' } },
    ),
  nothing: () => undefined,
  text: (say) => say(),
  record: (say) => ({ status: 200, headers: new Headers(), body: say(), text: async () => say() }),
  getters: (say, _, choice) =>
    Object.defineProperty({}, 'status', {
      get: () => {
        throw thrown[choice.thrown]?.(say);
      },
    }),
  lateGetters: (say, _, choice) => ({
    status: choice.status,
    body: null,
    headers: {
      get: () => {
        throw thrown[choice.thrown]?.(say);
      },
    },
  }),
};
