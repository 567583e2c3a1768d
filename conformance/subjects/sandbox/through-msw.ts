import type { Sandbox, SandboxOptions } from '@fellesklient/sandbox';
import { sandboxHandlers } from '@fellesklient/sandbox/msw';
import { setupServer } from 'msw/node';
import type { RegisterSubject } from '../../src/index.ts';
import type { Opened } from '../opened.ts';
import { sandboxInProcess, size, testEnvironment } from './in-process.ts';
import { issuerAt } from './sandbox-subject.ts';

/** A sandbox in this process, asked at the real host names, which MSW keeps from the network. */
export async function sandboxThroughMsw({
  registers = new Set(['folkeregisteret']),
  ...options
}: SandboxOptions & { readonly registers?: ReadonlySet<string> } = {}): Promise<
  Opened<RegisterSubject> & { readonly sandbox: Sandbox }
> {
  const { sandbox, forRegisters } = await sandboxInProcess({ size, ...options });
  const server = setupServer(...sandboxHandlers(sandbox));
  server.listen({ onUnhandledFrame: 'error' });
  // MSW has replaced the global one.
  const fetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init);
  const subject = await forRegisters(registers, { ...testEnvironment, name: 'sandbox through MSW', fetch });
  return {
    subject: {
      ...subject,
      extras: {
        ...subject.extras,
        otherEnvironment: issuerAt('maskinporten.no'),
        otherIdporten: 'https://idporten.no',
      },
    },
    sandbox,
    close: async () => server.close(),
  };
}
