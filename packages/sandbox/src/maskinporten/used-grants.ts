import { base64url } from 'jose';
import type { GrantClaims } from './claims.ts';
import { invalidAssertion } from './grant-refused.ts';

/** Remembers grants for as long as they could be used again. */
export interface UsedGrants {
  /** @throws GrantRefused (MP-012) when these bytes, or this client's jti, have been here before. */
  use(compact: string, clientId: string, claims: GrantClaims, now: number): Promise<void>;
}

// A grant cannot outlive this by any time rule.
const longestLifetime = 200;

export function createUsedGrants(): UsedGrants {
  // In order of arrival, so that the outdated ones are always at the front.
  const arrived = new Map<string, number>();
  return {
    async use(compact, clientId, { jti }, now) {
      const bytes = `bytes ${await digest(compact)}`;
      for (const [key, at] of arrived) {
        if (now - at <= longestLifetime) break;
        arrived.delete(key);
      }
      const keys = jti === undefined ? [bytes] : [bytes, JSON.stringify([clientId, jti])];
      if (keys.some((key) => arrived.has(key))) {
        throw invalidAssertion('MP-012', 'The grant has been used before: each JWT and each jti works once.');
      }
      for (const key of keys) arrived.set(key, now);
    },
  };
}

async function digest(text: string): Promise<string> {
  return base64url.encode(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}
