import {
  type Answer,
  expectEqual,
  jsonOf,
  PreconditionFailed,
  type RegisterSubject,
  requires,
  send,
} from '../../src/index.ts';
import type { AuthlevelService } from '../../src/register-subject.ts';
import { type GrantChanges, tokenFor } from '../maskinporten/grant.ts';

export const authlevelScope = 'global/idporten.authlevel.read';

export function serviceOf({ authlevel }: RegisterSubject): AuthlevelService {
  return requires(authlevel, 'The subject has no authlevel.');
}

/** A synthetic person whose last login is known. */
export function personWho(subject: RegisterSubject, lastLogin: keyof NonNullable<AuthlevelService['persons']>): string {
  return requires(serviceOf(subject).persons?.[lastLogin], `The subject names no person: ${lastLogin}.`);
}

/** A token of the client of the service. */
export function authlevelToken(subject: RegisterSubject, { claims, ...changes }: GrantChanges = {}): Promise<string> {
  const { client } = serviceOf(subject);
  return tokenFor({ ...subject, client }, { ...changes, claims: { scope: authlevelScope, ...claims } });
}

/** Sends a body with a token, or with none. Text is sent as it is, anything else as JSON. */
export function post(subject: RegisterSubject, body: unknown, token: string | undefined): Promise<Answer> {
  return send(subject, {
    method: 'POST',
    url: `${serviceOf(subject).baseUrl}/rest/v1/sikkerhetsnivaa`,
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

export async function question(subject: RegisterSubject, body: unknown): Promise<Answer> {
  return post(subject, body, await authlevelToken(subject));
}

/** The answer about a user. @throws PreconditionFailed when there is none. */
export async function answerAbout(subject: RegisterSubject, personidentifikator: string): Promise<Answer> {
  const answer = await question(subject, { personidentifikator });
  if (answer.status !== 200) throw new PreconditionFailed(`The question was answered ${answer.status}.`);
  return answer;
}

/** The flag in either spelling: which one it must be is a requirement of its own. */
export async function flagOf(subject: RegisterSubject, person: string, fraDato?: string): Promise<unknown> {
  const answer = await question(subject, { personidentifikator: person, ...(fraDato !== undefined && { fraDato }) });
  expectEqual('status of the answer', answer.status, 200);
  const { harbruktnivaa4, harbruktnivå4 } = jsonOf(answer);
  return harbruktnivaa4 ?? harbruktnivå4;
}
