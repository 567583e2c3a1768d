import { header, literal } from './header.ts';
import type { SchemaObject } from './open-api.ts';
import { operationsOf, type SpecOperation } from './operation.ts';
import { child, type Place } from './reference.ts';
import type { Spec } from './spec.ts';

/** `operations.ts`: core's operation table of a register, and which spec it comes from. */
export function operationsFile(spec: Spec): string {
  const table = Object.fromEntries(
    operationsOf(spec).map((operation) => [
      `${operation.method} ${operation.template}`,
      {
        id: operation.id,
        method: operation.method,
        template: operation.template,
        scopes: operation.scopes,
        accept: operation.accept,
        retry: { idempotent: operation.retry.idempotent, statuses: operation.retry.statuses },
        limits: limitsOf(spec, operation),
      },
    ]),
  );
  const { title, version } = spec.document.info;
  return `${header(spec)}
import type { OperationTable } from '@fellesklient/core';

export const spec: { readonly api: string; readonly title: string; readonly version: string; readonly sha256: string } =
  ${literal({ api: spec.api, title, version, sha256: spec.sha256 })};

export const operations: OperationTable = ${literal(table)};
`;
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
