import type { Question } from '../src/index.ts';
import { type EnvironmentName, places } from './environments.ts';
import { isSynthetic } from './is-synthetic.ts';

type Address = readonly [method: Question['method'], path: RegExp];

const rights = '/folkeregisteret/(?:offentlig-med-hjemmel/api|api/[a-z]+)/v1';

/** What changes nothing and is about nobody: metadata, keys, documents, schemas, the print services, and tokens. */
const aboutNobody: readonly Address[] = [
  ['GET', /^\/\.well-known\/[a-z-]+$/],
  ['GET', /^\/(?:jwk|jwks\.json|v3\/api-docs|swagger-ui\/index\.html)$/],
  ['GET', /^\/rest\/v[12]\/printSertifikat$/],
  ['GET', new RegExp(`^${rights}/(?:personer/xsd|hendelser/xsd|hendelser/feedxsd|hendelser/siste/sekvensnummer)$`)],
  ['POST', /^\/token$/],
];

/** What changes nothing and is about persons. */
const aboutPersons: readonly Address[] = [
  ['POST', /^\/rest\/v[12]\/personer$/],
  ['GET', new RegExp(`^${rights}/personer/\\d{11}$`)],
];

/**
 * Why something is not sent to an environment, whoever wants it sent; undefined when it may be. What is not known to change nothing is refused,
 * and so is every question about a person who is not synthetic. @returns without a number.
 */
export function refusalOf(environment: EnvironmentName, { method, url, body = '' }: Question): string | undefined {
  const { protocol, host, hostname, pathname } = new URL(url);
  const own = Object.values(places[environment]).map((place) => place.host);
  if (protocol !== 'https:' || host !== hostname || !own.includes(hostname)) {
    return `${hostname} is no host of ${environment}: it is not asked.`;
  }
  const isOneOf = (addresses: readonly Address[]): boolean =>
    addresses.some(([one, path]) => one === method && path.test(pathname));
  if (isOneOf(aboutNobody)) return undefined;
  if (!isOneOf(aboutPersons)) return `A live environment is only read, and this ${method} is not known to be reading.`;
  if (environment === 'prod') return noPersonsInProduction;
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
  const numbers = `${decodeURIComponent(url)} ${text}`.match(/(?<!\d)\d{11}(?!\d)/g) ?? [];
  return numbers.every(isSynthetic) ? undefined : 'It is about somebody who is no synthetic person: it is not sent.';
}

export const noPersonsInProduction = 'Production has no synthetic persons, so that nobody is looked up there.';
