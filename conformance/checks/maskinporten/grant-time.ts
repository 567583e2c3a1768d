import type { Check, RegisterSubject } from '../../src/index.ts';
import { accepts, type GrantChanges, refuses, secondsOf } from './grant.ts';

/** Times of the grant. The clock of the subject moves on while a check runs, so nothing is tried within a second of now. */
export const grantTimeChecks: readonly Check<RegisterSubject>[] = [
  accepts('MP-GRANT-LIFETIME', '120 seconds', times(0, 120)),
  refuses('MP-GRANT-LIFETIME', '121 seconds', times(0, 121)),
  refuses('MP-GRANT-EXPIRED', 'a grant that expired a minute ago', times(-120, 60), 'MP-130'),
  refuses('MP-GRANT-EXPIRED', 'an exp of a minute ago, and an iat of now', times(0, -60), 'MP-130'),
  accepts('MP-GRANT-IAT-FUTURE', 'iat 5 seconds ahead', times(5, 60)),
  refuses('MP-GRANT-IAT-FUTURE', 'iat 15 seconds ahead', times(15, 60)),
  refuses('MP-GRANT-IAT-FUTURE', 'iat 13 seconds ahead', times(13, 60)),
  accepts('MP-GRANT-IAT-PAST', 'iat 5 seconds ago', times(-5, 60)),
  refuses('MP-GRANT-IAT-PAST', 'iat 15 seconds ago', times(-15, 100)),
  refuses('MP-GRANT-IAT-PAST', 'iat 12 seconds ago', times(-12, 100)),
  refuses('MP-GRANT-TIMES-REQUIRED', 'no iat', { claims: { iat: undefined } }),
  refuses('MP-GRANT-TIMES-REQUIRED', 'no exp', { claims: { exp: undefined } }),
];

function times(fromNow: number, lifetime: number): (subject: RegisterSubject) => GrantChanges {
  return (subject) => {
    const iat = secondsOf(subject) + fromNow;
    return { claims: { iat, exp: iat + lifetime } };
  };
}
