import { type Check, check, type RegisterSubject } from '../../src/index.ts';
import { ask, exchange, expectRefused, signGrant, tokenOf } from './grant.ts';

/** A grant works once. */
export const replayChecks: readonly Check<RegisterSubject>[] = [
  check('MP-REPLAY-GRANT', 'the same grant twice', async (subject) => {
    const assertion = await signGrant(subject);
    tokenOf(await exchange(subject, assertion));
    expectRefused('the second exchange', await exchange(subject, assertion), 'MP-012');
  }),
  check('MP-REPLAY-JTI', 'another grant with the same jti', async (subject) => {
    const jti = crypto.randomUUID();
    tokenOf(await ask(subject, { claims: { jti } }));
    const again = await signGrant(subject, { claims: { jti, resource: ['https://api.example/'] } });
    expectRefused('the same jti', await exchange(subject, again), 'MP-012');
  }),
];
