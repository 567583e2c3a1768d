import {
  type LoginProvider,
  type PopulationRegister,
  type RegisterSubject,
  Skipped,
  type TokenIssuer,
} from '../../src/index.ts';
import { Misconfigured } from '../misconfigured.ts';
import type { Configuration } from './read-configuration.ts';
import { variableOf } from './variables.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * What is at an address and is no sandbox: whatever the configuration tells of. A check that needs what it does not tell is skipped.
 *
 * @throws Misconfigured when it tells of nothing that could be asked.
 */
export function configuredSubject(
  address: string,
  { target }: Configuration,
  fetch: typeof globalThis.fetch,
): RegisterSubject {
  const found = located(target, address) as Readonly<Record<string, Fields | undefined>>;
  const { maskinporten, client, krr, authlevel, idporten, folkeregisteret, minprofil, extras } = found;
  if (![maskinporten, krr, authlevel, idporten, folkeregisteret, minprofil].some((part) => part)) {
    throw new Misconfigured(
      `What is at ${address} is no sandbox of this project, so that its addresses must be told: in a file given by --config, or by variables such as ${variableOf('krr.base_url')}.`,
    );
  }
  const own = orSkip('client', client);
  return {
    name: address,
    fetch,
    now: Date.now,
    maskinporten: orSkip('maskinporten', maskinporten && withTokenEndpoint(maskinporten)) as unknown as TokenIssuer,
    krr: orSkip('krr', krr) as RegisterSubject['krr'] & Fields,
    client: own as unknown as RegisterSubject['client'],
    ...(authlevel && {
      authlevel: orSkip('authlevel', { client: own, ...authlevel }, optionalParts.authlevel) as never,
    }),
    ...(idporten && { idporten: loginProvider(idporten) }),
    ...(minprofil && { minprofil: orSkip('minprofil', minprofil, ['visit']) as never }),
    ...(folkeregisteret && {
      folkeregisteret: orSkip(
        'folkeregisteret',
        { client: own, persons: [], ...folkeregisteret },
        optionalParts.folkeregisteret,
      ) as unknown as PopulationRegister,
    }),
    ...(extras && { extras: extras as never }),
  };
}

/** What may be missing there by itself: checks ask whether it is there. */
const optionalParts = {
  authlevel: ['certificate', 'persons'],
  idporten: ['others', 'consentScope', 'citizen'],
  loginClient: ['postLogoutRedirectUri'],
  folkeregisteret: ['customer', 'tenorPerson', 'duplicate', 'namesakes', 'archive'],
};

function loginProvider({ client, ...provider }: Fields): LoginProvider {
  const told = client as Fields | undefined;
  const auth = told?.auth as Fields | undefined;
  // A key alone says how the client authenticates.
  const complete = told && { ...told, ...(auth && { auth: { method: 'private_key_jwt', ...auth } }) };
  const whole = { ...provider, client: orSkip('idporten.client', complete, optionalParts.loginClient) };
  return orSkip('idporten', whole, optionalParts.idporten) as unknown as LoginProvider;
}

function withTokenEndpoint(maskinporten: Fields): Fields {
  const { issuer } = maskinporten;
  return {
    ...(typeof issuer === 'string' && { tokenEndpoint: `${issuer.replace(/\/?$/, '/')}token` }),
    ...maskinporten,
  };
}

/** Fields of the configuration; whoever reads one that it does not tell is skipped. */
function orSkip(path: string, known: Fields = {}, optional: readonly string[] = []): Fields {
  return new Proxy(known, {
    get(fields, name) {
      // `then` is what the platform asks of whatever is awaited.
      const isOptional = typeof name === 'symbol' || name === 'then' || optional.includes(name);
      if (isOptional || Object.hasOwn(fields, name)) return Reflect.get(fields, name);
      const field = `${path}.${name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
      const variable = variableOf(field);
      throw new Skipped(`The configuration does not tell ${field}${variable === undefined ? '' : ` (${variable})`}.`);
    },
  });
}

/** Paths are below the target. */
function located(value: unknown, address: string, name = ''): unknown {
  if (typeof value === 'string') {
    const isAddress = ['issuer', 'baseUrl', 'tokenEndpoint', 'otherIdporten'].includes(name);
    return isAddress && value.startsWith('/') ? `${address}${value}` : value;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value) || name === 'jwk') return value;
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, located(inner, address, field)]));
}
