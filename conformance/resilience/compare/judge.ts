import { isDeepStrictEqual } from 'node:util';
import type { Client } from '../client.ts';
import { personidentifikator } from '../clients/personidentifikator.ts';
import { printed } from '../find-leak.ts';
import type { Row } from '../row.ts';
import type { Observation } from './observe.ts';

/** How a contender stood a fault. */
export interface Verdict {
  /** `leak` when what it throws shows the identity number or the token, whatever else it did. */
  readonly outcome: 'ok' | 'not ok' | 'leak';
  /** What it did wrong besides, in a few words; absent when it handled the fault. */
  readonly why?: string;
}

/** Timers and sockets of a busy machine. */
const toleranceMs = 50;
const promptMs = 1000;

export function judge(row: Row, client: Client, observation: Observation): Verdict {
  const { result } = observation;
  const leaks = result !== undefined && 'failure' in result && showsSecret(result.failure);
  const why = row.abort ? abortProblem(row, observation) : problem(row, client, observation);
  return { outcome: leaks ? 'leak' : why === undefined ? 'ok' : 'not ok', ...(why !== undefined && { why }) };
}

function showsSecret(failure: unknown): boolean {
  const text = printed(failure);
  return text.includes(personidentifikator(2)) || text.includes('synthetic-token.');
}

/**
 * A contender need not have our codes: it must get the right value, or fail where there is none and let the caller know
 * the status there was; and it may not ask more often or earlier than we do.
 */
function problem({ wanted }: Row, client: Client, observation: Observation): string | undefined {
  const { result, exchanges, elsewhere, gapsMs } = observation;
  if (!result) return 'still waiting';
  if (elsewhere > 0) return 'goes to another host';
  if (exchanges.length > wanted.requests) return `${exchanges.length} requests`;
  if (wanted.waits.some(([least], i) => (gapsMs[i] ?? least) < least - toleranceMs)) return 'does not wait as asked';
  if ('value' in result) {
    if (isDeepStrictEqual(result.value, client.value(2))) return undefined;
    return wanted.error ? 'takes it for a success' : 'gives another value';
  }
  if (!wanted.error) return 'gives up';
  return wanted.error.status === undefined || result.status === wanted.error.status ? undefined : 'loses the status';
}

function abortProblem({ wanted }: Row, { result, exchanges, abortTookMs }: Observation): string | undefined {
  if (!result) return 'still waiting';
  if ('value' in result) return 'takes it for a success';
  if (abortTookMs === undefined) return 'does not wait at all';
  if (abortTookMs > promptMs) return 'notices late';
  return exchanges.length > wanted.requests ? `${exchanges.length} requests` : undefined;
}
