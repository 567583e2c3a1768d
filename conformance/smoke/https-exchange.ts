import type { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { connect, type SecureContext, type TLSSocket } from 'node:tls';
import type { Question } from '../src/index.ts';
import { type ConnectTo, destinationOf } from './connect-to.ts';
import { tooLate } from './outage.ts';
import { tunnel } from './tunnel.ts';

export interface HttpsOptions {
  /** Where to connect in place of a host. Its name stands in the address, in the handshake and in the certificate all the same. */
  readonly connectTo?: readonly ConnectTo[];
  /** The proxy that leads to an address; none when absent. What `connectTo` names is gone to without one. */
  readonly proxyFor?: (url: string) => URL | undefined;
  /** Whom to trust; whom the platform trusts when absent. */
  readonly secureContext?: SecureContext;
  /** Ends the wait for one connection and its whole answer; after ten seconds when absent. */
  readonly patience?: () => AbortSignal;
}

/** What a server has shown before anything was sent. */
export interface ServerCertificate {
  readonly x509: X509Certificate;
  /** Why it does not hold, as OpenSSL and Node call it; absent when it does. */
  readonly problem?: string;
}

export interface HttpsAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

export interface HttpsExchange {
  readonly certificate: ServerCertificate;
  /** Absent when the certificate does not hold and only who is trusted was to be asked. */
  readonly answer?: HttpsAnswer;
}

/**
 * Connects, looks at the certificate, and asks over that connection, which is used for nothing else.
 *
 * @throws Error with the `code` of the system, when there is no connection or no whole answer.
 */
export async function httpsExchange(
  question: Question,
  whom: 'anybody' | 'trusted',
  options: HttpsOptions,
): Promise<HttpsExchange> {
  const { patience = tenSeconds } = options;
  const signal = patience();
  let socket: TLSSocket | undefined;
  try {
    socket = await connection(new URL(question.url), options, signal);
    await once(socket, 'secureConnect', { signal });
    const certificate = certificateOf(socket);
    if (certificate.problem !== undefined && whom === 'trusted') return { certificate };
    return { certificate, answer: await answerOver(socket, question, signal) };
  } catch (error) {
    throw signal.aborted ? Object.assign(new Error('No answer in time.'), { code: tooLate }) : error;
  } finally {
    socket?.destroy();
  }
}

const tenSeconds = (): AbortSignal => AbortSignal.timeout(10_000);

async function connection(
  url: URL,
  { connectTo = [], proxyFor, secureContext }: HttpsOptions,
  signal: AbortSignal,
): Promise<TLSSocket> {
  const destination = destinationOf(url, connectTo);
  const proxy = destination.isGiven ? undefined : proxyFor?.(url.href);
  const { host, port } = destination;
  const where = proxy ? { socket: await tunnel(proxy, destination, signal) } : { host, port };
  // Whether the certificate holds is told, and decided upon, by whoever asks.
  const how = { servername: url.hostname, rejectUnauthorized: false, ...(secureContext && { secureContext }) };
  const socket = connect({ ...where, ...how });
  // What goes wrong after the answer is of no interest.
  return socket.on('error', () => {});
}

function certificateOf(socket: TLSSocket): ServerCertificate {
  const x509 = socket.getPeerX509Certificate();
  if (!x509) throw Object.assign(new Error('The server showed no certificate.'), { code: 'NO_CERTIFICATE' });
  return { x509, ...(!socket.authorized && { problem: String(socket.authorizationError) }) };
}

async function answerOver(
  socket: TLSSocket,
  { method, url, headers = {}, body }: Question,
  signal: AbortSignal,
): Promise<HttpsAnswer> {
  // Without an agent Node takes port 80 for the usual one, and would put 443 beside the name of the host.
  const how = { method, headers, createConnection: () => socket, defaultPort: 443, signal };
  const outgoing = request(url, how).on('error', () => {});
  outgoing.end(body);
  const [incoming] = (await once(outgoing, 'response', { signal })) as [IncomingMessage];
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Uint8Array);
  const fields = Object.entries(incoming.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  return {
    status: incoming.statusCode ?? 0,
    headers: new Headers(fields),
    body: Buffer.concat(chunks).toString('utf8'),
  };
}
