import { CompactSign, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { type Check, type ClientSubject, check, expectEqual, requires } from '../../src/index.ts';
import { withClient } from '../client-run.ts';
import { foreignKey } from '../foreign-key.ts';
import { publishedIds } from '../published-persons.ts';

const keysPath = '/maskinporten/jwk';
const scope = 'conformance:api.read';
const audience = 'https://api.example/v1';
const [pid, otherPid] = publishedIds;
const organisation = { authority: 'iso6523-actorid-upis', ID: '0192:310000019' };

/** What a token differs in from one that opens the API. */
interface Variation {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: { readonly alg: string };
  readonly key?: CryptoKey | Uint8Array;
}

/** What is asked of the guard: of an API with a name, and for somebody's data. */
interface Question {
  readonly audience?: string;
  readonly pid?: string | undefined;
}

type Vary = Variation | ((issuer: string) => Variation | Promise<Variation>);

/** Who has an API, and lets in those whom Maskinporten's tokens name. */
export const clientGuardChecks: readonly Check<ClientSubject>[] = [
  ...['RS256', 'RS384', 'RS512'].map((alg) => opens('MP-API-SIGNATURE', alg, { header: { alg } })),
  keepsOut('MP-API-SIGNATURE', 'another key', async () => ({ key: (await foreignKey()).privateKey })),
  keepsOut('MP-API-SIGNATURE', 'HS256', async () => {
    const { n = '' } = await publicKey();
    return { header: { alg: 'HS256' }, key: new TextEncoder().encode(n) };
  }),
  keepsOut('MP-API-SIGNATURE', 'PS256', { header: { alg: 'PS256' } }),
  keepsOut('MP-API-ISSUER', 'another issuer whose name begins alike', (issuer) => ({
    claims: { iss: `${issuer}another` },
  })),
  keepsOut('MP-API-ISSUER', 'another issuer', { claims: { iss: 'https://another.example/' } }),
  keepsOut('MP-API-TIMES', 'a token that expired a minute ago', () => times(-180, -60)),
  keepsOut('MP-API-TIMES', 'a token of in an hour', () => times(3600, 3720)),
  keepsOut('MP-API-SCOPE', 'another scope', { claims: { scope: 'conformance:api.write' } }),
  ...Object.entries({
    'a scope that begins alike': `${scope}write`,
    'the beginning of the scope': scope.slice(0, -1),
    'a scope that ends alike': `another-${scope}`,
    'no scope': undefined,
  }).map(([title, other]) => keepsOut('MP-API-SCOPE', title, { claims: { scope: other } })),
  opens('MP-API-SCOPE', 'among others', { claims: { scope: `other:scope ${scope}` } }),
  opens('MP-API-SCOPE', 'before others', { claims: { scope: `${scope} other:scope` } }),
  opens('MP-API-AUDIENCE', 'no aud', {}),
  opens('MP-API-AUDIENCE', 'unspecified', { claims: { aud: 'unspecified' } }),
  keepsOut('MP-API-AUDIENCE', 'the aud of another API', { claims: { aud: 'https://another.example/' } }),
  keepsOut('MP-API-AUDIENCE', 'the aud of another API, in a list', { claims: { aud: ['https://another.example/'] } }),
  opens(
    'MP-API-AUDIENCE-RESTRICTED',
    'its own aud among others',
    { claims: { aud: ['https://another.example/', audience] } },
    { audience },
  ),
  keepsOut(
    'MP-API-AUDIENCE-RESTRICTED',
    'an aud that begins alike',
    { claims: { aud: `${audience}/2` } },
    { audience },
  ),
  opens('MP-API-AUDIENCE-RESTRICTED', 'its own aud', { claims: { aud: audience } }, { audience }),
  keepsOut('MP-API-AUDIENCE-RESTRICTED', 'unspecified', { claims: { aud: 'unspecified' } }, { audience }),
  keepsOut('MP-API-AUDIENCE-RESTRICTED', 'no aud', {}, { audience }),
  opens('MP-API-PID', 'the person that is asked about', { claims: { pid } }, { pid }),
  keepsOut('MP-API-PID', 'another person', { claims: { pid: otherPid } }, { pid }),
  keepsOut('MP-API-PID', 'nobody in particular', {}, { pid }),
  opens('MP-API-ORGANISATION', 'another authority', {
    claims: { consumer: { authority: 'etsi-en-319-412', ID: 'NTRNO-310000019' } },
  }),
  opens('MP-API-ORGANISATION', 'a sub-unit', {
    claims: { consumer: { ...organisation, ID: `${organisation.ID}:ER//310000027:1` } },
  }),
  check('MP-API-KEYS', 'three tokens', (subject) =>
    guarded(subject, {}, async (isLetIn, keysAsked) => {
      for (const token of ['first', 'second', 'third']) expectEqual(`the ${token} token`, await isLetIn({}), true);
      expectEqual('questions for keys', keysAsked(), 1);
    }),
  ),
];

function opens(requirement: string, title: string, vary: Vary, question: Question = {}): Check<ClientSubject> {
  return check(requirement, title, (subject) =>
    guarded(subject, question, async (isLetIn) => expectEqual('let in', await isLetIn(vary), true)),
  );
}

/** A token is kept out, while one without the variation is let in where nothing in particular is asked. */
function keepsOut(requirement: string, title: string, vary: Vary, question: Question = {}): Check<ClientSubject> {
  return check(requirement, title, async (subject) => {
    await guarded(subject, {}, async (isLetIn) => expectEqual('a good token let in', await isLetIn({}), true));
    await guarded(subject, question, async (isLetIn) => expectEqual('let in', await isLetIn(vary), false));
  });
}

/** Lets the client guard an API whose issuer is the peer. */
async function guarded(
  subject: ClientSubject,
  { audience: name, pid: about }: Question,
  work: (isLetIn: (vary: Vary) => Promise<boolean>, keysAsked: () => number) => Promise<void>,
): Promise<void> {
  const guard = requires(subject.tokens?.guard, 'The client guards no APIs.');
  const json = { keys: [await publicKey()] };
  const routes = { [keysPath]: () => ({ status: 200, json }) };
  await withClient(subject, { routes }, async ({ settings: { issuer }, sentTo }) => {
    const isOpen = guard({ issuer, scope, ...(name !== undefined && { audience: name }) });
    await work(
      async (vary) => isOpen(await sign(issuer, typeof vary === 'function' ? await vary(issuer) : vary), about),
      () => sentTo(keysPath).length,
    );
  });
}

async function sign(issuer: string, { claims, header, key }: Variation): Promise<string> {
  const { iat, exp } = times(0, 120).claims;
  const good = {
    iss: issuer,
    client_id: 'a-client',
    client_amr: 'private_key_jwt',
    consumer: organisation,
    scope,
    iat,
    exp,
  };
  const payload = JSON.stringify({ ...good, token_type: 'Bearer', jti: crypto.randomUUID(), ...claims });
  const { alg, ...others } = { alg: 'RS256', kid, ...header };
  return new CompactSign(new TextEncoder().encode(payload))
    .setProtectedHeader({ ...others, alg })
    .sign(key ?? (await importJWK(await privateKey(), alg)));
}

function times(iat: number, exp: number): { readonly claims: { readonly iat: number; readonly exp: number } } {
  const now = Math.floor(Date.now() / 1000);
  return { claims: { iat: now + iat, exp: now + exp } };
}

const kid = 'of-the-issuer';
let made: Promise<JWK> | undefined;

/** The issuer's. Made once, since it takes a while. */
function privateKey(): Promise<JWK> {
  made ??= generateKeyPair('RS256', { extractable: true }).then((pair) => exportJWK(pair.privateKey));
  return made;
}

async function publicKey(): Promise<JWK> {
  const { kty, n, e } = await privateKey();
  return { kty, n, e, kid, use: 'sig' } as JWK;
}
