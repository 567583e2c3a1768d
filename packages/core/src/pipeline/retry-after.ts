/**
 * Milliseconds that a `Retry-After` header asks to wait (RFC 9110 section 10.2.3: a number or an HTTP date).
 * A date in the past is 0. Undefined when the header is absent or says nothing usable.
 */
export function retryAfterMs(header: string | null, unit: 's' | 'ms', now: number): number | undefined {
  const value = header?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * (unit === 's' ? 1000 : 1);
  if (!/^[A-Z][a-z]{2}/.test(value)) return undefined;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
