import { exportJWK, generateKeyPair, type JWK } from 'jose';
import {
  type ClientSettings,
  type ClientSubject,
  type Peer,
  PreconditionFailed,
  type Received,
  type Respond,
  type StartedClient,
  startPeer,
} from '../src/index.ts';

export const tokenPath = '/maskinporten/token';
export const personerPath = '/krr/rest/v2/personer';
export const authlevelPath = '/authlevel/rest/v1/sikkerhetsnivaa';
/** Where the peer redirects to, when it does. */
export const elsewhere = '/elsewhere';

/** What differs from a peer that grants every token and knows every person, and from an ordinary client. */
export interface ClientRunOptions {
  readonly token?: Respond;
  readonly personer?: Respond;
  /** What other paths answer. */
  readonly routes?: Readonly<Record<string, Respond>>;
  /** What the client is told beside the peer's addresses. */
  readonly settings?: Partial<
    Pick<ClientSettings, 'scopes' | 'consumerOrg' | 'apiVersion' | 'pid' | 'citizenToken' | 'wait'>
  >;
  /** The package of rights of Folkeregisteret that the client is told. */
  readonly rettighetspakke?: string;
  /** What the client is told behind the address of Folkeregisteret, where nothing belongs. */
  readonly wrongPath?: string;
}

export interface ClientRun {
  readonly client: StartedClient;
  readonly settings: ClientSettings;
  /** Another fresh client, told something else. */
  restart(settings: ClientSettings): StartedClient;
  readonly peer: Peer;
  /** What was received at a path. @throws PreconditionFailed when the client sent nothing there. */
  sentTo(path: string): readonly [Received, ...Received[]];
}

/** Starts a peer and a fresh client that knows nothing else, and stops the peer afterwards. */
export async function withClient(
  subject: ClientSubject,
  { token = issue(), personer = answerEveryone, routes: others, settings: told, ...options }: ClientRunOptions,
  work: (run: ClientRun) => Promise<void>,
): Promise<void> {
  const { rettighetspakke, wrongPath = '' } = options;
  const redirected: Respond = () => ({ status: 200, json: {} });
  const routes = { [tokenPath]: token, [personerPath]: personer, [elsewhere]: redirected, ...others };
  const peer = await startPeer(routes, subject.record);
  const settings: ClientSettings = {
    issuer: peer.issuer,
    krrBaseUrl: peer.krrBaseUrl,
    authlevelBaseUrl: peer.authlevelBaseUrl,
    clientId: 'conformance-client',
    jwk: await clientKey(),
    scopes: ['krr:global/kontaktinformasjon.read', 'krr:global/digitalpost.read'],
    ...(rettighetspakke !== undefined && {
      folkeregisteret: { baseUrl: peer.folkeregisteretBaseUrl + wrongPath, rettighetspakke },
    }),
    ...told,
  };
  const sentTo: ClientRun['sentTo'] = (path) => {
    const [first, ...others] = peer.received.filter((request) => request.path === path);
    if (!first) throw new PreconditionFailed(`The client sent nothing to ${path}.`);
    return [first, ...others];
  };
  try {
    await work({ client: subject.start(settings), settings, restart: (told) => subject.start(told), peer, sentTo });
  } finally {
    await peer.close();
  }
}

/** Grants every token; they are no JWTs, and each differs. */
export function issue(expires_in = 120): Respond {
  return (_, count) => ({
    status: 200,
    json: { access_token: `peer-token-${count}`, token_type: 'Bearer', expires_in, scope: '' },
  });
}

const most = 50;

/** Answers so for a while: a client that would ask for ever has asked enough. */
export function withEnd(respond: Respond): Respond {
  return (request, count) => (count > most ? { status: 400 } : respond(request, count));
}

/** Knows everyone who is asked for. */
export const answerEveryone: Respond = ({ body }) => ({
  status: 200,
  json: { personer: askedFor(body).map((id) => personWith(id)) },
});

/** A person whose data show whose they are. */
export function personWith(personidentifikator: string): object {
  const kontaktinformasjon = { epostadresse: `${personidentifikator}@example.org` };
  return {
    personidentifikator,
    reservasjon: 'NEI',
    status: 'AKTIV',
    varslingsstatus: 'KAN_VARSLES',
    kontaktinformasjon,
  };
}

/** The personidentifikatorer in the body of a lookup. */
export function askedFor(body: string): readonly string[] {
  return (JSON.parse(body) as { personidentifikatorer: readonly string[] }).personidentifikatorer;
}

let key: Promise<JWK> | undefined;

/** One key for all checks: making one takes longer than a check. */
function clientKey(): Promise<JWK> {
  key ??= generateKeyPair('RS256', { extractable: true }).then(async ({ privateKey }) => ({
    ...(await exportJWK(privateKey)),
    kid: 'conformance-key',
    alg: 'RS256',
  }));
  return key;
}
