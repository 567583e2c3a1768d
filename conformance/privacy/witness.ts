import { format } from 'node:util';
import type { Output } from './find-secrets.ts';
import { inspected } from './views.ts';

export interface Witness {
  /** What has come out since it was last asked. */
  heard(): readonly Output[];
  stop(): void;
}

type Write = typeof process.stdout.write;
const processEvents = ['unhandledRejection', 'uncaughtException', 'warning'] as const;

/** Listens at everything of a process through which a library may talk, and lets nothing of it pass. */
export function startWitness(): Witness {
  const outputs: Output[] = [];
  const undo: (() => void)[] = [];

  const replace = <T extends object, K extends keyof T>(owner: T, key: K, substitute: T[K]): void => {
    const original = owner[key];
    owner[key] = substitute;
    undo.push(() => {
      owner[key] = original;
    });
  };

  const { console } = globalThis;
  for (const method of Object.keys(console) as (keyof Console)[]) {
    const talk = (...args: unknown[]): unknown => outputs.push([`console.${method}`, format(...args)]);
    if (typeof Reflect.get(console, method) === 'function') replace(console, method, talk as never);
  }
  for (const stream of ['stdout', 'stderr'] as const) {
    const write = (chunk: unknown): boolean => outputs.push([stream, String(chunk)]) > 0;
    replace(process[stream], 'write', write as Write);
  }
  replace(process, 'emitWarning', (...args: unknown[]) => {
    outputs.push(['process.emitWarning', format(...args)]);
  });
  for (const event of processEvents) {
    // The test runner listens too and would fail the run instead of showing what came out.
    const others = process.listeners(event as 'warning');
    const listener = (value: unknown): void => {
      outputs.push([event, inspected(value)]);
    };
    process.removeAllListeners(event).on(event, listener);
    undo.push(() => {
      process.removeAllListeners(event);
      for (const other of others) process.on(event as 'warning', other);
    });
  }

  return {
    heard: () => outputs.splice(0),
    stop: () => {
      for (const restore of undo.splice(0)) restore();
    },
  };
}
