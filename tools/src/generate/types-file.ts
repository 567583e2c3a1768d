import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import ts from 'typescript';
import { header } from './header.ts';
import type { Spec } from './spec.ts';

/** `types.ts`: paths, components and one exported type for each schema. */
export async function typesFile(spec: Spec): Promise<string> {
  const nodes = await openapiTS(annotated(spec.document) as OpenAPI3, {
    // A default must not turn an optional request field into a required one.
    defaultNonNullable: false,
    silent: true,
    transform: (schema) => openUnion(schema as OpenList),
  });
  const schemas = Object.entries(spec.document.components?.schemas ?? {});
  const aliases = schemas.map(([name]) => `export type ${name} = components['schemas']['${name}'];\n`);
  const scopes = schemas.map(([name, schema]) => scopesOf(name, schema));
  return `${header(spec)}\n${astToString(nodes)}\n${aliases.join('')}${scopes.join('')}`;
}

/** Which scopes unlock which fields of a schema, as a type: any one of them is enough, and other fields need none. */
function scopesOf(name: string, schema: unknown): string {
  const fields = Object.entries((schema as { readonly properties?: object }).properties ?? {}).flatMap(
    ([field, value]) => {
      const scopes = (value as { readonly 'x-scopes'?: unknown })['x-scopes'];
      return Array.isArray(scopes) ? `  ${field}: ${scopes.map((scope) => `'${scope}'`).join(' | ')};\n` : [];
    },
  );
  if (fields.length === 0) return '';
  return `\n/** Scopes that unlock fields of ${name}; any one of them is enough. */\nexport interface ${name}Scopes {\n${fields.join('')}}\n`;
}

interface OpenList {
  readonly type?: unknown;
  readonly 'x-extensible-enum'?: unknown;
}

/** `'JA' | 'NEI' | (string & {})`: completion for the known values, and room for the ones that come. */
function openUnion({ type, 'x-extensible-enum': values }: OpenList): ts.TypeNode | undefined {
  if (!Array.isArray(values)) return undefined;
  const known = values
    .filter((value) => value !== null)
    .map((value) => ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral(String(value), true)));
  const anyString = ts.factory.createIntersectionTypeNode([
    ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    ts.factory.createTypeLiteralNode([]),
  ]);
  const mayBeNull = type === undefined ? values.includes(null) : [type].flat().includes('null');
  return ts.factory.createUnionTypeNode([
    ...known,
    ts.factory.createParenthesizedType(anyString),
    ...(mayBeNull ? [ts.factory.createLiteralTypeNode(ts.factory.createNull())] : []),
  ]);
}

/** A copy in which descriptions also tell scopes and confidence, so that an editor shows them on hover. */
function annotated(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(annotated);
  if (node === null || typeof node !== 'object') return node;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node)) copy[key] = annotated(value);
  if (typeof copy.description !== 'string') return copy;
  const notes = [scopeNote(copy['x-scopes']), confidenceNote(copy['x-confidence'])];
  return { ...copy, description: [copy.description.trimEnd(), ...notes.filter((note) => note)].join('\n\n') };
}

function scopeNote(scopes: unknown): string | undefined {
  return Array.isArray(scopes)
    ? `Needs one of the scopes ${scopes.map((scope) => `\`${scope}\``).join(', ')}.`
    : undefined;
}

function confidenceNote(confidence: unknown): string | undefined {
  return typeof confidence === 'string' ? `Not documented by the owner: ${confidence}.` : undefined;
}
