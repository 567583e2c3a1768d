import { decodeJwt, decodeProtectedHeader, type JWTPayload } from 'jose';
import { describe, test } from 'vitest';
import { businessCertificate } from '../../checks/business-certificate.ts';
import { clientChecks } from '../../checks/index.ts';
import {
  type ClientSubject,
  type FetchToken,
  fellesklientClient,
  type GuardedApi,
  type TokenClient,
} from '../../src/index.ts';
import { expectFound } from './expect-found.ts';
import { changingGrant, changingRequest, type Fault, type Json } from './fault.ts';
import { sample } from './sample.ts';

type Sound = Required<TokenClient>;

/** A defect in what a client does with Maskinporten beside lookups. */
interface TokenFault extends Omit<Fault<unknown>, 'wrap'> {
  readonly change: (sound: Sound) => Partial<TokenClient>;
}

const soundOver = (fetch: typeof globalThis.fetch): Sound => fellesklientClient(fetch).tokens as Sound;

/** Changes the claims of grants that are for more than scopes. */
const granting =
  (change: (claims: Json) => Json): TokenFault['change'] =>
  () => ({
    start: (settings) => soundOver(changingGrant(globalThis.fetch, settings.jwk, change)).start(settings),
  });

const detailsOf = ({ authorization_details: details }: Json): readonly Json[] =>
  Array.isArray(details) ? (details as Json[]) : [];

/** Lets tokens in that must be kept out. */
const lettingIn =
  (
    isLetIn: (
      claims: JWTPayload,
      asked: {
        readonly api: GuardedApi;
        readonly pid: string | undefined;
        readonly alg: string;
        readonly isGood: boolean;
      },
    ) => boolean,
  ): TokenFault['change'] =>
  ({ guard }) => ({
    guard(api) {
      const isOpen = guard(api);
      return async (token, pid) => {
        const isGood = await isOpen(token, pid);
        const { alg = '' } = decodeProtectedHeader(token);
        return isGood || isLetIn(decodeJwt(token), { api, pid, alg, isGood });
      };
    },
  });

const wanted = /^let in: expected false, came true/;
const now = (): number => Date.now() / 1000;
const isTimely = ({ iat = 0, exp = 0 }: JWTPayload): boolean => iat < now() + 10 && exp > now();
const isFor = ({ aud }: JWTPayload, { audience }: GuardedApi): boolean =>
  audience === undefined ? aud === undefined || aud === 'unspecified' : aud === audience;
const hasScope = ({ scope }: JWTPayload, api: GuardedApi): boolean => String(scope).split(' ').includes(api.scope);

const faults: readonly TokenFault[] = [
  {
    name: 'knows the test environment alone',
    breaks: ['MP-CLIENT-ENVIRONMENT'],
    because: /^token endpoint: expected "https:\/\/maskinporten\.no\/token", came "https:\/\/test/,
    change: ({ grantFor }) => ({ grantFor: () => grantFor('test') }),
  },
  {
    name: 'tells no addresses for firewalls',
    breaks: ['MP-CLIENT-PLACE'],
    because: /^ipv4: expected/,
    change: ({ place }) => ({ place: (environment) => ({ ...place(environment), ipv4: [] }) }),
  },
  {
    name: 'names an API in a text',
    breaks: ['MP-CLIENT-RESOURCE'],
    because: /^resource: expected \["https:\/\/api\.example\/v1"\], came "/,
    change: granting(({ resource, ...claims }) =>
      Array.isArray(resource)
        ? { ...claims, resource: resource[0] }
        : { ...claims, ...(resource !== undefined && { resource }) },
    ),
  },
  {
    name: 'writes id for ID',
    breaks: ['MP-CLIENT-SYSTEM-USER'],
    because: /^authorization_details: expected .*"ID".*, came .*"id"/,
    change: granting((claims) => {
      const [detail] = detailsOf(claims);
      if (detail?.type !== 'urn:altinn:systemuser') return claims;
      const { authority, ID } = detail.systemuser_org as Json;
      return { ...claims, authorization_details: [{ ...detail, systemuser_org: { authority, id: ID } }] };
    }),
  },
  {
    name: 'says the bare number of who consented',
    breaks: ['MP-CLIENT-CONSENT'],
    because: /^authorization_details: expected .*urn:altinn:(person|organization)/,
    change: granting((claims) => {
      const [detail] = detailsOf(claims);
      if (detail?.type !== 'urn:altinn:consent') return claims;
      return { ...claims, authorization_details: [{ ...detail, from: String(detail.from).split(':').at(-1) }] };
    }),
  },
  {
    name: 'forgets the API when there is a customer',
    breaks: ['MP-CLIENT-TOGETHER'],
    because: /^resource: expected/,
    change: granting(({ resource, ...claims }) => ({
      ...claims,
      ...(claims.consumer_org === undefined && resource !== undefined && { resource }),
    })),
  },
  {
    name: 'keeps one token for everything',
    breaks: ['MP-CLIENT-SEPARATE'],
    because: /^tokens: expected two, came "one for both"/,
    change: ({ start }) => ({
      start(settings) {
        const fetchToken = start(settings);
        let kept: Promise<string> | undefined;
        const keeping: FetchToken = (wish) => {
          kept ??= fetchToken(wish);
          return kept;
        };
        return keeping;
      },
    }),
  },
  {
    name: 'asks for everybody who waits',
    breaks: ['MP-CLIENT-SINGLE'],
    because: /^tokens: expected 1, came 10/,
    change: ({ start }) => ({ start: (settings) => (wish) => start(settings)(wish) }),
  },
  {
    name: 'begins a chain at its end',
    breaks: ['MP-CLIENT-CERTIFICATE'],
    because: /^x5c: expected the holder's certificate first/,
    change: ({ startCertified }) => ({
      startCertified(settings, certificate) {
        if ('pkcs12' in certificate) return startCertified(settings, certificate);
        const [first = '', ...others] = certificate.chain.toReversed();
        return startCertified(settings, { ...certificate, chain: [first, ...others] });
      },
    }),
  },
  {
    name: 'shows another certificate of the file',
    breaks: ['MP-CLIENT-PKCS12'],
    because: /^x5c: expected the holder's certificate first/,
    change: ({ startCertified }) => ({
      async startCertified(settings, certificate) {
        const sound = await startCertified(settings, certificate);
        if (!('pkcs12' in certificate)) return sound;
        const { chain, privateKey } = await businessCertificate('encryption');
        return startCertified(settings, { chain, privateKey });
      },
    }),
  },
  {
    name: 'takes whatever certificate is in a file',
    breaks: ['MP-CLIENT-PKCS12-USAGE'],
    because: /^outcome: expected "refused", came "peer-token/,
    change: ({ startCertified }) => ({
      async startCertified(settings, certificate) {
        const { chain, privateKey } = await businessCertificate('encryption');
        return startCertified(settings, certificate).catch(() => startCertified(settings, { chain, privateKey }));
      },
    }),
  },
  {
    name: 'takes the token endpoint for the issuer',
    breaks: ['MP-CLIENT-NAIS'],
    because: /^iss and aud: expected .*, came .*\/token"/,
    change: () => ({
      fromVariables(variables, scopes) {
        const { MASKINPORTEN_CLIENT_JWK: jwk = '{}', MASKINPORTEN_TOKEN_ENDPOINT: aud } = variables;
        const fetch = changingGrant(globalThis.fetch, JSON.parse(jwk), (claims) => ({ ...claims, aud }));
        return soundOver(variables.NAIS_TOKEN_ENDPOINT ? globalThis.fetch : fetch).fromVariables(variables, scopes);
      },
    }),
  },
  {
    name: 'asks the sidecar for tokens of citizens',
    breaks: ['MP-CLIENT-TEXAS'],
    because: /^identity_provider: expected "maskinporten", came "idporten"/,
    change: () => ({
      fromVariables: soundOver(
        changingRequest(globalThis.fetch, '/api/v1/token', (request) => {
          request.body = request.body.replace('"maskinporten"', '"idporten"');
        }),
      ).fromVariables,
    }),
  },
  {
    name: 'does not verify tokens',
    breaks: ['MP-API-SIGNATURE'],
    because: wanted,
    change: lettingIn(
      (claims, { api, pid }) =>
        claims.iss === api.issuer &&
        isTimely(claims) &&
        hasScope(claims, api) &&
        isFor(claims, api) &&
        pid === undefined,
    ),
  },
  {
    name: 'lets in with tokens of any issuer',
    breaks: ['MP-API-ISSUER'],
    because: wanted,
    change: lettingIn((claims, { api }) => claims.iss !== api.issuer),
  },
  {
    name: 'does not look at times',
    breaks: ['MP-API-TIMES'],
    because: wanted,
    change: lettingIn((claims) => !isTimely(claims)),
  },
  {
    name: 'does not look at the scope',
    breaks: ['MP-API-SCOPE'],
    because: wanted,
    change: lettingIn((claims, { api }) => !hasScope(claims, api)),
  },
  {
    name: 'lets in with tokens for other APIs',
    breaks: ['MP-API-AUDIENCE'],
    because: wanted,
    change: lettingIn((claims, { api }) => api.audience === undefined && !isFor(claims, api)),
  },
  {
    name: 'does not look for its own name',
    breaks: ['MP-API-AUDIENCE-RESTRICTED'],
    because: wanted,
    change: lettingIn((claims, { api }) => api.audience !== undefined && !isFor(claims, api)),
  },
  {
    name: 'does not look whom a token is for',
    breaks: ['MP-API-PID'],
    because: wanted,
    change: lettingIn((claims, { pid }) => pid !== undefined && claims.pid !== pid),
  },
  {
    name: 'knows Norwegian organisations alone',
    breaks: ['MP-API-ORGANISATION'],
    because: /^let in: expected true, came false/,
    change: ({ guard }) => ({
      guard(api) {
        const isOpen = guard(api);
        return async (token, pid) => {
          const { ID } = (decodeJwt(token).consumer ?? {}) as Json;
          return /^0192:\d{9}$/.test(String(ID)) && isOpen(token, pid);
        };
      },
    }),
  },
  {
    name: 'asks for keys at every token',
    breaks: ['MP-API-KEYS'],
    because: /^questions for keys: expected 1, came 3/,
    change: ({ guard }) => ({ guard: (api) => (token, pid) => guard(api)(token, pid) }),
  },
];

interface RetiredFault extends Omit<Fault<unknown>, 'wrap'> {
  readonly forgets: RegExp;
}

const forgetful: readonly RetiredFault[] = [
  {
    name: 'has forgotten the former environments of Maskinporten',
    breaks: ['MP-CLIENT-RETIRED'],
    because: /^what it says of .*: expected the date/,
    forgets: /^(https?:\/\/)?(ver\d|yt2)\.maskinporten/i,
  },
  {
    name: 'has forgotten the server before Maskinporten',
    breaks: ['MP-CLIENT-RETIRED-BUILT-IN'],
    because: /^what it says of .*: expected the date/,
    forgets: /^(https?:\/\/)?oidc/i,
  },
];

const checks = clientChecks.filter(({ requirement }) => /^MP-/.test(requirement));
const { start, tokens, refusal } = fellesklientClient();

describe('a client that', () => {
  test.each(sample(faults))('$name', (fault) => {
    const changed = { ...tokens, ...fault.change(tokens as Sound) } as TokenClient;
    return expectFound(fault, checks, { name: fault.name, start, tokens: changed, ...(refusal && { refusal }) });
  });

  test.each(sample(forgetful))('$name', (fault) => {
    const forgetting: NonNullable<ClientSubject['refusal']> = (service, address) =>
      service === 'maskinporten' && fault.forgets.test(address) ? undefined : refusal?.(service, address);
    return expectFound(fault, checks, { name: fault.name, start, refusal: forgetting });
  });
});
