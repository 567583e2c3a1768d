import { type Draft, isDraft, type Path } from '../draft.ts';
import { quoted, resolve, schemaName, typeById } from './operation-type.ts';

/** Nothing that may be left out, or all that may be sent. */
type Extent = 'least' | 'most';

/** What calls need to be told apart by whether a body may be, must be or must not be sent. */
export const callType = `
type Content<Body, Media> = Body extends { content: infer All } ? (Media extends keyof All ? All[Media] : never) : never;
type Call<Operation extends { parameters: unknown; requestBody?: unknown }, Media> = { parameters: Operation['parameters'] } & (
  Operation extends { requestBody: infer Body } ? { body: Content<Body, Media> }
  : { body?: Content<Exclude<Operation['requestBody'], undefined>, Media> });
declare function given<Type>(): Type;`;

/** Calls of an operation in each media type, by code that gives every value the type it had yesterday. */
export function writeRequests(document: Draft, path: Path, operation: Draft): readonly string[] {
  const type = typeById(path, operation);
  const body = resolve(document, operation.requestBody);
  const media: (readonly [string | undefined, Draft])[] = Object.entries((body.content ?? {}) as Record<string, Draft>);
  if (media.length === 0) media.push([undefined, {}]);
  return media.flatMap(([name, { schema }]) =>
    (['least', 'most'] as const).map((extent) => {
      const was = `Given<WasSent.${type}['requestBody']>['content']${quoted(name ?? '')}`;
      const isSent = name !== undefined && (extent === 'most' || body.required === true);
      const sent = isSent ? `, body: ${write(document, schema, was, extent, [])}` : '';
      const parameters = writeParameters(document, operation, type, extent);
      const told = name === undefined ? 'never' : JSON.stringify(name);
      return `calls.push({ parameters: ${parameters}${sent} } satisfies Call<IsSent.${type}, ${told}>);`;
    }),
  );
}

function writeParameters(document: Draft, operation: Draft, type: string, extent: Extent): string {
  const parameters = ((operation.parameters ?? []) as unknown[]).map((node) => resolve(document, node));
  const places = ['path', 'query', 'header', 'cookie'].flatMap((place) => {
    const sent = parameters.filter(
      (parameter) => parameter.in === place && (extent === 'most' || parameter.required === true),
    );
    const values = sent.map(
      ({ name }) =>
        `${JSON.stringify(name)}: given<Given<Given<WasSent.${type}['parameters']['${place}']>${quoted(String(name))}>>()`,
    );
    return values.length > 0 ? [`${place}: { ${values.join(', ')} }`] : [];
  });
  return `{ ${places.join(', ')} }`;
}

/** A value of a schema: objects and lists are written out, anything else has the type it had. */
function write(document: Draft, schema: unknown, was: string, extent: Extent, above: readonly string[]): string {
  const name = schemaName(schema);
  if (name !== undefined && !above.includes(name)) {
    const target = resolve(document, schema);
    return write(document, target, `WasSent.components['schemas']${quoted(name)}`, extent, [...above, name]);
  }
  if (!isDraft(schema)) return `given<${was}>()`;
  const isPlain = !['allOf', 'oneOf', 'anyOf', 'enum', 'const', '$ref'].some((key) => key in schema);
  if (isPlain && schema.type === 'array' && !('prefixItems' in schema)) {
    return `[${write(document, schema.items, `${was}[number]`, extent, above)}]`;
  }
  if (!isPlain || schema.type !== 'object' || !isDraft(schema.properties)) return `given<${was}>()`;
  const required = (schema.required ?? []) as unknown[];
  const values = Object.entries(schema.properties)
    .filter(([key, value]) => value !== false && (extent === 'most' || required.includes(key)))
    .map(([key, value]) => {
      return `${JSON.stringify(key)}: ${write(document, value, `Given<${was}${quoted(key)}>`, extent, above)}`;
    });
  const isIndexed = schema.additionalProperties === true || isDraft(schema.additionalProperties);
  if (isIndexed && extent === 'most') values.push(`anything: given<${was}[string]>()`);
  return `{ ${values.join(', ')} }`;
}
