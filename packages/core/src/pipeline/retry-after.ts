/** The longest that a timer can wait, and longer than any register asks for. */
const longestMs = 2 ** 31 - 1;

/**
 * Milliseconds that a `Retry-After` header asks to wait (RFC 9110 section 10.2.3: a number or an HTTP date), whole and
 * at most what a timer can wait. A date in the past is 0. Undefined when the header is absent or says nothing usable.
 */
export function retryAfterMs(header: string | null, unit: 's' | 'ms', now: number): number | undefined {
  const value = header?.trim() ?? '';
  const [number, whole] = /^(\d+)(?:\.\d+)?$/.exec(value) ?? [];
  // Ten digits are more than any wait has, and could be a personidentifikator that is sent back.
  if (whole !== undefined && whole.length > 9) return longestMs;
  if (number !== undefined) return Math.min(longestMs, Math.round(Number(number) * (unit === 's' ? 1000 : 1)));
  if (!/^[A-Z][a-z]{2}/.test(value)) return undefined;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.min(longestMs, Math.max(0, date - now));
}
