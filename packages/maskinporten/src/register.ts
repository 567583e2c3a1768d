import type { Clock, Register } from '@fellesklient/core';
import { remedies } from './mp-code.ts';

/** Maskinporten takes what was issued within 10 s of its own clock (maskinporten_protocol_jwtgrant.md). */
const toleratedMs = 10_000;

/** Maskinporten as the pipeline sees it. */
export function maskinportenRegister(clock: Clock): Register {
  return {
    name: 'maskinporten',
    retryAfterUnit: 's',
    readFailure({ headers, json }) {
      const { error_uri, error_description } = (json ?? {}) as Record<string, unknown>;
      // The code stands in the path of error_uri, not in error or error_description.
      const registerCode = found(/\/(MP-\d{3})$/, error_uri);
      const traceId = found(/\(trace_id: ([0-9a-f]{32})\)/, error_description);
      const remedy = remedyFor(registerCode, error_description, skewOf(headers.get('date'), clock));
      return { ...(registerCode && { registerCode }), ...(traceId && { traceId }), ...(remedy && { remedy }) };
    },
  };
}

/** Two refusals are documented without a code (maskinporten_feilsoking.md); their descriptions tell them apart. */
function remedyFor(registerCode: string | undefined, description: unknown, skewMs: number): string | undefined {
  const ofTime = registerCode === undefined && found(/(issue time)/i, description);
  if (ofTime || registerCode === 'MP-130') {
    const seconds = Math.round(Math.abs(skewMs) / 1000);
    if (seconds * 1000 <= toleratedMs) return remedies['MP-130'];
    return `The clock of this machine is ${seconds} s ${skewMs > 0 ? 'behind' : 'ahead'}: synchronise it.`;
  }
  if (registerCode !== undefined) return remedies[registerCode];
  return found(/(consumer_org)\b/, description) && "If consumerOrg is the client's own organisation, leave it out.";
}

/** Milliseconds that the server's clock is ahead of ours, as its `Date` header tells; 0 when it tells nothing. */
function skewOf(date: string | null, clock: Clock): number {
  return Date.parse(date ?? '') - clock.now() || 0;
}

function found(form: RegExp, value: unknown): string | undefined {
  return typeof value === 'string' ? form.exec(value)?.[1] : undefined;
}
