import type { SikkerhetsnivaaRequest } from '../generated/authlevel/types.ts';
import { requests } from '../generated/authlevel/validators.ts';
import { fromOsloWallClock, monthsBefore } from '../time/oslo.ts';
import type { Instant } from '../world/krr-record.ts';

/** Whom a body asks about, and since when. */
export interface Question {
  readonly personidentifikator: string;
  readonly from: Instant;
}

/**
 * The question in a body; undefined when the body is not valid. The period begins with `fraDato`, in Norway, or 18 months ago
 * (felleslosninger/docs, oidc_api_authlevel.md). Calendar months are inferred.
 */
export function readQuestion(text: string, now: Instant): Question | undefined {
  const body = parse(text);
  if (requests.hentSikkerhetsnivaa(body).length > 0) return undefined;
  const { personidentifikator, fraDato } = body as SikkerhetsnivaaRequest;
  const from = fraDato === undefined ? monthsBefore(now, 18) : startOfDay(fraDato);
  return from === undefined ? undefined : { personidentifikator, from };
}

function startOfDay(date: string): Instant | undefined {
  const midnight = Date.parse(`${date}T00:00Z`);
  const exists = !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(date);
  return exists ? fromOsloWallClock(midnight) : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
