import { type Answer, jsonOf, PreconditionFailed, type RegisterSubject } from '../../src/index.ts';
import { citizenOf, tokensFor } from '../idporten/login.ts';
import { otherClient } from '../idporten/provider.ts';
import { tokenFor } from '../maskinporten/grant.ts';
import { askKrr, bothScopes, type Person, withoutEmpty } from './lookup.ts';

/** What a citizen who has logged in lets a service do. */
export const userScopes = {
  kontakt: 'krr:user/kontaktinformasjon.read',
  post: 'krr:user/digitalpost.read',
  spraak: 'krr:user/spraak.write',
} as const;

/** A token of the citizen who can log in. */
export async function citizenToken(
  subject: RegisterSubject,
  asked: readonly string[] = Object.values(userScopes),
): Promise<string> {
  const scope = ['openid', 'profile', ...asked].join(' ');
  const client = otherClient(subject, 'contactRegister');
  return (await tokensFor(subject, { client, changes: { scope } })).access_token;
}

/** A token of Maskinporten that was fetched for one person. */
export function pidToken(
  subject: RegisterSubject,
  pid: string,
  asked: readonly string[] = bothScopes,
): Promise<string> {
  return tokenFor(subject, { claims: { scope: asked.join(' '), pid } });
}

export function citizensNumber(subject: RegisterSubject): string {
  return citizenOf(subject).personidentifikator;
}

/** Asks for the person that a token is for. */
export function getPerson(
  subject: RegisterSubject,
  token: string | undefined,
  { path = '/rest/v1/person', accept = 'application/json' }: { path?: string; accept?: string } = {},
): Promise<Answer> {
  return askKrr(subject, { method: 'GET', path, token, accept });
}

/** The person that a token is for. @throws PreconditionFailed when there is none. */
export async function personOfToken(subject: RegisterSubject, token: string, path?: string): Promise<Person> {
  const answer = await getPerson(subject, token, path === undefined ? {} : { path });
  if (answer.status === 200) return withoutEmpty(jsonOf(answer));
  throw new PreconditionFailed(`No person: answered ${answer.status}.`);
}
