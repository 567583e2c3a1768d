import { SchemaComparison } from './compare-schemas.ts';
import { type Difference, unlessSame } from './difference.ts';
import { type OpenApi, resolve } from './schema-view.ts';

const methods = ['get', 'post', 'put', 'patch', 'delete', 'head'];

interface Operation {
  readonly operationId?: string;
  readonly parameters?: readonly unknown[];
  readonly requestBody?: unknown;
  readonly responses?: Readonly<Record<string, unknown>>;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: unknown;
}

interface Body {
  readonly required?: boolean;
  readonly content?: Readonly<Record<string, { readonly schema?: unknown }>>;
}

/** Everything that two documents of the same API say differently: operations, parameters, bodies, answers and their schemas. */
export function compareDocuments(ours: OpenApi, theirs: OpenApi): readonly Difference[] {
  const schemas = new SchemaComparison(ours, theirs);
  const left = operationsOf(ours);
  const right = operationsOf(theirs);
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((at) => {
    const [mine, yours] = [left.get(at), right.get(at)];
    if (!mine || !yours) return unlessSame(at, 'operation', mine && 'present', yours && 'present');
    return [
      ...unlessSame(at, 'operationId', mine.operationId, yours.operationId),
      ...compareParameters(at, mine, yours),
      ...compareRequests(`${at} body`, mine.requestBody, yours.requestBody),
      ...compareResponses(at, mine, yours),
    ];
  });

  function compareParameters(at: string, mine: Operation, yours: Operation): readonly Difference[] {
    const [here, there] = [parametersOf(ours, mine), parametersOf(theirs, yours)];
    return [...new Set([...here.keys(), ...there.keys()])].flatMap((key) => {
      const place = `${at} ${key}`;
      const [one, other] = [here.get(key), there.get(key)];
      if (!one || !other) return unlessSame(place, 'parameter', one && 'present', other && 'present');
      return [
        ...unlessSame(place, 'required', one.required ?? false, other.required ?? false),
        ...schemas.compare(place, one.schema, other.schema),
      ];
    });
  }

  function compareResponses(at: string, mine: Operation, yours: Operation): readonly Difference[] {
    const statuses = new Set([...Object.keys(mine.responses ?? {}), ...Object.keys(yours.responses ?? {})]);
    return [...statuses].flatMap((status) => {
      const place = `${at} ${status}`;
      const [one, other] = [mine.responses?.[status], yours.responses?.[status]];
      if (!one || !other) return unlessSame(place, 'answer', one && 'present', other && 'present');
      return compareBodies(place, one, other);
    });
  }

  function compareRequests(at: string, mine: unknown, yours: unknown): readonly Difference[] {
    const required = (document: OpenApi, body: unknown): boolean =>
      resolve<Body>(document, body).value.required ?? false;
    return [
      ...unlessSame(at, 'required', required(ours, mine), required(theirs, yours)),
      ...compareBodies(at, mine, yours),
    ];
  }

  function compareBodies(at: string, mine: unknown, yours: unknown): readonly Difference[] {
    const here = resolve<Body>(ours, mine).value.content ?? {};
    const there = resolve<Body>(theirs, yours).value.content ?? {};
    const types = (content: object): string => Object.keys(content).sort().join(' ') || 'none';
    return [
      ...unlessSame(at, 'media types', types(here), types(there)),
      ...Object.keys(here).flatMap((type) => {
        if (!Object.hasOwn(there, type)) return [];
        const [one, other] = [here[type]?.schema, there[type]?.schema];
        if (!one || !other) return unlessSame(`${at} ${type}`, 'schema', one && 'present', other && 'present');
        return schemas.compare(`${at} ${type}`, one, other);
      }),
    ];
  }
}

/** By method and path, for example `GET /personer/soek`; what stands before the version in a path is the package's. */
function operationsOf({ paths = {} }: OpenApi): ReadonlyMap<string, Operation> {
  return new Map(
    Object.entries(paths).flatMap(([path, item]) =>
      methods
        .filter((method) => item[method] !== undefined)
        .map((method) => [`${method.toUpperCase()} ${path.replace(/^.*\/v1\//, '/')}`, item[method] as Operation]),
    ),
  );
}

function parametersOf(document: OpenApi, { parameters = [] }: Operation): ReadonlyMap<string, Parameter> {
  const resolved = parameters.map((parameter) => resolve<Parameter>(document, parameter).value);
  return new Map(resolved.map((parameter) => [`${parameter.in}.${parameter.name}`, parameter]));
}
