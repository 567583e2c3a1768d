import { expect, test } from 'vitest';
import type { Exchange } from './exchange.ts';
import { startPeer } from './peer.ts';

test('answers by path and count, remembers and records what it received', async () => {
  const recorded: Exchange[] = [];
  const peer = await startPeer(
    { '/krr/x': (_, count) => (count === 1 ? 'hang up' : { status: 201, json: { count } }) },
    (exchange) => recorded.push(exchange),
  );
  const url = `${peer.krrBaseUrl}/x?q=1`;
  await expect(fetch(url)).rejects.toThrow();
  const answer = await fetch(url, { method: 'POST', body: 'hello' });
  expect([answer.status, await answer.json()]).toEqual([201, { count: 2 }]);
  expect((await fetch(`${peer.issuer}token`)).status).toBe(404);
  expect(peer.received.map(({ method, url, path, body }) => [method, url, path, body])).toEqual([
    ['GET', '/krr/x?q=1', '/krr/x', ''],
    ['POST', '/krr/x?q=1', '/krr/x', 'hello'],
    ['GET', '/maskinporten/token', '/maskinporten/token', ''],
  ]);
  expect(recorded.map(({ response }) => response?.status)).toEqual([undefined, 201, 404]);
  await peer.close();
  await expect(fetch(url)).rejects.toThrow();
});
