import type { AnswerCheck, CallOptions } from '@fellesklient/core';
import { inVersion } from '../api-version.ts';
import { endrePersonV1, hentPersonV2 } from '../generated/operations.ts';
import type { EndrePersonV1Request, Person } from '../generated/types.ts';
import type { KrrClient } from '../krr-client.ts';

/**
 * The one person that the client's tokens are for: a citizen who has logged in (`@fellesklient/idporten`, with scopes `krr:user/…`), or whom a
 * Maskinporten token is restricted to (`maskinporten.with({ pid })`; seen with v2 only). v2 has been seen in public clients; Digdir's documentation
 * has v1 alone, for a citizen who has logged in: `apiVersion` of the client chooses.
 *
 * @throws FellesklientError any code of the pipeline.
 *
 * @example
 * ```ts
 * import type { TokenSource } from '@fellesklient/core';
 * import { createKrrClient } from '@fellesklient/krr';
 * import { person } from '@fellesklient/krr/citizen';
 *
 * async function emailOf(session: TokenSource): Promise<string | undefined> {
 *   const krr = createKrrClient({ environment: 'test', auth: session, scopes: ['krr:user/kontaktinformasjon.read'] });
 *   return (await person(krr)).kontaktinformasjon?.epostadresse;
 * }
 * ```
 */
export async function person<Field extends keyof Person>(
  krr: KrrClient<Field>,
  options: CallOptions = {},
): Promise<Pick<Person, Field>> {
  const operation = inVersion(krr.apiVersion, hentPersonV2);
  const { json } = await krr.transport.send(operation, { ...options, check });
  return json as Pick<Person, Field>;
}

const check: AnswerCheck = ({ json }) => {
  const isPerson = typeof (json as Partial<Person> | null)?.personidentifikator === 'string';
  return isPerson ? undefined : { problems: ['must be a person'] };
};

/**
 * Changes the language that the logged-in citizen wants to be addressed in, or deletes the choice with an empty text. It changes a national
 * register: tell the citizen so (felleslosninger/docs, Brukerspesifikt-oppslag_rest.md). Needs the scope `krr:user/spraak.write`.
 *
 * @throws FellesklientError any code of the pipeline; `rejected` with status 422 for a language that the register does not take.
 *
 * @example
 * ```ts
 * import type { KrrClient } from '@fellesklient/krr';
 * import { endreSpraak } from '@fellesklient/krr/citizen';
 *
 * const useNynorsk = (krr: KrrClient) => endreSpraak(krr, 'nn');
 * ```
 */
export async function endreSpraak(
  krr: Pick<KrrClient, 'transport'>,
  spraak: EndrePersonV1Request['spraak'],
  options: CallOptions = {},
): Promise<void> {
  await krr.transport.send(endrePersonV1, { ...options, body: { spraak } satisfies EndrePersonV1Request });
}
