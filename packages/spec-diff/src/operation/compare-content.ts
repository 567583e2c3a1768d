import type { Comparison } from '../comparison.ts';
import { type JsonObject, objectAt, stableJson } from '../document/json.ts';
import { below, type Location } from '../finding/location.ts';
import { contentRules } from '../rules/content-rules.ts';
import { compareSchemas } from '../schema/compare-schemas.ts';

/** Compares the media types of a body, or of a parameter that is written in one. */
export function compareContent(comparison: Comparison, at: Location, before: unknown, after: unknown): void {
  const [was, is] = [objectAt(before, 'content'), objectAt(after, 'content')];
  for (const name of new Set([...Object.keys(was), ...Object.keys(is)])) {
    const here = below(at, 'content', name);
    if (!Object.hasOwn(was, name)) comparison.found(contentRules['media-type-added'], at, { name });
    else if (!Object.hasOwn(is, name)) comparison.found(contentRules['media-type-removed'], at, { name });
    else compareMediaType(comparison, here, objectAt(was, name), objectAt(is, name));
  }
}

function compareMediaType(comparison: Comparison, at: Location, before: JsonObject, after: JsonObject): void {
  if (stableJson(before.encoding) !== stableJson(after.encoding)) {
    comparison.found(contentRules['serialization-changed'], at, { name: 'encoding' });
  }
  compareSchemas(comparison, below(at, 'schema'), before.schema, after.schema);
}
