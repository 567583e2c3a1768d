import { describe, expect, test } from 'vitest';
import { against, failing, numbers } from '../test/fake-register.ts';
import { fastClock } from '../test/fast-clock.ts';
import { createFolkeregisteretClient } from './folkeregisteret-client.ts';
import type { Rettighetspakke } from './generated/rettighetspakker.ts';

const auth = { get: async () => 'token', invalidate: () => {} };
const [id = ''] = numbers(1);

// Endepunkter.md: base paths and scopes; konsumenttjenester.md: the matrix of resources.
const many = ['person', 'personer', 'soek'];
const packages: readonly [Rettighetspakke, basePath: string, scope: string, lookups: readonly string[]][] = [
  [
    'offentlig-med-hjemmel',
    'offentlig-med-hjemmel/api/v1',
    'offentligmedhjemmel',
    [...many, 'arkivPerson', 'arkivPersoner', 'hendelsesdokument', 'hendelsesdokumenter'],
  ],
  ['offentligutenhjemmel', 'api/offentligutenhjemmel/v1', 'offentligutenhjemmel', many],
  ['privatutenhjemmel', 'api/privatutenhjemmel/v1', 'privatutenhjemmel', many],
  ['privat', 'api/privat/v1', 'privat', []],
  [
    'privatutenfolkeregisteridentifikator',
    'api/privatutenfolkeregisteridentifikator/v1',
    'privatutenfolkeregisteridentifikator',
    [],
  ],
  ['finans', 'api/finans/v1', 'finans', many],
  ['presse', 'api/presse/v1', 'presse', []],
  [
    'presseutenfolkeregisteridentifikator',
    'api/presseutenfolkeregisteridentifikator/v1',
    'presseutenfolkeregisteridentifikator',
    [],
  ],
  ['eid', 'api/eid/v1', 'utstedereid', many],
];

describe.each(packages)('%s', (rettighetspakke, basePath, scope, lookups) => {
  test('is asked at its own place with its own scope, and no resource', async () => {
    const { freg, sent, tokenRequests } = against(rettighetspakke, () => xml('<schema/>'));
    expect(await freg.xsd('person')).toBe('<schema/>');
    const host = 'https://folkeregisteret-api-konsument.sits.no';
    expect(sent.map(({ url }) => url.href)).toEqual([`${host}/folkeregisteret/${basePath}/personer/xsd`]);
    expect(sent[0]?.headers.get('authorization')).toBe('Bearer token');
    expect(tokenRequests).toEqual([{ register: 'folkeregisteret', scopes: [`folkeregister:deling/${scope}`] }]);
  });

  test('has its own lookups and no others', () => {
    const { freg } = against(rettighetspakke, () => Response.json({}));
    const {
      rettighetspakke: _,
      environment: __,
      transport: ___,
      ...methods
    } = freg as unknown as Record<string, unknown>;
    expect(Object.keys(methods).sort()).toEqual([...lookups, 'entydigSoek', 'sisteSekvensnummer', 'xsd'].sort());
  });
});

const xml = (text: string): Response => new Response(text, { headers: { 'content-type': 'application/xml' } });

test.each([
  ['person', '/personer/xsd'],
  ['hendelse', '/hendelser/xsd'],
  ['feed', '/hendelser/feedxsd'],
] as const)('the schema of %s is asked for as XML', async (of, path) => {
  const { freg, sent } = against('presse', () => xml('<schema/>'));
  await freg.xsd(of);
  expect(sent[0]?.url.pathname.endsWith(path)).toBe(true);
  expect(sent[0]?.headers.get('accept')).toBe('application/xml');
});

test('no schema of anything else', async () => {
  const { freg, sent } = against('presse', () => xml('<schema/>'));
  const error = await failing(freg.xsd('toString' as 'feed'));
  expect(error.problems).toEqual(['xsd: must be of person, hendelse, feed']);
  expect(sent).toEqual([]);
});

test('another host has the same places; a supplier acts for somebody', async () => {
  const options = { environment: { baseUrl: 'http://127.0.0.1:8080/freg/' }, consumerOrg: '310000005' };
  const { freg, sent, tokenRequests } = against('eid', () => xml('<schema/>'), options);
  await freg.xsd('feed');
  await freg.xsd('feed', { consumerOrg: '310000013' });
  expect(sent[0]?.url.href).toBe('http://127.0.0.1:8080/freg/folkeregisteret/api/eid/v1/hendelser/feedxsd');
  expect(freg.environment).toEqual({ name: 'custom', baseUrl: 'http://127.0.0.1:8080/freg' });
  expect(tokenRequests.map(({ consumerOrg }) => consumerOrg)).toEqual(['310000005', '310000013']);
});

test.each([
  ['test', 1200],
  ['playground', 1200],
  ['prod', 60_000],
] as const)('in %s no minute has more calls than %d', async (environment, allowed) => {
  const clock = fastClock();
  const times: number[] = [];
  const answer = (): Response => {
    times.push(clock.now());
    return Response.json({});
  };
  const { freg } = against('finans', answer, { environment, clock });
  for (let call = 0; call < allowed / 40 + 100; call++) await freg.person(id);
  // The first go at once, and then one at a time.
  const atOnce = times.filter((time) => time === 0).length;
  expect(atOnce).toBeLessThanOrEqual(allowed / 100 + 1);
  const rate = (times.length - atOnce) / ((times.at(-1) ?? 0) / 60_000);
  expect(rate + atOnce - 1).toBeLessThanOrEqual(allowed * 1.01);
  expect(rate).toBeGreaterThan(allowed * 0.9);
});

test('an allowance of your own takes the place of the default', async () => {
  let reserved = 0;
  const reserve = (): number => {
    reserved++;
    return 0;
  };
  const { freg } = against('finans', () => Response.json({}), { rateLimiter: { reserve } });
  await freg.person(id);
  expect(reserved).toBe(1);
});

test('Retry-After counts milliseconds', async () => {
  const clock = fastClock();
  const answers = [new Response('', { status: 429, headers: { 'retry-after': '700' } }), Response.json({})];
  const { freg } = against('finans', () => answers.shift() as Response, { clock, random: () => 0 });
  await freg.person(id);
  expect(clock.waits).toEqual([700]);
});

test.each([
  [
    { rettighetspakke: 'offentlig' },
    "Option rettighetspakke: unknown. Use the one granted to you, of 'offentlig-med-hjemmel', 'offentligutenhjemmel', 'privatutenhjemmel', 'privat', 'privatutenfolkeregisteridentifikator', 'finans', 'presse', 'presseutenfolkeregisteridentifikator', 'eid'.",
  ],
  [{ rettighetspakke: 'toString' }, 'Option rettighetspakke: unknown.'],
  [{ rettighetspakke: undefined }, 'Option rettighetspakke: unknown.'],
  [
    { environment: 'ver2' },
    "Option environment: unknown for folkeregisteret. Use 'test', 'playground', 'prod' or { baseUrl }.",
  ],
  [{ auth: undefined }, 'Option auth: must be a token source'],
  [{ concurrency: 0 }, 'Option concurrency: must be a number of at least 1.'],
  [{ timeoutMs: 0 }, 'Option timeoutMs: must be a number of at least 1.'],
  ...['https://gateway.example/folkeregisteret', 'https://gateway.example/folkeregisteret/api/finans/v1'].map(
    (baseUrl): [object, string] => [{ environment: { baseUrl } }, 'baseUrl must end before /folkeregisteret'],
  ),
])('a wrong option is refused by name: %o', (wrong, message) => {
  const options = { environment: 'test', rettighetspakke: 'finans', auth, ...wrong } as Parameters<
    typeof createFolkeregisteretClient
  >[0];
  expect(() => createFolkeregisteretClient(options)).toThrow(TypeError);
  expect(() => createFolkeregisteretClient(options)).toThrow(message);
});
