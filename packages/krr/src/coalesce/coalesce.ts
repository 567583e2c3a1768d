import { FellesklientError, notSent } from '@fellesklient/core';
import DataLoader from 'dataloader';
import { hentPersonerV2 as operation } from '../generated/operations.ts';
import type { Person } from '../generated/types.ts';
import { isPersonidentifikator } from '../is-personidentifikator.ts';
import type { KrrClient } from '../krr-client.ts';
import type { PersonerOptions } from '../personer.ts';

/**
 * A lookup of one person that goes out together with those made in the same turn of the event loop, 1000 in a call: for resolvers and
 * handlers that each know one person. Nothing is remembered: the next turn asks anew.
 *
 * Rejects as `krr.personer` does, and one call's failure is that of all who were in it; `options` are those of the call. An id that is not eleven
 * digits is refused alone, as `invalid-input`, and the others go out without it.
 *
 * @example
 * ```ts
 * import type { KrrClient } from '@fellesklient/krr';
 * import { coalesce } from '@fellesklient/krr/coalesce';
 *
 * async function both(krr: KrrClient, one: string, other: string): Promise<readonly (string | undefined)[]> {
 *   const lookUp = coalesce(krr);
 *   const persons = await Promise.all([lookUp(one), lookUp(other)]); // one call
 *   return persons.map((person) => person.varslingsstatus);
 * }
 * ```
 */
export function coalesce<Field extends keyof Person>(
  krr: Pick<KrrClient<Field>, 'personer'>,
  options: Omit<PersonerOptions, 'inkluderIkkeRegistrerte'> = {},
): (personidentifikator: string) => Promise<Pick<Person, Field>> {
  // DataLoader's own errors quote keys, so nobody may be missing from an answer.
  const loader = new DataLoader<string, Pick<Person, Field>>(
    (asked) => krr.personer(asked, { ...options, inkluderIkkeRegistrerte: true }),
    { cache: false, maxBatchSize: 1000 },
  );
  return async (personidentifikator) => {
    if (isPersonidentifikator(personidentifikator)) return loader.load(personidentifikator);
    const problems = ['/personidentifikator: must be a string of eleven digits'];
    throw new FellesklientError('invalid-input', notSent('krr', operation), { problems });
  };
}
