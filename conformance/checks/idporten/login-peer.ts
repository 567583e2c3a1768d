import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import {
  type ClientSubject,
  type LoginSettings,
  type Peer,
  PreconditionFailed,
  type Received,
  type Reply,
  type Respond,
  requires,
  type StartedLogins,
  startPeer,
} from '../../src/index.ts';
import { publishedIds } from '../published-persons.ts';

export const metadataPath = '/idporten/.well-known/openid-configuration';
export const pushPath = '/idporten/par';
export const loginTokenPath = '/idporten/token';

const redirectUri = 'https://tjeneste.example/callback';
const [personidentifikator] = publishedIds;
const kid = 'of-idporten';

/** A client of a peer that plays ID-porten, and a citizen who logs in whenever the client wants it. */
export interface LoginRun {
  readonly logins: StartedLogins;
  readonly settings: LoginSettings;
  /** What the client wants of `/authorize`, whether it was pushed or stands in the address. */
  requestOf(address: string): URLSearchParams;
  /** Where the browser comes back to after a login, with a few parameters changed. */
  comeBack(address: string, changes?: Readonly<Record<string, string>>): string;
  /** Forms that were received at a path. @throws PreconditionFailed when there are none. */
  formsAt(path: string): readonly [URLSearchParams, ...URLSearchParams[]];
  readonly peer: Peer;
}

export interface LoginRunOptions {
  /** Seconds that access tokens last; 120 when absent. */
  readonly lifetime?: number;
  /** Whether each answer has another refresh token; else none but the first has one. */
  readonly rotates?: boolean;
}

/** Starts a peer and a fresh client that knows nothing else, and stops the peer afterwards. */
export async function withLogins(
  subject: ClientSubject,
  { lifetime = 120, rotates = true }: LoginRunOptions,
  work: (run: LoginRun) => Promise<void>,
): Promise<void> {
  const { start } = requires(subject.logins, 'The client logs nobody in.');
  const nonces = new Map<string, string>();
  let issuer = '';
  const pushed: Respond = (_, count) => ({
    status: 201,
    json: { request_uri: `urn:idporten:request-${count}`, expires_in: 120 },
  });
  const tokens: Respond = ({ body }, count) => {
    const code = new URLSearchParams(body).get('code');
    const id_token = code === null ? {} : { id_token: idToken(issuer, settings.clientId, nonces.get(code)) };
    const refresh = rotates || count === 1 ? { refresh_token: `refresh-token-${count}` } : {};
    const json = { access_token: `citizen-token-${count}`, token_type: 'Bearer', expires_in: lifetime };
    return { status: 200, json: { ...json, scope: settings.scopes.join(' '), ...refresh, ...id_token } };
  };
  const routes = {
    [metadataPath]: (): Reply => ({ status: 200, json: metadataOf(issuer) }),
    '/idporten/jwks.json': (): Reply => ({ status: 200, json: { keys: [publicJwk()] } }),
    [pushPath]: pushed,
    [loginTokenPath]: tokens,
  };
  const peer = await startPeer(routes, subject.record);
  issuer = `${new URL(peer.issuer).origin}/idporten`;
  const jwk = {
    ...signingKey().export({ format: 'jwk' }),
    kid: 'conformance-key',
    alg: 'RS256',
  } as LoginSettings['jwk'];
  const settings = { issuer, clientId: 'conformance-client', redirectUri, scopes: ['openid', 'profile'], jwk };
  const sentTo = (path: string): readonly Received[] => peer.received.filter((request) => request.path === path);
  const requestOf: LoginRun['requestOf'] = (address) => {
    const query = new URL(address).searchParams;
    const place = Number(/^urn:idporten:request-(\d+)$/.exec(query.get('request_uri') ?? '')?.[1]);
    return Number.isNaN(place) ? query : new URLSearchParams(sentTo(pushPath)[place - 1]?.body);
  };
  try {
    await work({
      logins: start(settings),
      settings,
      requestOf,
      comeBack(address, changes) {
        const request = requestOf(address);
        const code = `code-${nonces.size + 1}`;
        nonces.set(code, request.get('nonce') ?? '');
        const answer = { code, state: request.get('state') ?? '', iss: issuer, ...changes };
        return `${request.get('redirect_uri')}?${new URLSearchParams(answer)}`;
      },
      formsAt(path) {
        const [first, ...others] = sentTo(path).map(({ body }) => new URLSearchParams(body));
        if (!first) throw new PreconditionFailed(`The client sent nothing to ${path}.`);
        return [first, ...others];
      },
      peer,
    });
  } finally {
    await peer.close();
  }
}

function metadataOf(issuer: string): object {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    pushed_authorization_request_endpoint: `${issuer}/par`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    end_session_endpoint: `${issuer}/logout`,
    jwks_uri: `${issuer}/jwks.json`,
    response_types_supported: ['code'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    authorization_response_iss_parameter_supported: true,
  };
}

function idToken(iss: string, aud: string, nonce = ''): string {
  const iat = Math.floor(Date.now() / 1000);
  const claims = {
    iss,
    aud,
    sub: 'a-citizen',
    pid: personidentifikator,
    acr: 'idporten-loa-high',
    iat,
    exp: iat + 120,
    nonce,
  };
  const input = [{ alg: 'RS256', kid }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${input}.${createSign('RSA-SHA256').update(input).sign(signingKey(), 'base64url')}`;
}

let made: KeyObject | undefined;

/** Of ID-porten and of the client, which nobody compares. Made once, since it takes a while. */
function signingKey(): KeyObject {
  made ??= generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  return made;
}

function publicJwk(): object {
  const { kty, n, e } = signingKey().export({ format: 'jwk' });
  return { kty, n, e, kid, use: 'sig' };
}
