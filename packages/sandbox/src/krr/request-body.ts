import type { HentPersonerV2Request } from '../generated/krr/types.ts';
import { requests } from '../generated/krr/validators.ts';
import type { Quirks } from '../quirks.ts';

/** JSON pointer into the body, and the rule that is broken there. */
export interface Problem {
  readonly pointer: string;
  readonly rule: string;
}

/** The question in a body, or what is wrong with it. */
export function readQuestion(
  text: string,
  malformedIds: Quirks['krr']['malformedIds'],
): HentPersonerV2Request | readonly Problem[] {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return [{ pointer: '', rule: 'json' }];
  }
  const problems = requests.hentPersonerV2(malformedIds === 'rejected' ? body : withoutForms(body));
  if (problems.length === 0) return body as HentPersonerV2Request;
  return problems.map((problem) => {
    const space = problem.lastIndexOf(' ');
    return { pointer: problem.slice(0, space), rule: problem.slice(space + 1) };
  });
}

// The document's pattern for ids is what a client should send. The register itself is taken to look up whatever string it gets.
function withoutForms(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('personidentifikatorer' in body)) return body;
  const { personidentifikatorer: ids } = body;
  if (!Array.isArray(ids)) return body;
  return { ...body, personidentifikatorer: ids.map((id) => (typeof id === 'string' ? '00000000000' : id)) };
}
