import type { Problem } from './request-body.ts';

// The recorded answers look like Spring Boot 3 with Spring Security 6, and no live error has been recorded; so these are what that
// software answers when nobody has changed it. All of it is inferred.

const bearerErrors = 'error_uri="https://tools.ietf.org/html/rfc6750#section-3.1"';

/** @param reason undefined when the request has no token at all */
export function unauthorized(reason: string | undefined): Response {
  const challenge =
    reason === undefined ? 'Bearer' : `Bearer error="invalid_token", error_description="${reason}", ${bearerErrors}`;
  return new Response(null, { status: 401, headers: { 'www-authenticate': challenge } });
}

export function forbidden(): Response {
  const description = 'The request requires higher privileges than provided by the access token.';
  const challenge = `Bearer error="insufficient_scope", error_description="${description}", ${bearerErrors}`;
  return new Response(null, { status: 403, headers: { 'www-authenticate': challenge } });
}

/** 404, 405 and 415, which stand outside the OpenAPI document. */
export function springError(
  status: 404 | 405 | 415,
  error: string,
  path: string,
  now: number,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const body = { timestamp: new Date(now).toISOString(), status, error, path };
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}

/** The error body of v1 (knowit/Innbyggerkontakt-public, krr_models.py), taken to hold for v2 as well. */
export function errorsBody(status: 400 | 422, problems: readonly Problem[], nextId: () => string): object {
  return {
    errors: problems.map(({ pointer, rule }) => ({
      id: nextId(),
      status: String(status),
      title: 'Invalid value',
      detail: `Rule broken: ${rule}`,
      source: { pointer },
    })),
  };
}
