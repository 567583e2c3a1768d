import type { ServiceApp } from '../service-app.ts';

export type FieldType = 'string' | 'number' | 'boolean' | 'object';

/** Something to be done to the sandbox over HTTP, by a program in any language. */
export interface Command {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Below `/_sandbox`; parameters as Hono writes them. */
  readonly path: string;
  /** What the JSON body may hold, in snake_case; an array counts as object. */
  readonly fields: Readonly<Record<string, FieldType>>;
  /** Of a command that lets events happen: what those of each type hold, by field. */
  readonly events?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Gets the fields and the path's parameters in camelCase. Its result is answered in snake_case; nothing, with 204. */
  readonly run: (options: Readonly<Record<string, unknown>>) => unknown;
}

/** Lets an app obey the commands. What is wrong with a body is answered 400, by the name of the field. */
export function obey(app: ServiceApp, commands: readonly Command[]): void {
  for (const { method, path, fields, run } of commands) {
    app.on(method, path, async (context) => {
      const body = readBody(await context.req.text());
      const problem = body === undefined ? 'The body must be a JSON object.' : findProblem(body, fields);
      if (problem !== undefined) return refused(problem);
      try {
        const result = await run(renameKeys({ ...body, ...context.req.param() }, camelCase));
        if (typeof result !== 'object' || result === null) return new Response(null, { status: 204 });
        const status = method === 'POST' ? 201 : 200;
        return Response.json(renameKeys(result, snakeCase), { status, headers: { 'cache-control': 'no-store' } });
      } catch (error) {
        const [, option, reason] = (error instanceof TypeError && /^Option (\w+): (.*)$/.exec(error.message)) || [];
        if (option === undefined) throw error;
        return refused(`Field ${snakeCase(option)}: ${reason}`);
      }
    });
  }
}

function refused(message: string): Response {
  return Response.json({ error: 'invalid_request', message }, { status: 400 });
}

function readBody(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const body: unknown = JSON.parse(text === '' ? '{}' : text);
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : undefined;
  } catch {
    return undefined;
  }
}

function findProblem(
  body: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, FieldType>>,
): string | undefined {
  const names = Object.keys(fields).join(', ') || 'none';
  if (Object.keys(body).some((name) => !Object.hasOwn(fields, name))) return `Unknown field. There are: ${names}.`;
  const wrong = Object.entries(body).find(([name, value]) => value === null || typeof value !== fields[name]);
  return wrong && `Field ${wrong[0]}: must be of type ${fields[wrong[0]]}. Leave it out to get the default.`;
}

// Of the object itself: what it holds (keys, rights of a consent) has names of its own.
function renameKeys(value: object, rename: (key: string) => string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [rename(key), inner]));
}

function camelCase(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The name of an option as a field. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
