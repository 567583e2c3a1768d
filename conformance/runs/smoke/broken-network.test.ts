// A network that is broken: each way gives the verdict that belongs to it, and no other.
import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { answers, closedPort, expectVerdict, hosts } from './ailments.ts';
import { newAuthority } from './certificates.ts';
import { type Fault, playEnvironments } from './played-environment.ts';
import { credentialsIn, publishedOf, type SmokeRunOptions, smoke } from './smoke-run.ts';

const played = await playEnvironments();
const variables = await credentialsIn(played);
const { maskinporten, krr, minprofil, authlevel } = hosts;

// --- DNS

test.each<[string, readonly string[], readonly string[], string]>([
  [
    'an address that is not published',
    ['192.0.2.1'],
    ['LIVE-DNS/krr'],
    'expected 139.105.36.137 or 2a02:9cc::306, came ["192.0.2.1"]',
  ],
  ['one that is not published beside one that is', ['139.105.36.137', '192.0.2.1'], ['LIVE-DNS/krr'], 'expected'],
  ['another spelling of one that is', ['2A02:09CC:0:0:0:0:0:306'], [], ''],
])('DNS gives %s', async (_, addresses, fail, said) => {
  const run = await smoke(
    played,
    resolving(async () => addresses),
  );
  expectVerdict(run, fail);
  expect(run.message('LIVE-DNS/krr') ?? '').toContain(said);
});

test('DNS does not answer', async () => {
  const silent = async (): Promise<never> => Promise.reject(Object.assign(new Error(), { code: 'EAI_AGAIN' }));
  const run = await smoke(played, resolving(silent));
  expectVerdict(run, [], ['LIVE-DNS/krr']);
  expect(run.message('LIVE-REACHABLE/krr')).toBe(
    `Not asked again: ${krr} could not be looked up: DNS does not answer (EAI_AGAIN).`,
  );
});

test('what is published of one kind says nothing of the other', async () => {
  const addresses = ['139.105.36.164', '2001:db8::1'];
  const resolve = async (host: string): Promise<readonly string[]> =>
    host === 'maskinporten.no' ? addresses : publishedOf('prod', host);
  const run = await smoke(played, { environment: 'prod', allowProd: true, resolve });
  expectVerdict(run, []);
  expect(run.message('LIVE-DNS/maskinporten')).toBe(
    'maskinporten.no also has 2001:db8::1, a kind of which nothing is published.',
  );
});

// --- certificates

test.each<[string, string, Parameters<typeof played.certify>[1], string]>([
  ['expired', 'EXPIRY', { days: -1 }, 'expected one that is valid today, came {"from"'],
  ['for another name', 'HOST', { hosts: ['kontaktregisteret.example'] }, 'came "DNS:kontaktregisteret.example"'],
])('a certificate that is %s', async (_, rule, order, said) => {
  await played.certify(krr, order);
  const run = await smoke(played, { variables });
  expectVerdict(run, [`LIVE-CERTIFICATE-${rule}/krr`]);
  expect(run.message(`LIVE-CERTIFICATE-${rule}/krr`)).toContain(said);
  expect(run.message('LIVE-LOOKUP-FOUND/krr')).toContain('does not hold');
  expect(run.ids('pass')).toContain('LIVE-LOOKUP-FOUND/folkeregisteret');
});

test('a certificate of an authority that nobody trusts', async () => {
  await played.certify(krr, {}, await newAuthority('Authority of somebody else'));
  const run = await smoke(played, { variables });
  expectVerdict(run, ['LIVE-CERTIFICATE-CHAIN/krr']);
  // To who is not trusted nothing goes but the open address that was asked for the certificate.
  expect(played.asked.filter((address) => address.startsWith(krr))).toEqual([`${krr}/v3/api-docs`]);
});

test('a certificate that is about to expire is a warning', async () => {
  await played.certify(krr, { days: 10.5 });
  const run = await smoke(played);
  expectVerdict(run, []);
  expect(run.message('LIVE-CERTIFICATE-EXPIRY/krr')).toMatch(`Warning: the certificate of ${krr} expires in 10 days`);
  expect(run.ids('pass')).toContain('LIVE-CERTIFICATE-EXPIRY/krr');
});

// --- outages

test.each<[string, Fault, string]>([
  ['a failure of the server', answers(503), `${minprofil} answered 503.`],
  ['too many calls', answers(429, { 'retry-after': '30' }), '(Retry-After 30)'],
  ['a connection that ends', async () => 'reset', 'ended the connection (ECONNRESET)'],
])('%s is an outage', async (_, fault, said) => {
  played.fault(minprofil, fault);
  const run = await smoke(played);
  expectVerdict(run, [], ['LIVE-REACHABLE/minprofil']);
  expect(run.message('LIVE-REACHABLE/minprofil')).toContain(said);
});

test('no answer is an outage', async () => {
  let call = new AbortController();
  const patience = (): AbortSignal => {
    call = new AbortController();
    return call.signal;
  };
  played.fault(minprofil, async () => {
    call.abort();
    return 'hang';
  });
  const run = await smoke(played, { patience });
  expectVerdict(run, [], ['LIVE-REACHABLE/minprofil']);
  expect(run.message('LIVE-REACHABLE/minprofil')).toContain('did not answer in time (ETIMEDOUT)');
});

test('a web page in place of the service is an outage, and no failure of it', async () => {
  played.fault(`${maskinporten}/token`, answers(200, { 'content-type': 'text/html' }, '<h1>Vedlikehold</h1>'));
  const run = await smoke(played, { variables });
  expectVerdict(run, [], ['LIVE-TOKEN/krr', 'LIVE-TOKEN/folkeregisteret']);
  expect(run.message('LIVE-LOOKUP-FOUND/krr')).toMatch(/^Not asked again: A web page came from /);
});

test('who has been asked too often is not asked again', async () => {
  played.fault(`${krr}/rest/v2/personer`, answers(429));
  const run = await smoke(played, { variables });
  expectVerdict(run, [], ['LIVE-LOOKUP-FOUND/krr']);
  expect(run.message('LIVE-LOOKUP-SCHEMA/krr')).toMatch(/^Not asked again: .* 429/);
  expect(played.asked.filter((address) => address.endsWith('/rest/v2/personer'))).toHaveLength(1);
});

test('nobody at the address', async () => {
  const port = await closedPort();
  const connectTo = [{ host: krr, toHost: '127.0.0.1', toPort: port }, ...played.connectTo];
  const run = await smoke(played, { connectTo, variables });
  expectVerdict(run, [], ['LIVE-REACHABLE/krr']);
  expect(run.message('LIVE-CERTIFICATE-CHAIN/krr')).toBe(
    `Not asked again: ${krr} refused the connection (ECONNREFUSED).`,
  );
  expect(run.ids('pass')).toContain('LIVE-TOKEN/krr');
});

test('a handshake that is broken off', async () => {
  const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const { port } = server.address() as { port: number };
    const run = await smoke(played, {
      connectTo: [{ host: krr, toHost: '127.0.0.1', toPort: port }, ...played.connectTo],
    });
    expectVerdict(run, [], ['LIVE-REACHABLE/krr']);
    expect(run.message('LIVE-REACHABLE/krr')).toContain('ECONNRESET');
  } finally {
    server.close();
  }
});

test('nobody at the address of what is retired', async () => {
  const connectTo = [{ host: authlevel, toHost: '127.0.0.1', toPort: await closedPort() }, ...played.connectTo];
  const run = await smoke(played, { connectTo });
  expectVerdict(run, []);
  expect(run.message('LIVE-RETIRED/authlevel')).toContain('It is gone, as announced: ');
});

test('the calls are used up: what is left is not tried, and says so', async () => {
  const run = await smoke(played, { variables, calls: 5 });
  expectVerdict(run, []);
  expect([run.made, played.asked.length]).toEqual([5, 5]);
  expect(run.message('LIVE-TOKEN/krr')).toBe('The 5 calls that this run may send are used up: see --calls.');
});

function resolving(resolve: () => Promise<readonly string[]>): SmokeRunOptions {
  return { resolve: (host) => (host === krr ? resolve() : Promise.resolve(publishedOf('test', host))) };
}
