import { type RegisterSubject, requires } from '../../src/index.ts';
import type { ProfileContact, ProfilePages } from '../../src/register-subject.ts';
import { browserOf } from '../idporten/login.ts';
import { formOf } from '../idporten/provider.ts';

export function pagesOf({ minprofil }: RegisterSubject): ProfilePages {
  return requires(minprofil, 'The subject has no MinProfil.');
}

/** Where a citizen is sent who comes with these parameters, changes contact information and saves. */
export async function addressAfter(
  subject: RegisterSubject,
  parameters: Readonly<Record<string, string>>,
  contact?: ProfileContact,
): Promise<string | undefined> {
  const { baseUrl, visit } = pagesOf(subject);
  const come = requires(visit, 'A visit to MinProfil takes a person at a browser.');
  return come(`${baseUrl}?${formOf(parameters)}`, browserOf(subject), contact);
}
