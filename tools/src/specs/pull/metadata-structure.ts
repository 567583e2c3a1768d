import { DocumentError } from '@fellesklient/spec-diff';

/**
 * Metadata of an authorization server (RFC 8414) as the structure of an OpenAPI document, so that changes are judged by the same rules:
 * what a server says it takes is like what a request may hold. That `private_key_jwt` is gone from a list, or that the token endpoint
 * has moved, breaks callers; one more scope does not.
 *
 * @throws DocumentError when the text is no such document.
 */
export function metadataStructure(text: string, address: string): object {
  let metadata: unknown;
  try {
    metadata = JSON.parse(text);
  } catch {
    throw new DocumentError('The document is not valid JSON: an error page may have answered. Check the address.');
  }
  const isMetadata = typeof metadata === 'object' && metadata !== null && 'issuer' in metadata;
  if (!isMetadata) throw new DocumentError('The document is no metadata of an authorization server: it has no issuer.');
  const body = { content: { 'application/json': { schema: { $ref: '#/components/schemas/Metadata' } } } };
  return {
    openapi: '3.1.0',
    paths: { [new URL(address).pathname]: { get: { requestBody: body, responses: {} } } },
    components: { schemas: { Metadata: schemaOf(metadata) } },
  };
}

function schemaOf(value: unknown): object {
  if (Array.isArray(value)) return { type: 'array', items: { enum: value.map(plain).sort() } };
  if (typeof value !== 'object' || value === null) return { const: value };
  const properties = Object.entries(value).map(([name, child]) => [name, schemaOf(child)]);
  return { type: 'object', properties: Object.fromEntries(properties) };
}

const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
