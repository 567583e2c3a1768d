import type { Quirks } from '../quirks.ts';
import type { GrantClaims } from './claims.ts';
import { invalidAssertion } from './grant-refused.ts';

interface TimeRules {
  readonly maxLifetime: number;
  readonly maxAhead: number;
  readonly maxBehind: number;
  readonly grace: number;
}

// Seconds. Sources: see the switch timeRules.
const rules: Readonly<Record<Quirks['maskinporten']['timeRules'], TimeRules>> = {
  documented: { maxLifetime: 120, maxAhead: 10, maxBehind: 10, grace: 0 },
  enforced: { maxLifetime: 180, maxAhead: 10, maxBehind: Number.POSITIVE_INFINITY, grace: 10 },
};

/**
 * Expiry comes first: a grant that is late by minutes breaks the rule for iat as well, but MP-130 is what the documentation has for
 * it. @throws GrantRefused.
 *
 * @param now seconds since 1970
 */
export function requireTimely(
  { iat, exp }: GrantClaims,
  now: number,
  quirk: Quirks['maskinporten']['timeRules'],
): void {
  const { maxLifetime, maxAhead, maxBehind, grace } = rules[quirk];
  if (now >= exp + grace) throw invalidAssertion('MP-130', 'JWT has expired.');
  if (exp - iat > maxLifetime)
    throw invalidAssertion(undefined, `JWT has too long lifetime: at most ${maxLifetime} seconds.`);
  if (iat - now > maxAhead) throw invalidAssertion(undefined, 'Issue time is after now.');
  if (now - iat > maxBehind) throw invalidAssertion(undefined, `Issue time is more than ${maxBehind} seconds ago.`);
}
