import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Feed } from './consume.ts';
import type { Opened, Setting, Tally } from './register.ts';

/** The register, in a process of its own. */
export interface RegisterProcess extends Opened {
  /** Begins anew: as if nothing had happened yet. */
  begin(): void;
  tally(): Promise<Tally>;
  close(): Promise<void>;
}

export async function startRegister(setting: Setting): Promise<RegisterProcess> {
  const child = start('register.ts', JSON.stringify(setting));
  const ended = once(child, 'exit');
  const opened = await Promise.race([once(child, 'message'), ended.then(() => [])]);
  if (!opened[0]) throw new Error('The register ended before it opened.');
  return {
    ...(opened[0] as Opened),
    begin: () => void child.send('begin'),
    async tally() {
      child.send('tally');
      const [tally] = await once(child, 'message');
      return tally as Tally;
    },
    async close() {
      child.disconnect();
      await ended;
    },
  };
}

/** Follows a feed in a process of its own, to its end. */
export async function consumeAll(feed: Feed, ledger: string): Promise<void> {
  const [code] = await once(start('consumer.ts', JSON.stringify(feed), ledger), 'exit');
  if (code !== 0) throw new Error(`The consumer ended with ${code} before it was through.`);
}

/**
 * Does so as well, but the process is killed: so many milliseconds after the ledger has so many entries. False when it was through before that.
 */
export async function consumeUntil(entries: number, ms: number, feed: Feed, ledger: string): Promise<boolean> {
  const child = start('consumer.ts', JSON.stringify(feed), ledger);
  const ended = once(child, 'exit');
  child.on('message', (written: number) => {
    if (written >= entries) setTimeout(() => child.kill('SIGKILL'), ms);
  });
  const [code, signal] = await ended;
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(`The consumer ended with ${code} before it was killed.`);
  return signal === 'SIGKILL';
}

/** Node before 22.18 reads types only when told to, and before 22.13 SQLite. */
const execArgv = ['--experimental-strip-types', '--experimental-sqlite', '--disable-warning=ExperimentalWarning'];

function start(program: string, ...args: string[]): ChildProcess {
  return fork(fileURLToPath(new URL(program, import.meta.url)), args, { execArgv });
}
