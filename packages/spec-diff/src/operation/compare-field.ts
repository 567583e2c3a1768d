import type { Comparison } from '../comparison.ts';
import { type JsonObject, objectAt, stableJson } from '../document/json.ts';
import { below, type Location } from '../finding/location.ts';
import { contentRules } from '../rules/content-rules.ts';
import { compareDeprecation } from '../schema/compare-place.ts';
import { compareSchemas } from '../schema/compare-schemas.ts';
import { compareContent } from './compare-content.ts';

/** Compares what parameters and headers have in common: how they are written, and what they hold. */
export function compareField(comparison: Comparison, at: Location, before: JsonObject, after: JsonObject): void {
  compareDeprecation(comparison, at, before, after);
  const [was, is] = [writtenAs(before), writtenAs(after)];
  if (stableJson(was) !== stableJson(is)) {
    comparison.found(contentRules['serialization-changed'], at, { name: 'The value' });
  } else if (was.inContent) compareContent(comparison, at, before, after);
  else compareSchemas(comparison, below(at, 'schema'), before.schema, after.schema);
}

/** With the defaults of OpenAPI 3.1 (Parameter Object). */
function writtenAs(field: JsonObject): JsonObject {
  if (Object.keys(objectAt(field, 'content')).length > 0) return { inContent: true };
  const isForm = field.in === 'query' || field.in === 'cookie';
  const { style = isForm ? 'form' : 'simple', explode = style === 'form', allowReserved = false } = field;
  return { style, explode, allowReserved };
}
