import type { JsonObject } from './json.ts';

/**
 * A schema of OpenAPI 3.0 in the words of 3.1, as the specification's own guide has it
 * (https://learn.openapis.org/upgrading/v3.0-to-v3.1): `nullable`, boolean `exclusiveMinimum` and `exclusiveMaximum`, the
 * format `byte`, and `$ref`, beside which 3.0 reads nothing. Other objects have none of these keys and stay as they are.
 */
export function schemaOf30(node: JsonObject): JsonObject {
  if (typeof node.$ref === 'string') return { $ref: node.$ref };
  const bounded = withBounds(withBounds(node, 'minimum', 'exclusiveMinimum'), 'maximum', 'exclusiveMaximum');
  const { nullable, ...rest } = withEncoding(bounded);
  if (nullable !== true) return rest;
  if (typeof rest.type === 'string') return { ...rest, type: [rest.type, 'null'] };
  const composed = ['allOf', 'anyOf', 'oneOf'].some((key) => key in rest);
  return composed ? { anyOf: [rest, { type: 'null' }] } : rest;
}

function withBounds(node: JsonObject, bound: string, exclusive: string): JsonObject {
  if (typeof node[exclusive] !== 'boolean') return node;
  const { [bound]: value, [exclusive]: strict, ...rest } = node;
  return value === undefined ? rest : { ...rest, [strict ? exclusive : bound]: value };
}

function withEncoding(node: JsonObject): JsonObject {
  if (node.format !== 'byte') return node;
  const { format: _, ...rest } = node;
  return { ...rest, contentEncoding: 'base64' };
}
