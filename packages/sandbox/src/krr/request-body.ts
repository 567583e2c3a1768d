import type { HentPersonerResponse } from '../generated/krr/types.ts';

/** JSON pointer into the body, and the rule that is broken there. */
export interface Problem {
  readonly pointer: string;
  readonly rule: string;
}

/** What a body says, or what is wrong with it. */
export type BodyFinding<Body> = { readonly body: Body } | { readonly problems: readonly Problem[] };

/** Reads a JSON body and checks it with a validator of the OpenAPI document. */
export function readBody<Body>(text: string, validate: (body: unknown) => readonly string[]): BodyFinding<Body> {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { problems: [{ pointer: '', rule: 'json' }] };
  }
  const problems = validate(body);
  if (problems.length === 0) return { body: body as Body };
  return {
    problems: problems.map((problem) => {
      const space = problem.lastIndexOf(' ');
      return { pointer: problem.slice(0, space), rule: problem.slice(space + 1) };
    }),
  };
}

// The document's pattern for ids is what a client should send. The register itself is taken to look up whatever string it gets.
export function withoutForms(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('personidentifikatorer' in body)) return body;
  const { personidentifikatorer: ids } = body;
  if (!Array.isArray(ids)) return body;
  return { ...body, personidentifikatorer: ids.map((id) => (typeof id === 'string' ? '00000000000' : id)) };
}

// For the same reason: a number that is nobody's comes back as it was asked.
export function withoutEchoes({ personer }: HentPersonerResponse): HentPersonerResponse {
  return {
    personer: personer.map((person) =>
      person.status === 'IKKE_REGISTRERT' ? { ...person, personidentifikator: '00000000000' } : person,
    ),
  };
}
