import { type Check, check, type RegisterSubject } from '../../src/index.ts';
import { ask, exchange, expectRefused, type GrantChanges, signGrant, tokenOf } from './grant.ts';

/** A grant works once. */
export const replayChecks: readonly Check<RegisterSubject>[] = [
  check('MP-REPLAY-GRANT', 'the same grant twice', (subject) => expectOnce(subject)),
  check('MP-REPLAY-GRANT', 'the same grant twice, without jti', (subject) => {
    // Without jti and with nothing new in it, a grant of the same second would be another check's.
    const resource = [`https://api.example/${crypto.randomUUID()}`];
    return expectOnce(subject, { claims: { jti: undefined, resource } });
  }),
  check('MP-REPLAY-JTI', 'another grant with the same jti', async (subject) => {
    const jti = crypto.randomUUID();
    tokenOf(await ask(subject, { claims: { jti } }));
    const again = await signGrant(subject, { claims: { jti, resource: ['https://api.example/'] } });
    expectRefused('the same jti', await exchange(subject, again), 'MP-012');
  }),
];

async function expectOnce(subject: RegisterSubject, changes?: GrantChanges): Promise<void> {
  const assertion = await signGrant(subject, changes);
  tokenOf(await exchange(subject, assertion));
  expectRefused('the second exchange', await exchange(subject, assertion), 'MP-012');
}
