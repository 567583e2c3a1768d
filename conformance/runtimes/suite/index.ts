import { answerBehaviours } from './answers.ts';
import type { Behaviour, Result } from './behaviour.ts';
import { citizenBehaviours } from './citizens.ts';
import { errorBehaviours } from './errors.ts';
import { eventBehaviours } from './events.ts';
import { fanOutBehaviours } from './fan-out.ts';
import { lookupBehaviours } from './lookups.ts';
import { readingBehaviours } from './readings.ts';
import { streamBehaviours } from './streams.ts';
import { timeBehaviours } from './time.ts';
import { tokenBehaviours } from './tokens.ts';
import { readWorld, type World } from './world.ts';

export const behaviours: readonly Behaviour[] = [
  ...tokenBehaviours,
  ...lookupBehaviours,
  ...streamBehaviours,
  ...citizenBehaviours,
  ...readingBehaviours,
  ...answerBehaviours,
  ...timeBehaviours,
  ...errorBehaviours,
  ...eventBehaviours,
  ...fanOutBehaviours,
];

const longestMs = 20_000;

/** Tries every behaviour in turn in the world at this address, and reports there. */
export async function runSuite(origin: string): Promise<void> {
  const world = await readWorld(origin);
  const results: Result[] = [];
  for (const behaviour of behaviours) results.push(await outcome(behaviour, world));
  await fetch(`${origin}/results`, { method: 'POST', body: JSON.stringify(results) });
}

async function outcome({ name, run }: Behaviour, world: World): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeUp = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`did not end within ${longestMs / 1000} s`)), longestMs);
  });
  try {
    await Promise.race([run(world), timeUp]);
    return { name, ok: true };
  } catch (thrown) {
    return { name, ok: false, message: thrown instanceof Error ? thrown.message : String(thrown) };
  } finally {
    clearTimeout(timer);
  }
}
