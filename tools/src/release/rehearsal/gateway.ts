import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Gateway {
  /** Ends with a slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** A way to a registry that calls `onUpload` with the number of each upload before it goes on, and lets it through if that says so. */
export async function startGateway(registry: string, onUpload: (number: number) => boolean): Promise<Gateway> {
  let uploads = 0;
  const server = createServer((asked, answer) => {
    const path = asked.url ?? '/';
    const isUpload = asked.method === 'PUT' && !path.includes('/-/');
    if (isUpload && !onUpload(++uploads)) return void asked.destroy();
    const onward = request(new URL(path, registry), { method: asked.method, headers: asked.headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close };
}
