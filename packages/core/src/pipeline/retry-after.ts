/** The longest that a timer can wait, and longer than any register asks for. */
const longestMs = 2 ** 31 - 1;

/**
 * Milliseconds that a `Retry-After` header asks to wait (RFC 9110 section 10.2.3: a number or an HTTP date), whole and
 * at most what a timer can wait. A date in the past is 0. Undefined when the header is absent or says nothing usable.
 */
export function retryAfterMs(header: string | null, unit: 's' | 'ms', now: number): number | undefined {
  const value = header?.trim() ?? '';
  const [, whole = '', fraction = ''] = /^(\d+)(\.\d+)?$/.exec(value) ?? [];
  // Ten digits are more than any wait has, and could be a personidentifikator that is sent back.
  if (whole.length > 9) return longestMs;
  const isDate = /^[A-Z][a-z]{2}/.test(value);
  const ms = isDate ? Date.parse(value) - now : Number.parseFloat(whole + fraction) * (unit === 's' ? 1000 : 1);
  return Number.isNaN(ms) ? undefined : Math.round(Math.min(longestMs, Math.max(0, ms)));
}
