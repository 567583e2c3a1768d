import type { HentPersonerResponse, HentPersonerV2Request, Person } from '../generated/krr/types.ts';
import type { Quirks } from '../quirks.ts';
import { notRegistered } from '../world/krr-record.ts';
import type { World } from '../world/world.ts';
import { createDuplicates } from './duplicates.ts';
import { createProjection, type Subject } from './person.ts';
import { createScopeFilter, showsMailboxes } from './scope-filter.ts';
import { createSuppliers } from './suppliers.ts';

/** Answers a question that is well formed, for a token with these scopes. */
export type Lookup = (question: HentPersonerV2Request, scopes: readonly string[]) => Promise<HentPersonerResponse>;

export function createLookup(world: World, quirks: Quirks['krr'], now: () => number): Lookup {
  const suppliers = createSuppliers(quirks, now);
  const isShared = createDuplicates(world);

  return async ({ personidentifikatorer, inkluderIkkeRegistrerte = false }, scopes) => {
    const at = now();
    const shown = showsMailboxes(scopes) ? await suppliers.withCertificates() : suppliers.withoutCertificates;
    const project = createProjection(at, quirks, isShared, shown);
    const filter = createScopeFilter(scopes);
    const asked = quirks.duplicateIds === 'once' ? new Set(personidentifikatorer) : personidentifikatorer;
    const personer: Person[] = [];
    for (const personidentifikator of asked) {
      const subject = subjectOf(world, personidentifikator, at);
      if (subject.record.status === 'IKKE_REGISTRERT' && !inkluderIkkeRegistrerte) continue;
      personer.push(filter(project(subject)));
    }
    return { personer };
  };
}

function subjectOf(world: World, personidentifikator: string, at: number): Subject {
  const index = world.indexOf(personidentifikator);
  return index === undefined
    ? { personidentifikator, index: -1, record: notRegistered }
    : { personidentifikator, index, record: world.krrRecord(index, at) };
}
