import { fork } from 'node:child_process';
import { once } from 'node:events';

/**
 * Runs a program in a process of its own, to its end, and resolves with the last thing it told.
 *
 * @throws Error when it ended without having told anything.
 */
export async function runProgram<Told>(program: URL, args: readonly string[]): Promise<Told> {
  const child = fork(program, args);
  let told: unknown;
  child.on('message', (message) => {
    told = message;
  });
  // The end of a process may be seen before its last words; the end of the channel is seen after them.
  const [[code, signal]] = await Promise.all([once(child, 'exit'), once(child, 'disconnect')]);
  if (told === undefined) {
    const name = program.pathname.split('/').at(-1);
    throw new Error(`${name} ${args.join(' ')} ended with ${code ?? signal} and told nothing.`);
  }
  return told as Told;
}
