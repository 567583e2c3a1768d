import type { Comparison } from '../comparison.ts';
import { isObject } from '../document/json.ts';
import { below, type Location } from '../finding/location.ts';
import { constraintRules } from '../rules/constraint-rules.ts';
import { compareConstraints } from './compare-constraints.ts';
import { compareDiscriminators, compareForms } from './compare-forms.ts';
import { compareObjects } from './compare-objects.ts';
import { comparePlace } from './compare-place.ts';
import { compareNull, compareTypes } from './compare-types.ts';
import { compareValues } from './compare-values.ts';
import { aliasOf } from './part.ts';
import { type SchemaView, viewSchema } from './schema-view.ts';
import { origin, originOf, type Views } from './views.ts';

/** Compares schemas. A pair of components is compared once in each direction, however many places lead to it. */
export function compareSchemas(comparison: Comparison, at: Location, before: unknown, after: unknown): void {
  const [was, is] = [aliasOf(before), aliasOf(after)];
  if (was !== undefined && is !== undefined) {
    if (isObject(before) && isObject(after)) comparePlace(comparison, at, before, after);
    const place = comparison.place(at, was, is);
    if (place) compareSchemas(comparison, place, comparison.before.at(was), comparison.after.at(is));
    return;
  }
  if (isSameLeaf(before, after)) return;
  const views = {
    at,
    before: viewSchema(comparison.before, before, at),
    after: viewSchema(comparison.after, after, at),
  };
  comparePlace(comparison, at, views.before.place, views.after.place);
  if (isAnything(views.before) || isAnything(views.after)) compareTypes(comparison, views);
  else if (isChoice(views.before) || isChoice(views.after)) compareChoices(comparison, views, before, after);
  else compareContents(comparison, views);
}

/** Most schemas have not changed, and most of them refer to nothing that may have. */
function isSameLeaf(before: unknown, after: unknown): boolean {
  const text = JSON.stringify(before);
  return text === JSON.stringify(after) && !text?.includes('"$ref"');
}

/** A schema that is no choice is a choice of one. */
function compareChoices(comparison: Comparison, views: Views, before: unknown, after: unknown): void {
  compareNull(comparison, views);
  compareDiscriminators(comparison, views);
  const forms = (view: SchemaView, schema: unknown): readonly unknown[] => (isChoice(view) ? view.forms : [schema]);
  compareForms(comparison, views.at, forms(views.before, before), forms(views.after, after));
}

function compareContents(comparison: Comparison, views: Views): void {
  const { before, after } = views;
  compareNull(comparison, views);
  if (!compareTypes(comparison, views)) return;
  compareValues(comparison, views);
  compareConstraints(comparison, views);
  compareObjects(comparison, views);
  if (before.items || after.items) {
    const place = origin(views, before.items?.at, after.items?.at, below(views.at, 'items'));
    compareSchemas(comparison, place, before.items?.schema, after.items?.schema);
  }
  compareConditions(comparison, views);
}

/** Forms beside other contents, which they narrow down. */
function compareConditions(comparison: Comparison, views: Views): void {
  const [was, is] = [views.before.forms, views.after.forms];
  const at = originOf(views, 'oneOf', 'anyOf');
  if (was.length > 0 && is.length > 0) {
    compareDiscriminators(comparison, views);
    compareForms(comparison, at, was, is);
  } else if (was.length > 0) comparison.found(constraintRules['constraint-loosened'], at, { name: 'forms' });
  else if (is.length > 0) comparison.found(constraintRules['constraint-tightened'], at, { name: 'forms' });
}

/** Forms to choose from and nothing beside them but a type. */
const isChoice = (view: SchemaView): boolean => view.forms.length > 0 && isBare(view);

const isAnything = (view: SchemaView): boolean => view.types === undefined && view.forms.length === 0 && isBare(view);

function isBare({ properties, values, items, otherNames, constraints }: SchemaView): boolean {
  return properties.size === 0 && !values && !items && !otherNames && constraints.size === 0;
}
