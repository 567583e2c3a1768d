import { invalidRequest } from './oauth-refused.ts';

/** Reads a form (RFC 6749 section 3.2). @throws OauthRefused. */
export async function readForm(request: Request): Promise<URLSearchParams> {
  const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/x-www-form-urlencoded') {
    throw invalidRequest('Content-Type must be application/x-www-form-urlencoded.');
  }
  const form = new URLSearchParams(await request.text());
  requireSingle(form);
  return form;
}

/** RFC 6749 section 3.1: no parameter twice. `resource` may come several times (RFC 8707 section 2). @throws OauthRefused. */
export function requireSingle(parameters: URLSearchParams): void {
  const names = [...parameters.keys()].filter((name) => name !== 'resource');
  if (new Set(names).size < names.length) throw invalidRequest('A parameter is given twice.');
}

/** @throws OauthRefused unless the form is as the OpenAPI document says. */
export function requireDocumented(form: URLSearchParams, check: (body: unknown) => readonly string[]): void {
  const problems = check(Object.fromEntries(form));
  if (problems.length > 0) throw invalidRequest(`Parameters are missing or wrong: ${problems.join(', ')}.`);
}
