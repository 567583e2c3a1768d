import type { Person } from '../generated/krr/types.ts';
import type { Quirks } from '../quirks.ts';
import { notRegistered } from '../world/krr-record.ts';
import type { World } from '../world/world.ts';
import { createDuplicates } from './duplicates.ts';
import { createProjection } from './person.ts';
import { createPersonCertificates } from './person-certificates.ts';
import { createScopeFilter, showsMailboxes } from './scope-filter.ts';
import type { SupplierCertificates } from './supplier-certificates.ts';
import type { Leverandoer } from './supplier-numbers.ts';
import { createSuppliers } from './suppliers.ts';

export interface PersonViewParts {
  readonly world: World;
  readonly quirks: Quirks['krr'];
  readonly numbers: Readonly<Record<Leverandoer, string>>;
  readonly certificates: SupplierCertificates;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Any person at one instant, as a token with some scopes sees that person. */
export type PersonView = (personidentifikator: string) => Promise<Person>;

/** @param changed switches that are set otherwise for this view. */
export type PersonViews = (scopes: readonly string[], changed?: Partial<Quirks['krr']>) => Promise<PersonView>;

export function createPersonViews({ world, quirks, numbers, certificates, now }: PersonViewParts): PersonViews {
  const suppliers = createSuppliers(numbers, certificates);
  const personCertificate = createPersonCertificates(now);
  const isShared = createDuplicates(world);

  return async (scopes, changed = {}) => {
    const at = now();
    const shown = showsMailboxes(scopes) ? await suppliers.withCertificates() : suppliers.withoutCertificates;
    const project = createProjection(at, { ...quirks, ...changed }, isShared, shown);
    const filter = createScopeFilter(scopes);
    return async (personidentifikator) => {
      const index = world.indexOf(personidentifikator);
      const subject =
        index === undefined ? { index: -1, record: notRegistered } : { index, record: world.krrRecord(index, at) };
      const person = filter(project({ personidentifikator, ...subject }));
      if (quirks.certificateOwner === 'person' && person.sertifikat !== undefined) {
        person.sertifikat = await personCertificate(subject.index);
      }
      return quirks.languageField === 'spraak' ? person : withSprak(person);
    };
  };
}

function withSprak(person: Person): Person {
  const renamed = Object.entries(person).map(([field, value]) => [field.replace(/^spraak/, 'sprak'), value]);
  return Object.fromEntries(renamed) as Person;
}
