import { header } from './header.ts';
import { operationsOf } from './operation.ts';
import type { Place } from './reference.ts';
import type { Spec } from './spec.ts';
import { compileValidators } from './validator-compiler.ts';

const problems = '(body: unknown) => readonly string[]';
const note = `// Each function names what is wrong as JSON pointer and rule, for example "/personer/0/status type", never a value.`;

/** `validators.ts` of a client: answers that succeeded. Unknown values of open enums pass. */
export function clientValidatorsFile(spec: Spec): string {
  const schemas = responseSchemas(spec, (status) => status.startsWith('2'));
  return `${header(spec)}// @ts-nocheck: compiled by Ajv
${compileValidators(spec, 'open', { validators: schemas })}
${note}
export const validators: Readonly<Record<string, ${problems}>> = compiled.validators;
`;
}

/** `validators.ts` of the sandbox: requests and every answer it gives. Enums are closed. */
export function sandboxValidatorsFile(spec: Spec): string {
  const requests = new Map<string, Place<unknown>>();
  for (const { id, request } of operationsOf(spec)) if (request) requests.set(id, request);
  const responses = responseSchemas(spec, () => true);
  return `${header(spec)}// @ts-nocheck: compiled by Ajv
${compileValidators(spec, 'closed', { requests, responses })}
${note}
export const requests: Readonly<Record<${union(requests)}, ${problems}>> = compiled.requests;
export const responses: Readonly<Record<${union(responses)}, ${problems}>> = compiled.responses;
`;
}

function responseSchemas(spec: Spec, wanted: (status: string) => boolean): Map<string, Place<unknown>> {
  const schemas = new Map<string, Place<unknown>>();
  for (const { id, responses } of operationsOf(spec)) {
    for (const [status, schema] of responses) if (wanted(status)) schemas.set(`${id} ${status}`, schema);
  }
  return schemas;
}

const union = (schemas: ReadonlyMap<string, unknown>): string =>
  [...schemas.keys()].map((key) => JSON.stringify(key)).join(' | ') || 'never';
