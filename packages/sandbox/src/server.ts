import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createSandbox, type Sandbox } from './sandbox.ts';

export interface SandboxServerOptions {
  /** The sandbox to serve; a new one with default options when left out. */
  readonly sandbox?: Sandbox;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Address to listen on. Default `127.0.0.1`: reachable from this machine only. */
  readonly host?: string;
}

export interface SandboxServer {
  /** Origin of the server, without a trailing slash. */
  readonly url: string;
  readonly port: number;
  readonly sandbox: Sandbox;
  /** Stops listening and closes every connection. */
  close(): Promise<void>;
}

/**
 * Serves a sandbox over HTTP, one path prefix per service, for clients in any language.
 *
 * @throws TypeError for a port that is no port. @throws Error that names the option and keeps the system's `code`, for example
 *   EADDRINUSE, when the address cannot be had.
 */
export async function startSandboxServer(options: SandboxServerOptions = {}): Promise<SandboxServer> {
  const { sandbox = createSandbox(), port = 0, host = '127.0.0.1' } = options;
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new TypeError('Option port: must be a whole number from 0 to 65535. 0 takes any free port.');
  }
  const server = createAdaptorServer({ fetch: sandbox.fetch, overrideGlobalObjects: false });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, host, port)));
    server.listen(port, host, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    port: actual,
    sandbox,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

function cannotListen(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const { code } = error;
  const [option, reason] =
    code === 'EADDRINUSE'
      ? ['port', `${port} on ${host} is in use. Stop what uses it, choose another port, or 0 for any free one.`]
      : code === 'EACCES'
        ? ['port', `${port} on ${host} may not be used by this user. Choose one above 1023, or 0 for any free one.`]
        : ['host', `cannot listen on ${host}. Use an address of this machine, for example 127.0.0.1.`];
  return Object.assign(new Error(`Option ${option}: ${reason}`, { cause: error }), { code });
}
