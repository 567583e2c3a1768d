import { draw, draw32, topic } from '../world/draw.ts';
import type { Instant, KrrRecord } from '../world/krr-record.ts';
import { publishedPersons } from '../world/published-persons.ts';
import type { World } from '../world/world.ts';

/** What ID-porten remembers of a user's logins. */
export interface LoginRecord {
  /** Absent for who has never logged in at level 4. */
  readonly lastLevel4?: Instant;
  /** Kept from logging in (sperret). */
  readonly blocked: boolean;
}

/**
 * The logins of an inhabitant whom no control has touched; undefined for who is no user of ID-porten.
 *
 * Who logs in is asked for contact information, so users are those who have had an entry in Kontakt- og reservasjonsregisteret, and the
 * newest date there is a login (inferred). Of the generated ones 17 in 20 log in at level 4 and 1 in 100 is blocked: plausible shares, not
 * statistics. The published persons all use level 4, and none is blocked.
 */
export function computedLogins(world: World, index: number, at: Instant): LoginRecord | undefined {
  const record = world.krrRecord(index, at);
  if (record.status === 'IKKE_REGISTRERT') return undefined;
  const lastLogin = newestDate(record);
  if (index < publishedPersons.length) return { lastLevel4: lastLogin, blocked: false };
  // A seed of its own keeps the level apart from everything else that is drawn for the person.
  const seed = draw32(world.seed, 4, topic.identifier);
  const usesLevel4 = draw(seed, index, topic.entry) < 0.85;
  return { ...(usesLevel4 && { lastLevel4: lastLogin }), blocked: draw(seed, index, topic.deleted) < 0.01 };
}

function newestDate({ oppdatert = 0, epostadresse, mobiltelefonnummer }: KrrRecord): Instant {
  const dates = [epostadresse, mobiltelefonnummer].map((point) => point?.sistVerifisert ?? point?.oppdatert ?? 0);
  return Math.max(oppdatert, ...dates);
}
