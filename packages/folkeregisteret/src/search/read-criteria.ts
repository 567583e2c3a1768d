import { criteria } from './criterion.ts';

export interface ReadCriteria {
  readonly problems: string[];
  /** What was given, right or wrong. */
  readonly given: ReadonlySet<string>;
  readonly query: URLSearchParams;
}

/** Reads what is searched for: each criterion must be one that the search has, with a value that makes sense. */
export function readCriteria(asked: object, has: (name: string) => boolean): ReadCriteria {
  const problems: string[] = [];
  const query = new URLSearchParams();
  const isObject = typeof asked === 'object' && asked !== null && !Array.isArray(asked);
  const entries = Object.entries(isObject ? asked : {}).filter(([, value]) => value !== undefined);
  if (!isObject) problems.push('criteria: must be an object');
  for (const [name, value] of entries) {
    const criterion = has(name) ? criteria[name] : undefined;
    if (!criterion) {
      const names = Object.keys(criteria).filter(has).join(', ');
      problems.push(`${Object.hasOwn(criteria, name) ? name : 'criteria'}: not in this search, which has ${names}`);
      continue;
    }
    const read = criterion.read(value);
    if (read === undefined) problems.push(`${name}: must be ${criterion.must}`);
    else query.set(name, read);
  }
  return { problems, given: new Set(entries.map(([name]) => name)), query };
}
