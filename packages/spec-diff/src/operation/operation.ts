import { isObject, type JsonObject, listAt, objectAt } from '../document/json.ts';
import type { OpenDocument } from '../document/open-document.ts';

/** One operation of a document, with what its path adds. */
export interface Operation {
  /** Method and path as the document spells them, for example `GET /personer/{id}`. */
  readonly label: string;
  readonly path: string;
  readonly object: JsonObject;
  /** Its own and those of its path, of which its own win. */
  readonly parameters: readonly unknown[];
  readonly requestBody: unknown;
  readonly responses: JsonObject;
  /** Its own, or those of its path; absent when the document's hold. */
  readonly servers?: readonly unknown[];
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** By method and path, in which the names of path parameters do not count: they are no part of an address. */
export function operationsOf(document: OpenDocument): ReadonlyMap<string, Operation> {
  const operations = new Map<string, Operation>();
  for (const [path, node] of Object.entries(objectAt(document.root, 'paths'))) {
    const item = document.resolve(node).value;
    if (!isObject(item)) continue;
    for (const method of methods) {
      const object = item[method];
      if (!isObject(object)) continue;
      const servers = [object.servers, item.servers].find(Array.isArray);
      operations.set(`${method} ${addressOf(path)}`, {
        label: `${method.toUpperCase()} ${path}`,
        path,
        object,
        // Later ones win where they are put in a map.
        parameters: [...listAt(item, 'parameters'), ...listAt(object, 'parameters')],
        requestBody: object.requestBody,
        responses: objectAt(object, 'responses'),
        ...(servers && { servers }),
      });
    }
  }
  return operations;
}

/** A path without the names of its parameters. */
const addressOf = (path: string): string => path.replaceAll(/\{[^}]*\}/g, '{}');
