import type { Exchange, RegisterSubject } from '../src/index.ts';
import { configuredSubject } from '../subjects/configuration/configured-subject.ts';
import type { Configuration } from '../subjects/configuration/read-configuration.ts';
import { Misconfigured } from '../subjects/misconfigured.ts';
import type { Opened } from '../subjects/opened.ts';
import { type EnvironmentName, type Place, type Places, places } from './environments.ts';
import { createNetwork, type NetworkOptions } from './network.ts';
import { createOnce } from './once.ts';

export interface LiveOptions extends NetworkOptions {
  /** Whether somebody has said in so many words that production is to be asked. */
  readonly allowProd: boolean;
}

/**
 * A live environment as a subject. The configuration tells of the client, and of whom to look up; where things are is known.
 *
 * @throws Misconfigured for production that nobody has allowed, and for an address of another environment.
 */
export function openLive(
  name: EnvironmentName,
  { target }: Configuration,
  { allowProd, ...options }: LiveOptions,
): Opened<RegisterSubject> {
  if (name === 'prod' && !allowProd) {
    throw new Misconfigured(
      'This is production. Nothing is changed and nobody looked up there, but its owners count the calls: add --allow-prod.',
    );
  }
  const parts = Object.entries(addressesIn(places[name])).map(([part, known]) => {
    const told = (target[part] ?? {}) as Fields;
    requireSame(name, part, told, known);
    return [part, { ...told, ...known }] as const;
  });
  const { client, extras } = target;
  const own = {
    ...Object.fromEntries(parts),
    ...(client !== undefined && { client }),
    ...(extras !== undefined && { extras }),
  };
  const network = createNetwork(name, options);
  const subject: RegisterSubject = {
    ...configuredSubject(`https://${name}.invalid`, { target: own, waivers: [] }, network.fetch),
    name: name === 'prod' ? 'production' : `the ${name} environment`,
    shown: withoutPersons,
    live: { name, places: places[name], once: createOnce(), resolve: network.resolve, knock: network.knock },
  };
  return { subject, close: async () => {} };
}

type Fields = Readonly<Record<string, unknown>>;

/** Where the parts of a subject are. */
function addressesIn({
  maskinporten,
  idporten,
  krr,
  minprofil,
  folkeregisteret,
}: Places): Readonly<Record<string, Fields>> {
  const origin = ({ url }: Place): string => new URL(url).origin;
  return {
    ...(maskinporten && {
      maskinporten: { issuer: `${origin(maskinporten)}/`, tokenEndpoint: `${origin(maskinporten)}/token` },
    }),
    ...(idporten && { idporten: { issuer: origin(idporten) } }),
    ...(krr && { krr: { baseUrl: origin(krr) } }),
    ...(minprofil && { minprofil: { baseUrl: `${origin(minprofil)}/` } }),
    ...(folkeregisteret && { folkeregisteret: { baseUrl: origin(folkeregisteret) } }),
  };
}

/** Platforms tell where Maskinporten is: of another environment, the client is another one too. */
function requireSame(name: EnvironmentName, part: string, told: Fields, known: Fields): void {
  const plain = (value: unknown): string => String(value).replace(/\/$/, '');
  for (const [field, address] of Object.entries(known)) {
    if (told[field] === undefined || plain(told[field]) === plain(address)) continue;
    throw new Misconfigured(
      `The configuration or a variable has another ${field} of ${part} than that of ${name}, ${address}. Leave it out, or give what belongs there.`,
    );
  }
}

/** What was answered to a token is about somebody, synthetic or not. */
function withoutPersons({ request, response }: Exchange): Exchange {
  if (!response || request.headers.authorization === undefined) return { request, ...(response && { response }) };
  return { request, response: { ...response, body: `[${response.body.length} characters]` } };
}
