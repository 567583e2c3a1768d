import { InputError } from './input-error.ts';
import type { BodyObject, OperationObject } from './open-api.ts';
import { child, type Place } from './reference.ts';
import type { Spec } from './spec.ts';

/** One operation of a spec, as every artefact needs it. */
export interface SpecOperation {
  readonly id: string;
  readonly tags: readonly string[];
  readonly method: string;
  readonly template: string;
  /** Any one of them opens the operation. */
  readonly scopes: readonly string[];
  /** Media types of a success. */
  readonly accept: readonly string[];
  readonly retry: { readonly idempotent: boolean; readonly statuses: readonly number[] };
  readonly request: Place<unknown> | undefined;
  /** Schemas of the answers that have a body, by status. */
  readonly responses: ReadonlyMap<string, Place<unknown>>;
}

const methods = ['get', 'post', 'put', 'patch', 'delete', 'head'];

/** @throws InputError for an operation without operationId or x-retry, and for two with the same operationId. */
export function operationsOf(spec: Spec): readonly SpecOperation[] {
  const operations = Object.keys(spec.document.paths ?? {}).flatMap((template) => pathOperations(spec, template));
  const twice = operations.find(({ id }, index) => operations.findIndex((other) => other.id === id) !== index);
  if (twice) throw new InputError(`${spec.path}: operationId ${twice.id} stands twice. Give each operation its own.`);
  return operations;
}

function pathOperations(spec: Spec, template: string): SpecOperation[] {
  const paths: Place<unknown> = { pointer: '/paths', value: spec.document.paths };
  const path = child<Record<string, OperationObject>>(spec, paths, template);
  if (!path) return [];
  return methods
    .map((method) => ({ method, place: child<OperationObject>(spec, path, method) }))
    .filter((found): found is { method: string; place: Place<OperationObject> } => found.place !== undefined)
    .map(({ method, place }) => describe(spec, template, method.toUpperCase(), place));
}

function describe(spec: Spec, template: string, method: string, place: Place<OperationObject>): SpecOperation {
  const { operationId: id, tags = [], security = spec.document.security ?? [], 'x-retry': retry } = place.value;
  if (!id) throw new InputError(`${spec.path}: ${method} ${template} lacks operationId.`);
  if (!retry)
    throw new InputError(`${spec.path}: ${method} ${template} lacks x-retry. Write { idempotent, statuses }.`);
  const responses = new Map<string, Place<unknown>>();
  const accept = new Set<string>();
  for (const [status, response] of responsesOf(spec, place)) {
    const schema = bodySchema(spec, response);
    if (schema) responses.set(status, schema);
    if (status.startsWith('2')) for (const type of Object.keys(response.value.content ?? {})) accept.add(type);
  }
  return {
    id,
    tags,
    method,
    template,
    scopes: [...new Set(security.flatMap((alternative) => Object.values(alternative).flat()))],
    accept: [...accept],
    retry,
    request: bodySchema(spec, child(spec, place, 'requestBody')),
    responses,
  };
}

function responsesOf(spec: Spec, operation: Place<OperationObject>): [status: string, response: Place<BodyObject>][] {
  const responses = child<object>(spec, operation, 'responses');
  return Object.keys(responses?.value ?? {}).flatMap((status) => {
    const response = responses && child<BodyObject>(spec, responses, status);
    return response ? [[status, response]] : [];
  });
}

/** The schema of a body's first media type, which is the one we send and ask for. */
function bodySchema(spec: Spec, body: Place<BodyObject> | undefined): Place<unknown> | undefined {
  const content = body && child<object>(spec, body, 'content');
  const mediaType = content && child(spec, content, Object.keys(content.value)[0] ?? '');
  return mediaType && child(spec, mediaType, 'schema');
}
