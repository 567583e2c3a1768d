import { type Answer, type Check, check, type RegisterSubject } from '../../src/index.ts';
import type { LoginClient } from '../../src/register-subject.ts';
import { secretOf } from './client-authentication.ts';
import { otherClient } from './provider.ts';
import { expectRefused } from './refusal.ts';

/** A client with a secret is refused without it, and with it by the method of the other. */
export function withoutProof(
  requirement: string,
  ask: (subject: RegisterSubject, client: LoginClient, auth: LoginClient['auth']) => Promise<Answer>,
): readonly Check<RegisterSubject>[] {
  return (['secretPost', 'secretBasic'] as const).flatMap((kind) => [
    check(requirement, `no secret, ${kind}`, async (subject: RegisterSubject) => {
      expectRefused('no secret', await ask(subject, otherClient(subject, kind), { method: 'none' }));
    }),
    check(requirement, `a secret by the other method, ${kind}`, async (subject: RegisterSubject) => {
      const client = otherClient(subject, kind);
      const method = kind === 'secretPost' ? 'client_secret_basic' : 'client_secret_post';
      expectRefused('a secret by the other method', await ask(subject, client, { method, secret: secretOf(client) }));
    }),
  ]);
}
