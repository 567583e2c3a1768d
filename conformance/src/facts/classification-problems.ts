import type { Requirement } from '../requirement.ts';
import type { Classification } from './classification.ts';
import type { Statement } from './statements.ts';

/** One line for each entry that names a record there is not, and for each that waits after its day. @param today like 2027-06-01. */
export function brokenPromises(
  entries: readonly Classification[],
  requirements: readonly Pick<Requirement, 'id'>[],
  today: string,
): readonly string[] {
  const known = new Set(requirements.map(({ id }) => id));
  return entries.flatMap((entry) => {
    const unknown = 'records' in entry ? entry.records.filter((id) => !known.has(id)) : [];
    const isLate = 'waived' in entry && entry.waived.until < today;
    return [
      ...unknown.map((id) => `${placeOf(entry)} (${entry.about}): there is no record ${id}`),
      ...(isLate ? [`${placeOf(entry)} (${entry.about}): was waived until ${entry.waived.until}`] : []),
    ];
  });
}

/** The statements of a sheet that no entry is about, and the entries that are about none. */
export function unmatched(
  statements: readonly Statement[],
  entries: readonly Classification[],
): { readonly unclassified: readonly Statement[]; readonly leftOver: readonly Classification[] } {
  const stated = new Set(statements.map(placeOf));
  const classified = new Set(entries.map(placeOf));
  return {
    unclassified: statements.filter((statement) => !classified.has(placeOf(statement))),
    leftOver: entries.filter((entry) => !stated.has(placeOf(entry))),
  };
}

/** A statement is known by its text and by where it stands: two sections may have a row of the same words. */
function placeOf({ section, row }: Pick<Statement, 'section' | 'row'>): string {
  return `${section} ${row}`;
}
