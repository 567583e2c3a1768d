import type { Person } from '../generated/krr/types.ts';
import type { Quirks } from '../quirks.ts';
import { notRegistered } from '../world/krr-record.ts';
import type { World } from '../world/world.ts';
import { createDuplicates } from './duplicates.ts';
import { createProjection } from './person.ts';
import { createScopeFilter, showsMailboxes } from './scope-filter.ts';
import type { SupplierCertificates } from './supplier-certificates.ts';
import { createSuppliers } from './suppliers.ts';

/** Any person at one instant, as a token with some scopes sees that person. */
export type PersonView = (personidentifikator: string) => Person;

/** @param changed switches that are set otherwise for this view. */
export type PersonViews = (scopes: readonly string[], changed?: Partial<Quirks['krr']>) => Promise<PersonView>;

export function createPersonViews(
  world: World,
  quirks: Quirks['krr'],
  certificateOf: SupplierCertificates,
  now: () => number,
): PersonViews {
  const suppliers = createSuppliers(quirks, certificateOf);
  const isShared = createDuplicates(world);

  return async (scopes, changed = {}) => {
    const at = now();
    const shown = showsMailboxes(scopes) ? await suppliers.withCertificates() : suppliers.withoutCertificates;
    const project = createProjection(at, { ...quirks, ...changed }, isShared, shown);
    const filter = createScopeFilter(scopes);
    return (personidentifikator) => {
      const index = world.indexOf(personidentifikator);
      const subject =
        index === undefined ? { index: -1, record: notRegistered } : { index, record: world.krrRecord(index, at) };
      return filter(project({ personidentifikator, ...subject }));
    };
  };
}
