import { header, literal } from './header.ts';
import type { SchemaObject } from './open-api.ts';
import { operationsOf, type SpecOperation } from './operation.ts';
import { child, type Place } from './reference.ts';
import type { Spec } from './spec.ts';

/**
 * `operations.ts`: each operation of a register as core sees it, so that a program carries those alone that it calls; all of
 * them as a table; and which spec they come from.
 */
export function operationsFile(spec: Spec): string {
  const operations = operationsOf(spec).map((operation) => ({
    id: operation.id,
    method: operation.method,
    template: operation.template,
    scopes: operation.scopes,
    accept: readable(operation.accept),
    retry: { idempotent: operation.retry.idempotent, statuses: operation.retry.statuses },
    limits: limitsOf(spec, operation),
  }));
  const each = operations.map((operation) => `export const ${operation.id}: Operation = ${literal(operation)};\n`);
  const rows = operations.map(({ id, method, template }) => `  '${method} ${template}': ${id},\n`);
  const { title, version } = spec.document.info;
  return `${header(spec)}
import type { Operation, OperationTable } from '@fellesklient/core';

export const spec: { readonly api: string; readonly title: string; readonly version: string; readonly sha256: string } =
  ${literal({ api: spec.api, title, version, sha256: spec.sha256 })};

${each.join('\n')}
export const operations: OperationTable = {
${rows.join('')}};
`;
}

/** XML that can be had as JSON too is the same answer over again, and not what a client reads. */
function readable(accept: readonly string[]): readonly string[] {
  return accept.includes('application/json') ? accept.filter((type) => !/[/+]xml$/.test(type)) : accept;
}

interface Limit {
  readonly property: string;
  readonly minItems: number;
  readonly maxItems: number;
  readonly itemPattern?: string;
}

/** The lists directly in a request body that have a greatest length. */
function limitsOf(spec: Spec, { request }: SpecOperation): readonly Limit[] {
  const properties = request && child<Record<string, unknown>>(spec, request, 'properties');
  if (!properties) return [];
  return Object.keys(properties.value).flatMap((name) => {
    const list = child<SchemaObject>(spec, properties, name);
    return list?.value.maxItems === undefined ? [] : [limit(spec, name, list, list.value.maxItems)];
  });
}

function limit(spec: Spec, name: string, list: Place<SchemaObject>, maxItems: number): Limit {
  const itemPattern = child<SchemaObject>(spec, list, 'items')?.value.pattern;
  return { property: name, minItems: list.value.minItems ?? 0, maxItems, ...(itemPattern && { itemPattern }) };
}
