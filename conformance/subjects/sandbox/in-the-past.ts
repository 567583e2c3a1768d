import { requires } from '../../src/index.ts';
import type { SandboxClock } from './access.ts';

const day = 86_400_000;

/** Does something to a sandbox so many days ago. @throws Skipped when nobody can move its clock. */
export async function inThePast<T>({ pass }: SandboxClock, daysAgo: number, work: () => Promise<T>): Promise<T> {
  const move = requires(pass, 'The time of the subject cannot be moved.');
  move(-daysAgo * day);
  try {
    return await work();
  } finally {
    move(daysAgo * day);
  }
}
