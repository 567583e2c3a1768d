import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Calls `use` with the address of a server on loopback, and closes it afterwards; for tests. */
export async function withServer<Result>(
  answer: RequestListener,
  use: (address: string) => Promise<Result>,
): Promise<Result> {
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  try {
    return await use(`http://127.0.0.1:${port}`);
  } finally {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
}
