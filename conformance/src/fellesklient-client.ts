import { createAuthlevelClient } from '@fellesklient/authlevel';
import type { TokenSource } from '@fellesklient/core';
import { createFolkeregisteretClient } from '@fellesklient/folkeregisteret';
import { createIdporten } from '@fellesklient/idporten';
import { createKrrClient, type KrrScope, type Person } from '@fellesklient/krr';
import { changes } from '@fellesklient/krr/changes';
import { endreSpraak, person } from '@fellesklient/krr/citizen';
import { checkPersonidentifikatorer } from '@fellesklient/krr/personidentifikator';
import { printSertifikat } from '@fellesklient/krr/print';
import { notificationRoute, postRoute, readTimestamp } from '@fellesklient/krr/reading';
import { stream } from '@fellesklient/krr/stream';
import { createMaskinporten } from '@fellesklient/maskinporten';
import type { ClientSettings, ClientSubject, Reading, StartedClient } from './client-subject.ts';
import { fellesklientFolkeregisteret, fellesklientPopulationAddress } from './fellesklient-folkeregisteret.ts';
import { fellesklientLogin } from './fellesklient-login.ts';
import { fellesklientPlaces } from './fellesklient-places.ts';
import { fellesklientTokens } from './fellesklient-tokens.ts';
import { waitingBy } from './waiting-clock.ts';

/** The clients of this repository, as a program uses them together. */
export function fellesklientClient(fetch: typeof globalThis.fetch = globalThis.fetch): ClientSubject {
  return {
    name: 'fellesklient',
    start: (settings) => start(settings, fetch),
    refusal,
    populationAddress: fellesklientPopulationAddress,
    ...fellesklientPlaces,
    reading,
    tokens: fellesklientTokens(fetch),
    logins: fellesklientLogin(fetch),
    doubts: (personidentifikator) => checkPersonidentifikatorer([personidentifikator], 'warn').length > 0,
  };
}

function start(settings: ClientSettings, fetch: typeof globalThis.fetch): StartedClient {
  const options = { fetch, random: () => 0 }; // no jitter: retries come at once
  const { issuer, clientId, jwk, scopes, consumerOrg, apiVersion, pid, citizenToken, wait } = settings;
  const maskinporten = createMaskinporten({
    ...options,
    environment: { baseUrl: issuer.replace(/\/$/, '') },
    clientId,
    key: { jwk: { ...jwk } },
  });
  const session = citizenToken === undefined ? undefined : only(citizenToken);
  const auth = session ?? (pid === undefined ? maskinporten : maskinporten.with({ pid }));
  const krr = createKrrClient({
    ...options,
    environment: { baseUrl: settings.krrBaseUrl },
    auth,
    scopes: scopes as readonly KrrScope[],
    ...(consumerOrg !== undefined && { consumerOrg }),
    ...(apiVersion !== undefined && { apiVersion }),
  });
  const authlevel = createAuthlevelClient({ ...options, environment: { baseUrl: settings.authlevelBaseUrl }, auth });
  return {
    ...(settings.folkeregisteret && {
      folkeregisteret: fellesklientFolkeregisteret(settings.folkeregisteret, {
        ...options,
        auth,
        consumerOrg,
        ...(wait && { clock: waitingBy(wait) }),
      }),
    }),
    lookUp: (personidentifikatorer) => krr.personer(personidentifikatorer),
    async stream(personidentifikatorer) {
      const persons: object[] = [];
      for await (const { person: found, error } of stream(krr, personidentifikatorer)) {
        if (error) throw error;
        if (found) persons.push(found);
      }
      return persons;
    },
    person: () => person(krr),
    changeSpraak: (spraak) => endreSpraak(krr, spraak as Parameters<typeof endreSpraak>[1]),
    async readChanges(position, handle) {
      const cursor = {
        read: async () => position.kept,
        write: async (at: number) => {
          position.kept = at;
        },
      };
      for await (const { persons, commit } of changes(krr, { cursor })) {
        await handle(persons);
        await commit();
      }
    },
    printCertificate: () => printSertifikat(krr),
    async hasUsedLevel4(personidentifikator, fraDato) {
      const answer = await authlevel.harBruktNivaa4(personidentifikator, { fraDato });
      return answer.registrert ? answer.harBruktNivaa4 : undefined;
    },
  };
}

/** A session that has one token and gets no other. */
function only(token: string): TokenSource {
  return { get: async () => token, invalidate: () => {} };
}

const makers = {
  krr: (baseUrl: string) => createKrrClient({ environment: { baseUrl }, auth: only('') }),
  authlevel: (baseUrl: string) => createAuthlevelClient({ environment: { baseUrl }, auth: only('') }),
  folkeregisteret: (baseUrl: string) =>
    createFolkeregisteretClient({ environment: { baseUrl }, auth: only(''), rettighetspakke: 'finans' }),
  maskinporten: (baseUrl: string) =>
    createMaskinporten({ environment: { baseUrl }, clientId: 'x', key: { sign: async (data) => data, kid: 'x' } }),
  idporten: (baseUrl: string) =>
    createIdporten({
      environment: { baseUrl },
      clientId: 'x',
      clientAuth: 'none',
      redirectUri: 'https://tjeneste.example/callback',
      scopes: ['openid'],
    }),
};

function refusal(register: keyof typeof makers, baseUrl: string): string | undefined {
  try {
    makers[register](baseUrl);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

const reading: Reading = {
  instantOf: (timestamp) => readTimestamp(timestamp)?.instant.getTime(),
  notifiedAt(found, now) {
    const notification = notificationRoute(found as Person, now);
    return notification.route === 'digital' ? notification.contactPoints.map(({ value }) => value) : [];
  },
  letter: (found, mustNotify, now) => postRoute(found as Person, { mustNotify, now }).route,
};
