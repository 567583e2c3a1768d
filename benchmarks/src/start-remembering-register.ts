import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Register } from './remembering-register.ts';

export interface RegisterProcess extends Register {
  close(): Promise<void>;
}

/** Starts the register in a process of its own. */
export async function startRememberingRegister(): Promise<RegisterProcess> {
  const child = fork(fileURLToPath(new URL('./remembering-register.js', import.meta.url)));
  const [register] = (await once(child, 'message')) as [Register];
  return {
    ...register,
    async close() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}
