import { type Answer, jsonOf, PreconditionFailed, type RegisterSubject, send } from '../../src/index.ts';
import { tokenFor } from '../maskinporten/grant.ts';

export const scopes = {
  kontakt: 'krr:global/kontaktinformasjon.read',
  post: 'krr:global/digitalpost.read',
  kontaktinfo: 'krr:global/kontaktinfo.read',
  postkasse: 'krr:global/postkasse.read',
} as const;

/** Shows every field. */
export const bothScopes: readonly string[] = [scopes.kontakt, scopes.post];

export type Fields = Readonly<Record<string, unknown>>;

/** A person of an answer, as it came. */
export interface Person extends Fields {
  readonly personidentifikator?: unknown;
}

/** Sends a body to the lookup with a token, or with none. Text is sent as it is, anything else as JSON. */
export function post(subject: RegisterSubject, body: unknown, token: string | undefined): Promise<Answer> {
  return askKrr(subject, { path: '/rest/v2/personer', body, token });
}

export interface KrrQuestion {
  readonly method?: 'GET' | 'POST' | 'PATCH';
  /** Below the base URL. */
  readonly path: string;
  /** Text is sent as it is, anything else as JSON. */
  readonly body?: unknown;
  readonly token: string | undefined;
  /** JSON when absent. */
  readonly accept?: string;
}

/** Asks any address of KRR. */
export function askKrr(
  subject: RegisterSubject,
  { method = 'POST', path, body, token, accept = 'application/json' }: KrrQuestion,
): Promise<Answer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return send(subject, {
    method,
    url: `${subject.krr.baseUrl}${path}`,
    headers: {
      accept,
      ...(text !== undefined && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    ...(text !== undefined && { body: text }),
  });
}

/** Sends a body with a token that shows every field. */
export async function question(subject: RegisterSubject, body: unknown): Promise<Answer> {
  return post(subject, body, await krrToken(subject));
}

export function krrToken(subject: RegisterSubject, asked: readonly string[] = bothScopes): Promise<string> {
  return tokenFor(subject, { claims: { scope: asked.join(' ') } });
}

export interface LookUpOptions {
  readonly scopes?: readonly string[];
  /** True when absent. */
  readonly inkluderIkkeRegistrerte?: boolean;
}

/** The persons in the answer to a lookup. @throws PreconditionFailed when there is no such answer. */
export async function lookUp(
  subject: RegisterSubject,
  personidentifikatorer: readonly string[],
  { scopes: asked, inkluderIkkeRegistrerte = true }: LookUpOptions = {},
): Promise<readonly Person[]> {
  const token = await krrToken(subject, asked);
  return personsOf(await post(subject, { personidentifikatorer, inkluderIkkeRegistrerte }, token));
}

/** What the register tells of persons it must know. @throws PreconditionFailed when it does not tell of each. */
export async function lookUpKnown(
  subject: RegisterSubject,
  personidentifikatorer: readonly string[],
  options?: LookUpOptions,
): Promise<readonly Person[]> {
  const persons = await lookUp(subject, personidentifikatorer, options);
  requirePersons(persons, personidentifikatorer);
  return persons;
}

/** @throws PreconditionFailed when one of the persons is missing: what holds for nobody proves nothing. */
export function requirePersons(persons: readonly Person[], ids: readonly string[]): void {
  const missing = ids.filter((id) => !idsOf(persons).includes(id)).length;
  if (missing > 0) throw new PreconditionFailed(`${missing} of ${ids.length} persons are missing from the answer.`);
}

/** What the register tells of one person; a person who is missing from the answer has no fields. */
export async function lookUpOne(subject: RegisterSubject, id: string, options?: LookUpOptions): Promise<Person> {
  return personIn(await lookUp(subject, [id], options), id);
}

export function personIn(persons: readonly Person[], id: string): Person {
  return persons.find(({ personidentifikator }) => personidentifikator === id) ?? {};
}

/** The persons of an answer, without what is null or empty: that such fields must not be there is a requirement of its own. */
export function personsOf(answer: Answer): readonly Person[] {
  return rawPersonsOf(answer).map(withoutEmpty);
}

/** The persons of an answer as they came. @throws PreconditionFailed when there are none to read. */
export function rawPersonsOf(answer: Answer): readonly Person[] {
  const personer = answer.status === 200 ? jsonOf(answer).personer : undefined;
  if (Array.isArray(personer)) return personer as readonly Person[];
  throw new PreconditionFailed(`No persons: the lookup answered ${answer.status}.`);
}

export function withoutEmpty(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== null && value !== '')
      .map(([field, value]) => [field, typeof value === 'object' ? withoutEmpty(value as Fields) : value]),
  );
}

export function idsOf(persons: readonly Person[]): readonly unknown[] {
  return persons.map(({ personidentifikator }) => personidentifikator);
}

/** The contact information of a person; no fields when there is none. */
export function kontaktOf({ kontaktinformasjon }: Person): Fields {
  return (kontaktinformasjon ?? {}) as Fields;
}
