/**
 * The token of a request's `Authorization` header (RFC 6750 section 2.1); undefined when it holds none.
 *
 * @example
 * ```ts
 * import { bearerToken } from '@fellesklient/maskinporten/verifier';
 *
 * const token = (request: Request): string | undefined => bearerToken(request.headers.get('authorization'));
 * ```
 */
export function bearerToken(authorization: string | null | undefined): string | undefined {
  return /^bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
}
