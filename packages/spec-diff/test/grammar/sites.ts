import type { Draft } from '../draft.ts';
import { draftAt, isDraft } from '../draft.ts';
import type { Place, Places } from '../places.ts';
import { where } from './mutation.ts';

type Sites = (places: Places, document: Draft) => readonly Place[];

const schemas =
  (holds: (node: Draft) => boolean): Sites =>
  (places, document) =>
    where(places.schemas, document, holds);

const isLeaf = (type: string) => (node: Draft) =>
  node.type === type && !['enum', 'const', 'x-extensible-enum', 'contentMediaType'].some((key) => key in node);

export const strings: Sites = schemas(isLeaf('string'));
export const plainStrings: Sites = schemas(
  (node) =>
    isLeaf('string')(node) &&
    !['pattern', 'format', 'minLength', 'maxLength', 'contentEncoding'].some((key) => key in node),
);
export const withPattern: Sites = schemas((node) => 'pattern' in node);
export const integers: Sites = schemas(
  (node) => isLeaf('integer')(node) && !('minimum' in node) && !('maximum' in node),
);
export const booleans: Sites = schemas(isLeaf('boolean'));
export const arrays: Sites = schemas((node) => node.type === 'array');
export const openLists: Sites = schemas((node) => 'x-extensible-enum' in node);
export const closedLists: Sites = schemas((node) => 'enum' in node);
export const choices: Sites = schemas((node) => Array.isArray(node.oneOf) || Array.isArray(node.anyOf));

const isObject = (node: Draft): boolean => isDraft(node.properties) && !Object.values(node.properties).includes(false);

/** Objects of two properties or more: openapi-typescript gives an object without any a type of its own kind. */
export const objects: Sites = schemas((node) => isObject(node) && Object.keys(node.properties as Draft).length > 1);

const isRequired = (node: Draft, name: string): boolean => Array.isArray(node.required) && node.required.includes(name);

/** Objects that have such a property. */
export const objectsWith = (necessity: 'required' | 'optional'): Sites =>
  schemas(
    (node) =>
      isObject(node) &&
      Object.keys(node.properties as Draft).length > 1 &&
      Object.keys(node.properties as Draft).some((name) => isRequired(node, name) === (necessity === 'required')),
  );

/** Name of the first such property. */
export function nameOf(node: Draft, necessity: 'required' | 'optional'): string {
  const name = Object.keys(node.properties as Draft).find(
    (key) => isRequired(node, key) === (necessity === 'required'),
  );
  if (name === undefined) throw new Error(`No ${necessity} property`);
  return name;
}

/** Operations, as places that nothing leads to. */
export const operations =
  (holds: (operation: Draft) => boolean = () => true): Sites =>
  (places, document) =>
    where(
      places.operations.map((path) => ({ path, directions: new Set() })),
      document,
      holds,
    );

/** Operations as places of one direction. */
export const operationsIn =
  (direction: 'request' | 'response', holds: (operation: Draft) => boolean = () => true): Sites =>
  (places, document) =>
    operations(holds)(places, document).map(({ path }) => ({ path, directions: new Set([direction]) }));

/** The document as a whole. */
export const whole: Sites = () => [{ path: [], directions: new Set() }];

/** Objects that may hold more than their properties, and are not taken in by others. */
export const openObjects: Sites = (places, document) =>
  objects(places, document).filter(
    ({ path }) => !places.parts.has(path.join('\n')) && !('additionalProperties' in draftAt(document, path)),
  );

/** Choices of components. */
export const namedChoices: Sites = (places, document) =>
  where(
    places.schemas,
    document,
    ({ oneOf }) => Array.isArray(oneOf) && oneOf.every((form) => isDraft(form) && '$ref' in form),
  );
