import type { Environment } from '../environment.ts';
import type { Identifiers } from '../identifiers.ts';
import { createExpiringMap } from '../idporten/expiring-map.ts';
import type { Idporten } from '../idporten/idporten.ts';
import { OauthRefused } from '../idporten/oauth-refused.ts';
import { minprofilClient } from './minprofil-client.ts';

/** A citizen who is logged in to MinProfil. */
export interface Visit {
  readonly personidentifikator: string;
  /** As it came, decoded. */
  readonly gotoUrl: string | undefined;
}

/** Visits to MinProfil. Their names travel in addresses and forms, so that no cookie is needed. */
export interface Visits {
  /** Gives the address at which the citizen logs in. */
  begin(gotoUrl: string | undefined, environment: Environment): URL;
  /** Takes ID-porten's answer; gives the name of the visit, or undefined when nobody has logged in. */
  enter(answer: URLSearchParams, environment: Environment): Promise<string | undefined>;
  find(name: string): Visit | undefined;
}

/** Where ID-porten sends the citizen. */
export const enterPath = '/innlogget';

const halfHour = 1_800_000;

export function createVisits(
  { pushed, codes }: Pick<Idporten, 'pushed' | 'codes'>,
  identifiers: Identifiers,
  now: () => number,
): Visits {
  const begun = createExpiringMap<{ readonly gotoUrl: string | undefined }>(now);
  const visits = createExpiringMap<Visit>(now);
  const addressFor = (environment: Environment): string => new URL(enterPath.slice(1), environment.minprofil).href;
  return {
    begin(gotoUrl, environment) {
      const state = identifiers.hex();
      begun.set(state, { gotoUrl }, now() + halfHour);
      const request = {
        client: minprofilClient,
        redirectUri: addressFor(environment),
        state,
        responseMode: 'query',
        scopes: minprofilClient.scopes,
        nonce: undefined,
        codeChallenge: undefined,
        acr: 'idporten-loa-substantial',
        locale: 'nb',
        resource: [],
      } as const;
      const url = new URL(`${environment.idporten.login}/authorize`);
      url.searchParams.set('client_id', minprofilClient.clientId);
      url.searchParams.set('request_uri', pushed.push(request, new URLSearchParams(), environment.name));
      return url;
    },
    async enter(answer, environment) {
      const state = answer.get('state') ?? '';
      const begin = begun.get(state);
      const code = answer.get('code');
      if (!begin || code === null) return undefined;
      begun.delete(state);
      try {
        const redirectUri = addressFor(environment);
        const presented = {
          code,
          client: minprofilClient,
          environment: environment.name,
          redirectUri,
          codeVerifier: null,
        };
        const { personidentifikator } = await codes.redeem(presented);
        const name = identifiers.hex();
        visits.set(name, { personidentifikator, gotoUrl: begin.gotoUrl }, now() + halfHour);
        return name;
      } catch (error) {
        if (error instanceof OauthRefused) return undefined;
        throw error;
      }
    },
    find: (name) => visits.get(name),
  };
}
