import { Skipped } from '../src/index.ts';
import { Outage } from './outage.ts';

/** Does what has a name one time: who asks again is given what came of it. An outage is told to the first alone; the others are skipped. */
export type Once = <T>(what: string, work: () => Promise<T>) => Promise<T>;

export function createOnce(): Once {
  const done = new Map<string, Promise<unknown>>();
  return <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const known = done.get(what) as Promise<T> | undefined;
    if (known) return known.catch(skipAgain);
    const doing = work();
    done.set(what, doing);
    return doing;
  };
}

function skipAgain(error: unknown): never {
  throw error instanceof Outage ? new Skipped(`Not asked again: ${error.message}`) : error;
}
