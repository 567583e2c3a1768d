import type { Person } from '../generated/types.ts';
import { digitalObstacle } from './digital-obstacle.ts';
import { type NotificationRefusal, notificationRoute } from './notification-route.ts';

export interface PostRouteOptions {
  /** Whether the letter may only go out digitally with a notification of it, as a decision must (enkeltvedtak). */
  readonly mustNotify: boolean;
  /** The moment to judge from; the present when absent. */
  readonly now?: Date;
}

/**
 * How a letter goes out:
 *
 * - `digital-post`: to the person's digital mailbox, encrypted for its supplier.
 * - `print`: on paper, because the person has reserved, or must be notified and may not be.
 * - `other`: by the sender's next channel, such as Altinn, because there is no mailbox to send to: the person is not in the
 *   register, or the answer lacks an address, supplier or certificate (as without the scope `krr:global/digitalpost.read`).
 */
export type PostRoute =
  | {
      readonly route: 'digital-post';
      readonly postkasseadresse: string;
      /** The supplier's organisation number. */
      readonly postkasseleverandoeradresse: string;
      /** The supplier's certificate, base64 of DER; `readSertifikat` of `@fellesklient/krr/certificate` reads it. */
      readonly sertifikat: string;
    }
  | { readonly route: 'print'; readonly reason: NotificationRefusal }
  | { readonly route: 'other'; readonly reason: 'deleted' | 'not-registered' | 'no-mailbox' };

/**
 * Decides how a letter to a person goes out, in the order of eFormidling (felleslosninger/efm-service-registry,
 * DpiMessageRouter.java): reservation, notification, mailbox. A reservation and a value that this package does not know lead to
 * paper even when nobody must be notified; eFormidling looks at neither then.
 *
 * @throws TypeError that names the option: `mustNotify` missing, `now` no valid date
 *
 * @example
 * ```ts
 * import type { Person } from '@fellesklient/krr';
 * import { postRoute } from '@fellesklient/krr/reading';
 *
 * function describe(person: Person): string {
 *   const letter = postRoute(person, { mustNotify: true });
 *   return letter.route === 'digital-post' ? 'digital mailbox' : `${letter.route}, because ${letter.reason}`;
 * }
 * ```
 */
export function postRoute(
  person: Pick<
    Person,
    'status' | 'reservasjon' | 'varslingsstatus' | 'kontaktinformasjon' | 'digital_post' | 'sertifikat'
  >,
  { mustNotify, now }: PostRouteOptions,
): PostRoute {
  if (typeof mustNotify !== 'boolean') {
    throw new TypeError('Option mustNotify: missing. Say whether the letter needs a notification, true or false.');
  }
  const notification = notificationRoute(person, now);
  const obstacle = digitalObstacle(person);
  if (obstacle === 'reserved' || obstacle === 'unknown-value') return { route: 'print', reason: obstacle };
  if (mustNotify && notification.route === 'none') return { route: 'print', reason: notification.reason };
  if (obstacle) return { route: 'other', reason: obstacle };
  const { postkasseadresse, postkasseleverandoeradresse } = person.digital_post ?? {};
  const { sertifikat } = person;
  if (!postkasseadresse || !postkasseleverandoeradresse || !sertifikat) return { route: 'other', reason: 'no-mailbox' };
  return { route: 'digital-post', postkasseadresse, postkasseleverandoeradresse, sertifikat };
}
