import { environments as folkeregisteret } from '@fellesklient/folkeregisteret/environments';
import { environments as idporten } from '@fellesklient/idporten/environments';
import { environments as krr } from '@fellesklient/krr/environments';
import { environments as maskinporten } from '@fellesklient/maskinporten/environments';

/** Environments that the owners of the registers run. The playground is Folkeregisteret's, and takes tokens of test. */
export type EnvironmentName = 'test' | 'playground' | 'prod';

/** What has a host of its own there. `login` is where ID-porten sends browsers. */
export type Service = 'maskinporten' | 'idporten' | 'login' | 'krr' | 'minprofil' | 'folkeregisteret' | 'authlevel';

/** Where a service of an environment is. */
export interface Place {
  readonly host: string;
  /** An address that answers whoever asks, and tells of nobody. */
  readonly url: string;
  /** The addresses that firewalls must let through, as its owner says; none where none are published. */
  readonly published: readonly string[];
}

export type Places = Readonly<Partial<Record<Service, Place>>>;

export const places: Readonly<Record<EnvironmentName, Places>> = {
  test: {
    ...placesOf('test', 'https://minprofil.test.kontaktregisteret.no'),
    // difi/idporten-authlevel-example, commit 06ea5df. The host in production was never published.
    authlevel: placeAt({ baseUrl: 'https://kontaktinfo-ws-ver2.difi.no' }, '/authlevel/rest/v1/sikkerhetsnivaa'),
  },
  playground: {
    maskinporten: tokensOf('test'),
    folkeregisteret: populationOf('playground'),
  },
  prod: placesOf('prod', 'https://minprofil.kontaktregisteret.no'),
};

export function isEnvironmentName(text: string): text is EnvironmentName {
  return Object.hasOwn(places, text);
}

/** @param minprofil felleslosninger/docs, _docs/Kontaktregisteret/krr_sluttbrukerinnstillinger.md */
function placesOf(name: 'test' | 'prod', minprofil: string): Places {
  return {
    maskinporten: tokensOf(name),
    idporten: placeAt(idporten[name], '/.well-known/openid-configuration'),
    // felleslosninger/docs, _docs/idporten/oidc/oidc_protocol_authorize.md
    login: placeAt({ baseUrl: idporten[name].baseUrl.replace('//', '//login.') }, '/'),
    krr: placeAt(krr[name], '/v3/api-docs'),
    minprofil: placeAt({ baseUrl: minprofil }, '/'),
    folkeregisteret: populationOf(name),
  };
}

function tokensOf(name: 'test' | 'prod'): Place {
  return placeAt(maskinporten[name], '/.well-known/oauth-authorization-server');
}

function populationOf(name: EnvironmentName): Place {
  return placeAt(folkeregisteret[name], '/folkeregisteret/api/presse/v1/personer/xsd');
}

interface Address {
  readonly baseUrl: string;
  readonly ipv4?: readonly string[];
  readonly ipv6?: readonly string[];
}

function placeAt({ baseUrl, ipv4 = [], ipv6 = [] }: Address, path: string): Place {
  return { host: new URL(baseUrl).hostname, url: `${baseUrl}${path}`, published: [...ipv4, ...ipv6] };
}
