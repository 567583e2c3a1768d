import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import ts from 'typescript';
import { copy, type Draft, draftAt } from '../draft.ts';
import { placesIn } from '../places.ts';

/** The types of a document, made as this repository makes those of its clients: lists in `x-extensible-enum` are open. */
export async function generateTypes(document: Draft): Promise<string> {
  const nodes = await openapiTS(copy(document) as unknown as OpenAPI3, {
    defaultNonNullable: false,
    silent: true,
    transform: (schema) => openUnion((schema as { 'x-extensible-enum'?: unknown })['x-extensible-enum']),
  });
  return astToString(nodes);
}

function openUnion(values: unknown): ts.TypeNode | undefined {
  if (!Array.isArray(values)) return undefined;
  const known = values.map((value) => ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral(String(value))));
  const anyString = ts.factory.createIntersectionTypeNode([
    ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    ts.factory.createTypeLiteralNode([]),
  ]);
  return ts.factory.createUnionTypeNode([...known, ts.factory.createParenthesizedType(anyString)]);
}

/** The document with every list of text that answers lead to written as an open one. */
export function withOpenAnswers(document: Draft): Draft {
  const opened = copy(document);
  for (const { path, directions } of placesIn(opened).schemas) {
    const node = draftAt(opened, path);
    if (!directions.has('response') || !Array.isArray(node.enum)) continue;
    if (!node.enum.every((value) => typeof value === 'string')) continue;
    node['x-extensible-enum'] = node.enum;
    delete node.enum;
  }
  return opened;
}
