import { setImmediate } from 'node:timers/promises';
import type { EnvironmentName } from '../smoke/environments.ts';
import type { LiveOptions } from '../smoke/open-live.ts';
import type { RegisterSubject } from '../src/index.ts';
import { configuredSubject } from './configuration/configured-subject.ts';
import type { Configuration } from './configuration/read-configuration.ts';
import { Misconfigured } from './misconfigured.ts';
import type { Opened } from './opened.ts';

/** What is to be asked, and how. */
export interface Wanted {
  readonly configuration: Configuration;
  /** Those that will be asked: what only others need is not looked for. */
  readonly registers: ReadonlySet<string>;
  /** For the environments that the owners run. */
  readonly live: LiveOptions;
}

/** Targets that have a name. What else is given is an address. */
const named: Readonly<Record<string, (wanted: Wanted) => Promise<Opened<RegisterSubject>>>> = {
  sandbox: async ({ registers }) => (await import('./sandbox/through-msw.ts')).sandboxThroughMsw({ registers }),
  test: (wanted) => environment('test', wanted),
  playground: (wanted) => environment('playground', wanted),
  prod: (wanted) => environment('prod', wanted),
};

async function environment(name: EnvironmentName, { configuration, live }: Wanted): Promise<Opened<RegisterSubject>> {
  const { openLive } = await import('../smoke/open-live.ts');
  return openLive(name, configuration, live);
}

const longestAnswerMs = 60_000;

/** Gives up on an answer after a minute, so that a subject that has gone silent does not hold up the rest. */
const patientFetch: typeof globalThis.fetch = async (input, init) => {
  // Lets the platform see which of its connections have been closed while this process was busy.
  await setImmediate();
  return globalThis.fetch(input, { ...init, signal: AbortSignal.timeout(longestAnswerMs) });
};

/**
 * Makes the registers at a target ready to be asked: `sandbox` for one in this process, the name of an environment that
 * the owners run, or an address, where a sandbox server tells all that is needed, and of anything else the configuration does.
 *
 * @throws Misconfigured when the target is none, or is not configured. @throws Unreachable when nothing is there.
 */
export async function openTarget(target: string, wanted: Wanted): Promise<Opened<RegisterSubject>> {
  const { configuration, registers } = wanted;
  const open = Object.hasOwn(named, target) ? named[target] : undefined;
  if (open) return open(wanted);
  const address = addressOf(target);
  // The sandbox takes a while to load, and who only tries a client needs none.
  const { sandboxAtAddress } = await import('./sandbox/at-address.ts');
  return (
    (await sandboxAtAddress(address, patientFetch, registers)) ?? {
      subject: configuredSubject(address, configuration, patientFetch),
      close: async () => {},
    }
  );
}

/** Without a slash at the end. */
function addressOf(target: string): string {
  const url = URL.canParse(target) ? new URL(target) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new Misconfigured(
      `${target} is no target. Give ${Object.keys(named).join(', ')}, or an address with http:// or https://.`,
    );
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new Misconfigured('An address has no user, query or fragment.');
  }
  return url.href.replace(/\/$/, '');
}
