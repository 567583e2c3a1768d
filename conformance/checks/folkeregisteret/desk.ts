import {
  type Answer,
  type Check,
  check,
  type PopulationRegister,
  type Question,
  type RegisterSubject,
  requires,
  send,
} from '../../src/index.ts';
import { type GrantChanges, tokenFor } from '../maskinporten/grant.ts';
import { all, packages, type Rettighetspakke } from './packages.ts';

/** Where one package is asked: whoever stands here has its token. */
export interface Desk {
  readonly subject: RegisterSubject;
  readonly register: PopulationRegister;
  readonly name: Rettighetspakke;
  readonly scope: string;
  /** Asks below the package, with its token and for JSON unless told otherwise. */
  ask(path: string, question?: DeskQuestion): Promise<Answer>;
  /** The desk of another package of the same register. */
  other(name: Rettighetspakke): Desk;
}

export interface DeskQuestion {
  readonly query?: readonly (readonly [name: string, value: string])[];
  /** In place of the package's; none when null. */
  readonly token?: string | null;
  /** JSON when absent, none when null. */
  readonly accept?: string | null;
  /** Sent with POST, as JSON when it is no text. */
  readonly body?: unknown;
  /** JSON when absent, none when null. */
  readonly contentType?: string | null;
  /** In place of GET. */
  readonly method?: 'HEAD';
  /** A mark that an answer came with. */
  readonly ifNoneMatch?: string;
}

/** One check in each of the packages. */
export function inEach(
  requirement: string,
  title: string,
  names: readonly Rettighetspakke[],
  run: (desk: Desk) => Promise<void>,
): readonly Check<RegisterSubject>[] {
  return names.map((name) =>
    check(requirement, `${title}, ${name}`, (subject: RegisterSubject) => run(deskOf(subject, name)), name),
  );
}

/** @throws Skipped when the subject has no Folkeregister, or its client no rights to the package. */
export function deskOf(subject: RegisterSubject, name: Rettighetspakke): Desk {
  const register = requires(subject.folkeregisteret, 'The subject has no Folkeregisteret.');
  const { path: basePath, scope } = packages[name];
  const granted = register.client.scopes.includes(scope);
  requires(granted ? scope : undefined, `The client has no scope for ${name}.`);
  let token: Promise<string> | undefined;
  return {
    subject,
    register,
    name,
    scope,
    async ask(path, { query = [], token: other, ...question } = {}) {
      token ??= other === undefined ? packageToken({ subject, register, scope }) : undefined;
      const bearer = other === undefined ? await token : other;
      // Keeps to 1200 questions a minute on a clock that can be moved; elsewhere the way there takes the time.
      subject.pass?.(60);
      const search = query.length > 0 ? `?${new URLSearchParams(query.map((pair) => [...pair]))}` : '';
      return send(subject, {
        url: `${register.baseUrl}${basePath}${path}${search}`,
        ...messageOf(question, bearer ?? undefined),
      });
    },
    other: (another) => deskOf(subject, another),
  };
}

/** A token of Maskinporten with the scope of a package, but for changes to its grant. */
export function packageToken(
  { subject, register, scope }: Pick<Desk, 'subject' | 'register' | 'scope'>,
  changes: GrantChanges = {},
): Promise<string> {
  const claims = { scope, ...changes.claims };
  return tokenFor({ ...subject, client: register.client }, { ...changes, claims });
}

/** A token for another package. @throws Skipped when the client has the scope of one only. */
export function otherToken(desk: Desk): Promise<string> {
  return packageToken(othersThan(desk)[0]);
}

/** The desks of all other packages that the client has. @throws Skipped when there is none. */
export function othersThan({ name, register, other }: Desk): readonly [Desk, ...Desk[]] {
  const granted = all.filter((each) => each !== name && register.client.scopes.includes(packages[each].scope));
  const first = requires(granted[0], 'The client has the scope of one package only.');
  return [other(first), ...granted.slice(1).map(other)];
}

function messageOf(
  {
    accept = 'application/json',
    body,
    contentType = 'application/json',
    method,
    ifNoneMatch,
  }: Omit<DeskQuestion, 'query' | 'token'>,
  bearer: string | undefined,
): Omit<Question, 'url'> {
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const headers = {
    // A header that is missing is filled in by some ways of sending; an empty one is not.
    accept: accept ?? '',
    ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
    ...(text !== undefined && contentType !== null && { 'content-type': contentType }),
    ...(ifNoneMatch !== undefined && { 'if-none-match': ifNoneMatch }),
  };
  if (text === undefined) return { method: method ?? 'GET', headers };
  // The platform adds a media type to text, and none to bytes.
  return { method: 'POST', headers, body: contentType === null ? new TextEncoder().encode(text) : text };
}
