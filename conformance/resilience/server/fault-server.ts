import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { type Behaviour, Exchange } from './exchange.ts';
import type { Register } from './register.ts';
import { RequestReader } from './request-reader.ts';
import { selfSignedCertificate } from './self-signed-certificate.ts';

/** How connections are taken: in clear text, over TLS, or not with what the client expects of TLS. */
export type Protocol = 'http' | 'untrusted-tls' | 'http-for-tls' | 'silence-for-tls';

/** A server on loopback that misbehaves as told. */
export interface FaultServer {
  readonly baseUrl: string;
  readonly port: number;
  /** Requests since the last `play`, in order. */
  readonly exchanges: readonly Exchange[];
  /** Does these things with the coming requests in turn, the last one for ever. */
  play(behaviours: readonly Behaviour[]): void;
  /** Resolves when no answer is under way any more. */
  settled(): Promise<unknown>;
  close(): Promise<void>;
}

const tlsHandshake = 0x16;

export async function startFaultServer(register: Register, protocol: Protocol = 'http'): Promise<FaultServer> {
  const sockets = new Set<Socket>();
  const underWay = new Set<Promise<void>>();
  let exchanges: Exchange[] = [];
  let behaviours: readonly Behaviour[] = [];

  const begin = (socket: Socket, request: Parameters<Register['answer']>[0]): void => {
    const exchange = new Exchange(socket, request, register);
    exchanges.push(exchange);
    const behaviour = behaviours[Math.min(exchanges.length, behaviours.length) - 1];
    const done = Promise.resolve(behaviour?.(exchange)).finally(() => underWay.delete(done));
    underWay.add(done);
  };
  const take = (socket: Socket): void => {
    sockets.add(socket);
    socket.setNoDelay(true);
    const reader = new RequestReader();
    socket.on('error', () => {}); // the client may hang up at any time
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (bytes: Buffer) => {
      if (bytes[0] === tlsHandshake) {
        if (protocol === 'http-for-tls') socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
        else register.pace.stalled();
        return;
      }
      reader.push(bytes);
      for (let request = reader.next(); request; request = reader.next()) begin(socket, request);
    });
  };

  const server: Server =
    protocol === 'untrusted-tls' ? createTlsServer(selfSignedCertificate('127.0.0.1'), take) : createServer(take);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `${protocol === 'http' ? 'http' : 'https'}://127.0.0.1:${port}`,
    port,
    get exchanges() {
      return exchanges;
    },
    play(next) {
      behaviours = next;
      exchanges = [];
    },
    settled: () => Promise.all(underWay),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
