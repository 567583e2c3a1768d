import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Ready } from './answering-server.ts';

export interface AnsweringServer extends Ready {
  close(): Promise<void>;
}

/** Starts the server in a process of its own. */
export async function startAnsweringServer(): Promise<AnsweringServer> {
  const child = fork(fileURLToPath(new URL('./answering-server.js', import.meta.url)));
  const [ready] = (await once(child, 'message')) as [Ready];
  return {
    ...ready,
    async close() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}
