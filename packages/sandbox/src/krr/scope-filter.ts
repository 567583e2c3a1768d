import type { Person } from '../generated/krr/types.ts';

// oppslagstjenesten_rest.md; the second of each can be delegated in Altinn (its newer text); the third is for citizens who have logged
// in (Brukerspesifikt-oppslag_rest.md).
const contactScopes: readonly string[] = [
  'krr:global/kontaktinformasjon.read',
  'krr:global/kontaktinfo.read',
  'krr:user/kontaktinformasjon.read',
];
const mailboxScopes: readonly string[] = [
  'krr:global/digitalpost.read',
  'krr:global/postkasse.read',
  'krr:user/digitalpost.read',
];

const unlockedBy: Readonly<Partial<Record<keyof Person, readonly string[]>>> = {
  varslingsstatus: contactScopes,
  kontaktinformasjon: contactScopes,
  spraak: contactScopes,
  spraak_oppdatert: contactScopes,
  digital_post: mailboxScopes,
  sertifikat: mailboxScopes,
};

/** Whether any of the scopes shows mailboxes. */
export function showsMailboxes(scopes: readonly string[]): boolean {
  return mailboxScopes.some((scope) => scopes.includes(scope));
}

/** Leaves of each person what the scopes of the token show. Fields that no scope is named for are always shown. */
export function createScopeFilter(scopes: readonly string[]): (person: Person) => Person {
  const hidden = Object.entries(unlockedBy)
    .filter(([, unlocking]) => !unlocking.some((scope) => scopes.includes(scope)))
    .map(([field]) => field);
  if (hidden.length === 0) return (person) => person;
  return (person) =>
    Object.fromEntries(Object.entries(person).filter(([field]) => !hidden.includes(field))) as unknown as Person;
}
