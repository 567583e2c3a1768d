import { isObject } from './document/json.ts';
import { type OpenDocument, referenceOf } from './document/open-document.ts';
import type { Direction, Location } from './finding/location.ts';
import { operationsOf } from './operation/operation.ts';

/** Names of the operations whose callers or readers a place concerns; none when it concerns all. */
export type Users = (at: Location) => readonly string[];

/** Who uses a component is found when it is first asked for. */
export function usersIn(documents: readonly OpenDocument[]): Users {
  const tables = documents.map((document) => {
    let table: ReadonlyMap<string, ReadonlySet<string>> | undefined;
    return (key: string): readonly string[] => {
      table ??= usersByComponent(document);
      return [...(table.get(key) ?? [])];
    };
  });
  return ({ direction, root }) => {
    if (!root.startsWith('components/')) return root === '' ? [] : [root];
    const keys = root.split(' → ').map((component) => `${direction} ${component}`);
    return [...new Set(keys.flatMap((key) => tables.flatMap((users) => users(key))))].sort();
  };
}

function usersByComponent(document: OpenDocument): ReadonlyMap<string, ReadonlySet<string>> {
  const users = new Map<string, Set<string>>();
  const known = new Map<string, ReadonlySet<string>>();
  const below = (component: string): ReadonlySet<string> => {
    const found = known.get(component) ?? componentsIn(document.at(component));
    known.set(component, found);
    return found;
  };
  for (const { label, parameters, requestBody, responses } of operationsOf(document).values()) {
    const sides: readonly [Direction, unknown][] = [
      ['request', [...parameters, requestBody]],
      ['response', responses],
    ];
    for (const [direction, node] of sides) {
      // What is added on the way is visited too.
      const reached = new Set(componentsIn(node));
      for (const component of reached) for (const next of below(component)) reached.add(next);
      for (const component of reached) {
        const key = `${direction} ${component}`;
        users.set(key, (users.get(key) ?? new Set()).add(label));
      }
    }
  }
  return users;
}

/** Those that a node refers to itself. */
function componentsIn(node: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    const component = referenceOf(value);
    if (component !== undefined) found.add(component);
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (isObject(value)) for (const key of Object.keys(value)) visit(value[key]);
  };
  visit(node);
  return found;
}
