import { CompactSign, importJWK, type JWK } from 'jose';
import {
  type Answer,
  type Check,
  check,
  expectEqual,
  expectThat,
  jsonOf,
  PreconditionFailed,
  type RegisterSubject,
  requires,
  send,
  type TokenIssuer,
} from '../../src/index.ts';

export const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** How a grant differs from a good one. */
export interface GrantChanges {
  /** Claims to set; undefined takes one away. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Header fields to set; undefined takes one away. */
  readonly header?: Readonly<Record<string, unknown>>;
  /** Signs in place of the registered key. */
  readonly key?: CryptoKey | Uint8Array;
}

/** A new grant with every documented claim right, but for the changes. */
export async function signGrant(subject: RegisterSubject, { claims, header, key }: GrantChanges = {}): Promise<string> {
  const { client, maskinporten } = subject;
  const iat = secondsOf(subject);
  const { alg = 'RS256', ...others } = { kid: client.jwk.kid, ...header } as { alg?: string };
  const payload = JSON.stringify({
    aud: maskinporten.issuer,
    iss: client.clientId,
    scope: krrScopes(subject).join(' '),
    iat,
    exp: iat + 100,
    jti: crypto.randomUUID(),
    ...claims,
  });
  return new CompactSign(new TextEncoder().encode(payload))
    .setProtectedHeader({ ...others, alg })
    .sign(key ?? (await importJWK(client.jwk as JWK, alg)));
}

/** Posts a form to the token endpoint. */
export function postForm(
  subject: RegisterSubject,
  fields: Readonly<Record<string, string>>,
  { tokenEndpoint }: TokenIssuer = subject.maskinporten,
): Promise<Answer> {
  return send(subject, {
    method: 'POST',
    url: tokenEndpoint,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });
}

/** Exchanges a grant for a token, or for an error. */
export function exchange(subject: RegisterSubject, assertion: string): Promise<Answer> {
  return postForm(subject, { grant_type: jwtBearer, assertion });
}

/** Signs and exchanges. */
export async function ask(subject: RegisterSubject, changes?: GrantChanges): Promise<Answer> {
  return exchange(subject, await signGrant(subject, changes));
}

/** A token, for checks of something else. @throws PreconditionFailed when there is none. */
export async function tokenFor(subject: RegisterSubject, changes?: GrantChanges): Promise<string> {
  return tokenOf(await ask(subject, changes));
}

export function tokenOf(answer: Answer): string {
  const token = answer.status === 200 ? jsonOf(answer).access_token : undefined;
  if (typeof token === 'string') return token;
  throw new PreconditionFailed(`No access token: the token endpoint answered ${answer.status}.`);
}

/** A token was issued. */
export function expectIssued(what: string, answer: Answer): void {
  expectEqual(`status for ${what}`, answer.status, 200);
  expectThat(`access_token for ${what}`, typeof jsonOf(answer).access_token === 'string', 'text', 'something else');
}

/** No token was issued, for the reason with the code, if it has one. Status and the other fields have requirements of their own. */
export function expectRefused(what: string, answer: Answer, code?: string): void {
  expectThat(`status for ${what}`, answer.status >= 400 && answer.status < 500, '4xx', answer.status);
  if (code !== undefined) expectEqual(`MP code for ${what}`, codeOf(answer), code);
}

/** What a check changes: always the same, or made for the subject. */
type Changes = GrantChanges | ((subject: RegisterSubject) => GrantChanges | Promise<GrantChanges>);

/** A grant with the changes is exchanged for a token. */
export function accepts(requirement: string, title: string, changes: Changes): Check<RegisterSubject> {
  return check(requirement, title, async (subject) => {
    expectIssued(title, await ask(subject, await changesFor(subject, changes)));
  });
}

/** A grant with the changes is refused, and without them it is not: else nothing would be proved. */
export function refuses(requirement: string, title: string, changes: Changes, code?: string): Check<RegisterSubject> {
  return check(requirement, title, async (subject) => {
    const changed = await changesFor(subject, changes);
    await tokenFor(subject);
    expectRefused(title, await ask(subject, changed), code);
  });
}

async function changesFor(subject: RegisterSubject, changes: Changes): Promise<GrantChanges> {
  return typeof changes === 'function' ? changes(subject) : changes;
}

/** The MP code: the last part of `error_uri`. */
export function codeOf(answer: Answer): string | undefined {
  return /MP-\d{3}$/.exec(String(jsonOf(answer).error_uri))?.[0];
}

/** The scopes of KRR that the client has. */
export function krrScopes({ client }: RegisterSubject): readonly string[] {
  return client.scopes.filter((scope) => scope.startsWith('krr:'));
}

/** Those of them that a customer can delegate, as `scope` of a grant (oppslagstjenesten_rest.md, newest text). */
export function delegableScope(subject: RegisterSubject): string {
  const delegable = krrScopes(subject).filter((scope) => /^krr:global\/(kontaktinfo|postkasse)\.read$/.test(scope));
  return requires(
    delegable.length > 0 ? delegable.join(' ') : undefined,
    'The client has no scope that can be delegated.',
  );
}

/** The subject's clock in whole seconds, as JWTs have it. */
export function secondsOf(subject: RegisterSubject): number {
  return Math.floor(subject.now() / 1000);
}
