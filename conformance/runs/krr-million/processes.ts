import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Peak, Task } from './consumer.ts';
import type { Setting, Tally, Told } from './register.ts';

/** The register, in a process of its own. */
export interface RegisterProcess {
  readonly baseUrl: string;
  /** Begins anew: counts from 0, and fails where it is told to. */
  begin(setting: Setting): void;
  /** Resolves as the register hears a question: the nth since it began. */
  heard(nth: number): Promise<unknown>;
  tally(): Promise<Tally>;
  close(): Promise<void>;
}

export async function startRegister(): Promise<RegisterProcess> {
  const child = start('register.ts');
  const { baseUrl } = await said(child, (told: Told) => 'baseUrl' in told);
  return {
    baseUrl,
    begin: (setting) => void child.send(setting),
    heard: (nth) => said(child, (told: Told): told is Told => 'post' in told && told.post === nth),
    tally() {
      child.send('tally');
      return said(child, (told: Told) => 'posts' in told);
    },
    async close() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

/** Asks for everybody in a process of its own, and tells what that took of memory. */
export async function consume(task: Task): Promise<Peak> {
  const child = start('consumer.ts', JSON.stringify(task));
  const ended = once(child, 'exit');
  const told = await Promise.race([said(child, (_: Peak): _ is Peak => true), ended]);
  if (Array.isArray(told)) throw new Error(`The consumer ended with ${told[0]} before it was through.`);
  await ended;
  return told as Peak;
}

/** Does so as well, but the process is killed when `moment` comes. False when it was through before that. */
export async function consumeUntil(moment: Promise<unknown>, task: Task): Promise<boolean> {
  const child = start('consumer.ts', JSON.stringify(task));
  const ended = once(child, 'exit');
  await Promise.race([moment, ended]);
  child.kill('SIGKILL');
  const [, signal] = await ended;
  return signal === 'SIGKILL';
}

/** Node before 22.18 reads types only when told to. */
const execArgv = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', '--expose-gc'];

function start(program: string, ...args: string[]): ChildProcess {
  return fork(fileURLToPath(new URL(program, import.meta.url)), args, { execArgv });
}

/** The first thing a process says that is looked for. */
function said<T, R extends T>(child: ChildProcess, is: (told: T) => told is R): Promise<R> {
  return new Promise((resolve) => {
    child.on('message', function listen(told: unknown) {
      if (!is(told as T)) return;
      child.off('message', listen);
      resolve(told as R);
    });
  });
}
