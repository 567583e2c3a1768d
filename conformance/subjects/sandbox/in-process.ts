import { createSandbox, type Sandbox, type SandboxOptions } from '@fellesklient/sandbox';
import { type Addresses, furnish, issuerAt, type SandboxSubject } from './sandbox-subject.ts';

/** The real addresses of the test environment. */
export const testEnvironment: Omit<Addresses, 'name' | 'fetch'> = {
  maskinporten: issuerAt('test.maskinporten.no'),
  krr: { baseUrl: 'https://test.kontaktregisteret.no' },
  authlevel: 'https://kontaktinfo-ws-ver2.difi.no/authlevel',
  idporten: 'https://test.idporten.no',
  minprofil: 'https://minprofil.test.kontaktregisteret.no/',
  folkeregisteret: 'https://folkeregisteret-api-konsument.sits.no',
};

/** Inhabitants of the world that checks run in: enough for two of one name in one postal area. A search in all of Norway takes longer. */
export const size = 1_000_000;

/** A sandbox in this process, with a clock that checks can move on from that of its options. */
export async function sandboxInProcess({
  now = Date.now,
  ...options
}: SandboxOptions = {}): Promise<SandboxSubject & { readonly sandbox: Sandbox }> {
  let passed = 0;
  const clock = {
    now: (): number => now() + passed,
    pass: (ms: number): void => {
      passed += ms;
    },
  };
  const sandbox = createSandbox({ ...options, now: clock.now });
  const furnished = await furnish({
    // Any name that is none of the real ones leads to the commands.
    commands: 'http://sandbox.invalid/_sandbox',
    fetch: (input, init) => sandbox.fetch(new Request(input, init)),
    inhabitants: sandbox.world,
    eventsBefore: 0,
    clock,
  });
  return { sandbox, ...furnished };
}
