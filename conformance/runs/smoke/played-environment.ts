import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createSecureContext, type SecureContext } from 'node:tls';
import { createSandbox, type Sandbox } from '@fellesklient/sandbox';
import { afterAll, afterEach } from 'vitest';
import type { ConnectTo } from '../../smoke/connect-to.ts';
import { places } from '../../smoke/environments.ts';
import { type Authority, type CertificateOrder, newAuthority } from './certificates.ts';

/** Answers in place of the sandbox, whose answer it can have. `hang` says nothing, and `reset` ends the connection. */
export type Fault = (healthy: () => Promise<Response>) => Promise<Response | 'hang' | 'reset'>;

/** A sandbox behind TLS on loopback, that plays the environments under the names of their hosts. */
export interface PlayedEnvironment {
  readonly sandbox: Sandbox;
  readonly authority: Authority;
  readonly port: number;
  /** Leads every name to it. */
  readonly connectTo: readonly ConnectTo[];
  /** Requests of this test, by host and path. */
  readonly asked: readonly string[];
  /** For this test: lets a host, or a host and path, answer otherwise. */
  fault(place: string, fault: Fault): void;
  /** For this test: lets a host show another certificate. */
  certify(host: string, order: Partial<CertificateOrder>, authority?: Authority): Promise<void>;
}

/** Nobody is at the retired service, as is to be expected. */
const gone: readonly (readonly [string, Fault])[] = [
  ['kontaktinfo-ws-ver2.difi.no', async () => new Response(null, { status: 404 })],
];

/** Plays for the tests of a file, and is healthy when each begins. */
export async function playEnvironments(): Promise<PlayedEnvironment> {
  const sandbox = createSandbox({ size: 50_000 });
  const authority = await newAuthority('Authority of a test');
  const hosts = [...new Set(Object.values(places).flatMap((of) => Object.values(of).map(({ host }) => host)))];
  const contexts = new Map<string, SecureContext>();
  const faults = new Map(gone);
  const asked: string[] = [];
  const server = createServer(
    { ...(await authority.issue({ hosts })), SNICallback: (host, done) => done(null, contexts.get(host)) },
    (incoming, outgoing) => void respond(incoming, outgoing),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  async function respond(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const request = await requestOf(incoming);
    const { host = '' } = incoming.headers;
    asked.push(`${host}${incoming.url}`);
    // A host is known by its name, and a port beside it makes another one (RFC 9110, section 7.2).
    const healthy = (): Promise<Response> =>
      sandbox.hosts.includes(host) ? sandbox.fetch(request) : Promise.resolve(new Response(null, { status: 421 }));
    const fault = faults.get(`${host}${incoming.url}`) ?? faults.get(host);
    const response = await (fault ? fault(healthy) : healthy());
    if (response === 'hang') return;
    if (response === 'reset') {
      incoming.socket.destroy();
      return;
    }
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  }

  afterEach(() => {
    contexts.clear();
    faults.clear();
    for (const [place, fault] of gone) faults.set(place, fault);
    asked.length = 0;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    sandbox,
    authority,
    port,
    connectTo: [{ toHost: '127.0.0.1', toPort: port }],
    asked,
    fault: (place, fault) => void faults.set(place, fault),
    async certify(host, order, { issue } = authority) {
      contexts.set(host, createSecureContext({ ...(await issue({ hosts: [host], ...order })) }));
    },
  };
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Uint8Array);
  return new Request(`https://${incoming.headers.host}${incoming.url}`, {
    method: incoming.method ?? 'GET',
    headers: incoming.headers as Record<string, string>,
    ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
  });
}
