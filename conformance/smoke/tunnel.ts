import { once } from 'node:events';
import { type ClientRequest, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import type { Socket } from 'node:net';
import type { Destination } from './connect-to.ts';
import { Outage } from './outage.ts';

/**
 * A connection to somewhere through a proxy (RFC 9110, section 9.3.6).
 *
 * @param proxy its address, with name and password where it wants them.
 * @throws Outage when the proxy is away, or leads nowhere. It tells neither where the proxy is nor what it was shown.
 */
export async function tunnel(proxy: URL, { host, port }: Destination, signal: AbortSignal): Promise<Socket> {
  const authority = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  const { username, password } = proxy;
  const shown = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64');
  const headers = { host: authority, ...(username && { 'proxy-authorization': `Basic ${shown}` }) };
  const address = { protocol: proxy.protocol, hostname: proxy.hostname.replace(/^\[|\]$/g, ''), port: proxy.port };
  const ask = proxy.protocol === 'https:' ? overHttps : overHttp;
  const asked: ClientRequest = ask({ ...address, method: 'CONNECT', path: authority, headers, signal, agent: false });
  asked.on('error', () => {}).end();
  try {
    const [{ statusCode }, socket] = (await once(asked, 'connect', { signal })) as [{ statusCode?: number }, Socket];
    if (statusCode === 200) return socket;
    socket.destroy();
    throw new Outage(
      `${host} could not be asked: the proxy of HTTPS_PROXY answered ${statusCode}${statusCode === 407 ? ', since it wants a name and password in its address, or others' : ''}.`,
    );
  } catch (error) {
    if (error instanceof Outage || signal.aborted) throw error;
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new Outage(`${host} could not be asked: there is no connection to the proxy of HTTPS_PROXY (${code}).`, code);
  }
}
