import type { Person } from '../generated/types.ts';
import { type ContactPoint, contactPoints, type FreshContactPoint } from './contact-points.ts';
import { type DigitalObstacle, digitalObstacle } from './digital-obstacle.ts';

/**
 * Why a person may not be notified digitally; besides `DigitalObstacle`:
 *
 * - `not-delivered`: the answer tells nothing of contact information; the token most likely lacks its scope (oppslagstjenesten_rest.md).
 * - `no-contact-information`: the register delivered neither e-mail address nor mobile number.
 * - `expired`: what there is was last confirmed 18 months ago or earlier (eForvaltningsforskriften § 32; krr_18mnd.md).
 * - `undated`: what there is came without a date to judge by.
 * - `refused`: the dates look fresh, yet `varslingsstatus` is KAN_IKKE_VARSLES (krr_attributter.md).
 */
export type NotificationRefusal =
  | DigitalObstacle
  | 'not-delivered'
  | 'no-contact-information'
  | 'expired'
  | 'undated'
  | 'refused';

export type NotificationRoute =
  | { readonly route: 'digital'; readonly contactPoints: readonly [FreshContactPoint, ...FreshContactPoint[]] }
  | { readonly route: 'none'; readonly reason: NotificationRefusal };

/**
 * Whether a person may be notified digitally of a decision (eForvaltningsforskriften § 8 third paragraph), by which contact points,
 * and if not, why.
 *
 * `varslingsstatus` and the dates must agree. KAN_IKKE_VARSLES is the register's own word and stands. KAN_VARSLES says that some
 * contact point is fresh; which one only the dates tell, and to check them is the sender's duty (krr_18mnd.md). Where
 * `varslingsstatus` is missing the dates decide.
 *
 * @param now the moment to judge from; the present when absent
 * @throws TypeError when `now` is no valid date
 *
 * @example
 * ```ts
 * import type { Person } from '@fellesklient/krr';
 * import { notificationRoute } from '@fellesklient/krr/reading';
 *
 * function addressees(person: Person): readonly string[] {
 *   const notification = notificationRoute(person);
 *   if (notification.route === 'digital') return notification.contactPoints.map(({ value }) => value);
 *   console.info(`Not notified: ${notification.reason}`);
 *   return [];
 * }
 * ```
 */
export function notificationRoute(
  person: Pick<Person, 'status' | 'reservasjon' | 'varslingsstatus' | 'kontaktinformasjon'>,
  now: Date = new Date(),
): NotificationRoute {
  const points = contactPoints(person, now);
  const [first, ...more] = points.filter((point) => point.freshness === 'fresh');
  const obstacle = digitalObstacle(person);
  if (obstacle) return { route: 'none', reason: obstacle };
  // Test doubles in public clients write null for what the register leaves out.
  const varslingsstatus = person.varslingsstatus ?? undefined;
  if (!known.includes(varslingsstatus)) return { route: 'none', reason: 'unknown-value' };
  if (!first) return { route: 'none', reason: whyNoneIsFresh(points, person) };
  if (varslingsstatus === 'KAN_IKKE_VARSLES') return { route: 'none', reason: 'refused' };
  return { route: 'digital', contactPoints: [first, ...more] };
}

const known: readonly (string | undefined)[] = ['KAN_VARSLES', 'KAN_IKKE_VARSLES', undefined];

function whyNoneIsFresh(
  points: readonly ContactPoint[],
  { varslingsstatus, kontaktinformasjon }: Pick<Person, 'varslingsstatus' | 'kontaktinformasjon'>,
): NotificationRefusal {
  if (points.length === 0) return varslingsstatus || kontaktinformasjon ? 'no-contact-information' : 'not-delivered';
  return points.some(({ freshness }) => freshness === 'expired') ? 'expired' : 'undated';
}
