import type { Comparison } from '../comparison.ts';
import { objectAt } from '../document/json.ts';
import type { OpenDocument } from '../document/open-document.ts';
import { nameRules } from '../rules/name-rules.ts';

/** Compares the names of schemas, used or not. */
export function compareNames(comparison: Comparison): void {
  const [was, is] = [namesIn(comparison.before), namesIn(comparison.after)];
  for (const name of new Set([...was, ...is])) {
    if (was.includes(name) && is.includes(name)) continue;
    const rule = nameRules[is.includes(name) ? 'schema-added' : 'schema-removed'];
    comparison.found(rule, { root: `components/schemas/${name}`, steps: [] }, { name });
  }
}

const namesIn = ({ root }: OpenDocument): readonly string[] =>
  Object.keys(objectAt(objectAt(root, 'components'), 'schemas'));
