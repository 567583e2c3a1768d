import type { HentPersonerResponse, Person } from '../generated/krr/types.ts';
import type { Quirks } from '../quirks.ts';
import type { PersonView } from './person-view.ts';

/** What the versions of the lookup do differently. */
export interface LookupRules {
  /** Whether a person who is asked for twice is answered twice. */
  readonly repeats: boolean;
  readonly includesUnregistered: boolean;
}

/**
 * The first version answers for each id, as the SOAP service did; the second for each person, and for the unregistered only when
 * asked to (recordings of 2023-10-12 in Valgdirektoratet/folkeavstemning). On repeated ids nothing is published.
 */
export function lookupRules(
  version: 'v1' | 'v2',
  duplicateIds: Quirks['krr']['duplicateIds'],
  inkluderIkkeRegistrerte = false,
): LookupRules {
  const repeats = duplicateIds === 'by-version' ? version === 'v1' : duplicateIds === 'repeated';
  return { repeats, includesUnregistered: version === 'v1' || inkluderIkkeRegistrerte };
}

/** Answers in the order of the question. */
export async function lookUp(
  personidentifikatorer: readonly string[],
  { repeats, includesUnregistered }: LookupRules,
  view: PersonView,
): Promise<HentPersonerResponse> {
  const personer: Person[] = [];
  for (const personidentifikator of repeats ? personidentifikatorer : new Set(personidentifikatorer)) {
    const person = await view(personidentifikator);
    if (person.status !== 'IKKE_REGISTRERT' || includesUnregistered) personer.push(person);
  }
  return { personer };
}
