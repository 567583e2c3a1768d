// The way to a live environment leads through a proxy, as at most public bodies.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterAll, afterEach, expect, test } from 'vitest';
import { createCallBudget } from '../../smoke/call-budget.ts';
import { createNetwork } from '../../smoke/network.ts';
import { closedPort, expectVerdict, hosts } from './ailments.ts';
import { playEnvironments } from './played-environment.ts';
import { credentialsIn, type SmokeRun, smoke } from './smoke-run.ts';

const played = await playEnvironments();
const variables = await credentialsIn(played);

let refusal: number | undefined;
const led: { to: string | undefined; shown: string | undefined }[] = [];
const proxy = createServer().on('connect', ({ url, headers }: IncomingMessage, caller: Socket) => {
  led.push({ to: url, shown: headers['proxy-authorization'] });
  if (refusal !== undefined) {
    caller.end(`HTTP/1.1 ${refusal} Refused\r\n\r\n`);
    return;
  }
  const destination = connect(played.port, '127.0.0.1', () => {
    caller.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    destination.pipe(caller).pipe(destination);
  });
  for (const socket of [caller, destination]) socket.on('error', () => {});
});
proxy.listen(0, '127.0.0.1');
await once(proxy, 'listening');
const { port } = proxy.address() as AddressInfo;
const address = new URL(`http://127.0.0.1:${port}`);
address.username = 'kari@kommune';
address.password = `ø${randomUUID()}`;

afterEach(() => {
  refusal = undefined;
  led.length = 0;
});
afterAll(() => proxy.close());

function through(to: URL): Promise<SmokeRun> {
  return smoke(played, { connectTo: [], proxyFor: () => to, variables });
}

test('everything is asked through it, and certificates are those of the services', async () => {
  const run = await through(address);
  expectVerdict(run, []);
  expect(run.ids('pass')).toEqual(expect.arrayContaining(['LIVE-CERTIFICATE-HOST/krr', 'LIVE-LOOKUP-FOUND/krr']));
  expect(led).toHaveLength(run.made);
  expect(led.map(({ to }) => to)).toContain(`${hosts.krr}:443`);
  const shown = `Basic ${Buffer.from(`kari@kommune:${decodeURIComponent(address.password)}`).toString('base64')}`;
  expect(new Set(led.map((one) => one.shown))).toEqual(new Set([shown]));
});

test('it wants another password: an outage that tells neither of them', async () => {
  refusal = 407;
  const run = await through(address);
  expect(run.ids('fail')).toEqual([]);
  expect(run.message('LIVE-REACHABLE/krr')).toBe(
    `Outage: ${hosts.krr} could not be asked: the proxy of HTTPS_PROXY answered 407, since it wants a name and password in its address, or others.`,
  );
  const told = JSON.stringify(run.results);
  for (const secret of ['kari', address.password, decodeURIComponent(address.password), 'Basic', String(port)]) {
    expect(told).not.toContain(secret);
  }
  expect(played.asked).toEqual([]);
});

test('it is not there', async () => {
  const run = await through(new URL(`http://127.0.0.1:${await closedPort()}`));
  expect(run.ids('fail')).toEqual([]);
  expect(run.message('LIVE-REACHABLE/krr')).toBe(
    `Outage: ${hosts.krr} could not be asked: there is no connection to the proxy of HTTPS_PROXY (ECONNREFUSED).`,
  );
});

test('what --connect-to names is gone to without it', async () => {
  const run = await smoke(played, { proxyFor: () => address, variables });
  expectVerdict(run, []);
  expect(led).toEqual([]);
});

test('this machine cannot say what DNS tells the proxy', async () => {
  const network = createNetwork('test', { budget: createCallBudget(1), proxyFor: () => address });
  await expect(network.resolve(hosts.krr)).rejects.toThrow('The proxy of HTTPS_PROXY asks DNS for the host');
});
