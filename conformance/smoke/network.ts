import { lookup } from 'node:dns/promises';
import { createSecureContext, rootCertificates } from 'node:tls';
import { type Question, Skipped } from '../src/index.ts';
import type { CallBudget } from './call-budget.ts';
import { destinationOf } from './connect-to.ts';
import type { EnvironmentName } from './environments.ts';
import { type HttpsAnswer, type HttpsExchange, type HttpsOptions, httpsExchange } from './https-exchange.ts';
import { createOnce } from './once.ts';
import { Outage, outageOf } from './outage.ts';
import { refusalOf } from './permitted.ts';

export interface NetworkOptions extends Omit<HttpsOptions, 'secureContext'> {
  readonly budget: CallBudget;
  /** Authorities to trust beside those of the platform: PEM text. */
  readonly ca?: string;
  /** Gives the addresses of a host in place of DNS. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
}

/** The only way from this process to a live environment. */
export interface Network {
  /** Sends what is permitted to who is trusted. @throws Skipped for what is not sent. @throws Outage when it is not the service that answers. */
  readonly fetch: typeof globalThis.fetch;
  /** @throws Outage when DNS gives none. */
  resolve(host: string): Promise<readonly string[]>;
  /** Asks an open address once, whatever the certificate. Sends nothing but the address. @throws Outage when nobody answers. */
  knock(url: string): Promise<Required<HttpsExchange>>;
}

export function createNetwork(
  environment: EnvironmentName,
  { budget, resolve, ca, ...options }: NetworkOptions,
): Network {
  const once = createOnce();
  const https: HttpsOptions = {
    ...options,
    ...(ca !== undefined && { secureContext: createSecureContext({ ca: [...rootCertificates, ca] }) }),
  };
  /** Hosts that have been away, and what was said of it. To try them again would take a run many minutes, and help nobody. */
  const away = new Map<string, string>();
  const isAway = (host: string, outage: Outage): Outage => {
    away.set(host, `Not asked again: ${outage.message}`);
    return outage;
  };

  async function exchange(question: Question, whom: 'anybody' | 'trusted'): Promise<HttpsExchange> {
    const { hostname } = new URL(question.url);
    const before = away.get(hostname);
    if (before !== undefined) throw new Skipped(before);
    budget.take();
    const came = await httpsExchange(question, whom, https).catch((error: unknown) => {
      throw isAway(hostname, outageOf(hostname, error));
    });
    const outage = came.answer?.status === 429 ? outageIn(hostname, came.answer) : undefined;
    if (outage) isAway(hostname, outage);
    return came;
  }

  async function answerOf(question: Question): Promise<HttpsAnswer> {
    const { hostname } = new URL(question.url);
    const { certificate, answer } = await exchange(question, 'trusted');
    if (!answer) {
      throw new Skipped(`The certificate of ${hostname} does not hold (${certificate.problem}): see LIVE-CERTIFICATE.`);
    }
    const outage = outageIn(hostname, answer) ?? strangerIn(question, answer);
    if (outage) throw outage;
    return answer;
  }

  return {
    async fetch(input, init = {}) {
      const question = questionOf(String(input), init);
      const refusal = refusalOf(environment, question);
      if (refusal !== undefined) throw new Skipped(refusal);
      const answer = await (isOpen(question) ? once(question.url, () => answerOf(question)) : answerOf(question));
      const { status, headers, body } = answer;
      return new Response([204, 304].includes(status) ? null : body, { status, headers });
    },
    async resolve(host) {
      if (!resolve && destinationOf(new URL(`https://${host}`), options.connectTo ?? []).isGiven) {
        throw new Skipped('--connect-to says where the host is, so that DNS was not asked.');
      }
      if (!resolve && options.proxyFor?.(`https://${host}`)) {
        throw new Skipped('The proxy of HTTPS_PROXY asks DNS for the host, and not this machine.');
      }
      return (resolve ?? addressesOf)(host).catch((error: unknown) => {
        throw isAway(host, outageOf(host, error));
      });
    },
    knock: (url) =>
      once(`knock ${url}`, () => exchange({ method: 'GET', url }, 'anybody') as Promise<Required<HttpsExchange>>),
  };
}

/** As any program on this machine finds them. */
async function addressesOf(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

/** What an answer says of a service that is in trouble, or of us who have asked too often; undefined when it does not. */
export function outageIn(host: string, { status, headers }: HttpsAnswer): Outage | undefined {
  if (status === 429) {
    const after = headers.get('retry-after');
    return new Outage(
      `${host} answered 429: it is asked too often from here${after ? ` (Retry-After ${after})` : ''}.`,
    );
  }
  return status >= 500 ? new Outage(`${host} answered ${status}.`) : undefined;
}

/** Services of these registers speak JSON, XML and JWS, unless a page is asked for. */
function strangerIn({ url, headers: asked }: Question, { status, headers }: HttpsAnswer): Outage | undefined {
  const isWanted = asked?.accept?.includes('text/html');
  if (isWanted || !headers.get('content-type')?.startsWith('text/html')) return undefined;
  return new Outage(
    `A web page came from ${new URL(url).hostname} with status ${status}, in place of the service: a firewall, a proxy or a page about maintenance.`,
  );
}

/** Of what is the same for everybody one copy is enough. */
function isOpen({ method, headers }: Question): boolean {
  return method === 'GET' && headers?.authorization === undefined;
}

function questionOf(url: string, { method = 'GET', headers, body }: RequestInit): Question {
  return {
    method: method as Question['method'],
    url,
    headers: Object.fromEntries(new Headers(headers)),
    ...(body !== undefined && body !== null && { body: body as NonNullable<Question['body']> }),
  };
}
