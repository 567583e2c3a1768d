import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { Redis } from 'ioredis';
import { RateLimiterQueue, RateLimiterRedis } from 'rate-limiter-flexible';
import { expect, test } from 'vitest';
import type { RateLimiter } from './rate-limiter.ts';

const missing = spawnSync('redis-server', ['--version']).status === 0 ? undefined : 'redis-server is not installed';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** What each process would make, by the README's recipe. */
function sharedLimiter(storeClient: Redis): RateLimiter {
  const queue = new RateLimiterQueue(
    new RateLimiterRedis({ storeClient, keyPrefix: 'demo', points: 10, duration: 3600 }),
  );
  return {
    async reserve() {
      await queue.removeTokens(1);
      return 0;
    },
  };
}

const title = 'two processes share one allowance through Redis';
test.skipIf(missing)(missing ? `${title} (skipped: ${missing})` : title, async () => {
  const port = await freePort();
  const server = spawn('redis-server', [
    '--port',
    `${port}`,
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
  ]);
  const clients: Redis[] = [];
  try {
    for await (const line of server.stdout) if (String(line).includes('Ready to accept')) break;
    for (let i = 0; i < 2; i++) clients.push(new Redis(port, '127.0.0.1'));
    let granted = 0;
    await new Promise<void>((resolve) => {
      for (const limiter of clients.map(sharedLimiter)) {
        for (let i = 0; i < 8; i++) {
          Promise.resolve(limiter.reserve(0)).then(
            () => ++granted === 10 && resolve(),
            () => {}, // those still waiting when the client goes
          );
        }
      }
    });
    for (let i = 0; i < 20; i++) await Promise.all(clients.map((client) => client.ping()));
    expect(granted).toBe(10);
  } finally {
    for (const client of clients) client.disconnect();
    server.kill('SIGKILL');
  }
});
