import { type Check, type ClientSubject, check, type Respond } from '../../src/index.ts';
import { type ClientDesk, withDesk } from './client-desk.ts';
import type { Rettighetspakke } from './packages.ts';

const most = 20;

/** One check of a client in each of the packages. Its waits between questions are told, in milliseconds, and not waited for. */
export function inEachWithWaits(
  requirement: string,
  title: string,
  names: readonly Rettighetspakke[],
  routes: () => Readonly<Record<string, Respond>>,
  run: (desk: ClientDesk, waits: readonly number[]) => Promise<void>,
): readonly Check<ClientSubject>[] {
  return names.map((name) =>
    check(
      requirement,
      `${title}, ${name}`,
      (subject) => {
        const waits: number[] = [];
        const wait = async (ms: number): Promise<void> => {
          // A client that would wait for ever has waited long enough.
          if (waits.push(ms) > most) throw new Error('It is over.');
        };
        return withDesk(subject, name, { routes: routes(), settings: { wait } }, (desk) => run(desk, waits));
      },
      name,
    ),
  );
}

export function outcomeOf(work: Promise<unknown>): Promise<'success' | 'an error'> {
  return work.then(
    () => 'success',
    () => 'an error',
  );
}
