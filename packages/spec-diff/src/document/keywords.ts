/** Keys of OpenAPI and JSON Schema whose value is a map by name, so that the keys below are no keywords. */
export const maps: ReadonlySet<string> = new Set([
  ...['properties', 'patternProperties', 'dependentSchemas', 'dependentRequired', '$defs', 'definitions'],
  ...['paths', 'webhooks', 'responses', 'content', 'headers', 'encoding', 'callbacks', 'links', 'variables'],
  ...['schemas', 'parameters', 'requestBodies', 'securitySchemes', 'pathItems', 'flows'],
]);

/** Keys whose value is data of the API's own, in which nothing is a keyword. */
export const data: ReadonlySet<string> = new Set([
  ...['default', 'const', 'enum', 'example', 'examples', 'security', 'mapping', 'scopes'],
  ...['x-extensible-enum', 'x-scopes', 'x-retry', 'x-environment', 'x-retired-servers'],
]);

/** Keys that tell people something and change nothing for programs. */
export const prose: ReadonlySet<string> = new Set([
  ...[
    'description',
    'summary',
    'title',
    'example',
    'examples',
    'externalDocs',
    'tags',
    'info',
    '$comment',
    'bearerFormat',
  ],
]);

/** What is not compared: calls in the other direction, and what only a validator of the document reads. */
export const leftOut: ReadonlySet<string> = new Set([
  ...['webhooks', 'callbacks', 'links', 'jsonSchemaDialect', '$schema', '$id'],
]);

/** Lists whose order says nothing. */
export const sets: ReadonlySet<string> = new Set(['type', 'required', 'enum', 'x-extensible-enum', 'x-scopes']);
