import { beforeAll, describe, expect, test } from 'vitest';
import {
  createFolkeregisteretBench,
  type FolkeregisteretBench,
  host,
  pakker,
} from '../../test/folkeregisteret-bench.ts';
import { type Rettighetspakke, rettighetspakker } from '../generated/folkeregisteret/rettighetspakker.ts';
import { quirkValues } from '../quirks.ts';

let bench: FolkeregisteretBench;
let number: string;
beforeAll(async () => {
  bench = await createFolkeregisteretBench({ quirks: { folkeregisteret: { callsPerMinute: 'unlimited' } } });
  number = bench.sandbox.world.personidentifikator(1);
});

const alle = pakker;
const oppslag: readonly Rettighetspakke[] = [
  'offentlig-med-hjemmel',
  'offentligutenhjemmel',
  'privatutenhjemmel',
  'finans',
  'eid',
];
const medHjemmel: readonly Rettighetspakke[] = ['offentlig-med-hjemmel'];

describe('which package has which resource (konsumenttjenester.md)', () => {
  const missing = 'Ressursen finnes ikke.';

  test.each<[string, readonly Rettighetspakke[]]>([
    ['GET /personer/{number}', oppslag],
    ['POST /personer/bulkoppslag', oppslag],
    ['GET /personer/soek', oppslag],
    ['GET /personer/entydigsoek', alle],
    ['GET /personer/xsd', alle],
    ['GET /personer/arkiv/0', medHjemmel],
    ['POST /personer/bulkoppslag/arkiv', medHjemmel],
    ['GET /hendelser/xsd', alle],
    ['GET /hendelser/feedxsd', alle],
    ['GET /hendelser/feed', alle],
    ['GET /hendelser/feed/tilpasset', medHjemmel],
    ['GET /hendelser/siste/sekvensnummer', alle],
    ['GET /hendelser/0', medHjemmel],
    ['POST /hendelser/bulkoppslag', medHjemmel],
    ['GET /uttrekk/komplett', medHjemmel],
    ['POST /uttrekk/tilpasset', oppslag],
    ['GET /uttrekk/0/batch/0', oppslag],
  ])('%s', async (resource, having) => {
    const [method = '', path = ''] = resource.replace('{number}', number).split(' ');
    for (const pakke of alle) {
      const { body, status } = await bench.ask(path, { pakke, method, ...(method === 'POST' ? { body: {} } : {}) });
      expect([pakke, body.melding === missing], String(status)).toEqual([pakke, !having.includes(pakke)]);
    }
  });

  test.each(['/personer/bulkoppslag', '/hendelser/bulkoppslag'])('GET %s asks for nothing called so', async (path) => {
    const { status, body } = await bench.ask(path, { method: 'GET' });
    expect([status, body.melding]).toEqual([404, missing]);
  });

  test('a slash at the end does no harm', async () => {
    expect((await bench.ask(`/personer/${number}/`)).status).toBe(200);
    expect((await bench.ask('/personer/bulkoppslag/', { body: { foedselsEllerDNummer: [number] } })).status).toBe(200);
  });

  test('the package with authority in law has its segments in another order than the others', () => {
    expect(alle.map((pakke) => rettighetspakker[pakke].basePath)).toEqual([
      '/folkeregisteret/offentlig-med-hjemmel/api/v1',
      ...alle.slice(1).map((pakke) => `/folkeregisteret/api/${pakke}/v1`),
    ]);
  });

  test.each(['/folkeregisteret/api/v1/personer/1', '/folkeregisteret/folkeregisteret/api/finans/v1/personer/1', '/'])(
    '%s is nothing, and not in the words that the register has for somebody it does not know',
    async (path) => {
      const response = await bench.sandbox.fetch(new Request(host + path));
      expect([response.status, await response.text()]).toEqual([404, '']);
    },
  );
});

describe('the token', () => {
  test('is needed', async () => {
    const { status, body } = await bench.ask(`/personer/${number}`, { token: '' });
    expect([status, Object.keys(body)]).toEqual([401, ['kode', 'melding']]);
    expect((await bench.ask(`/personer/${number}`, { token: 'abc' })).status).toBe(401);
  });

  test('must have the scope of the package', async () => {
    for (const pakke of oppslag) {
      const other = await bench.token(rettighetspakker[pakke === 'finans' ? 'eid' : 'finans'].scope);
      expect((await bench.ask(`/personer/${number}`, { pakke, token: other })).status, pakke).toBe(403);
    }
  });

  test('must not have expired', async () => {
    const token = await bench.token('folkeregister:deling/offentligmedhjemmel');
    bench.clock.now += 121_000;
    expect((await bench.ask(`/personer/${number}`, { token })).status).toBe(401);
  });

  test('must be for no audience in particular (Maskinporten.md)', async () => {
    const scope = 'folkeregister:deling/offentligmedhjemmel';
    const token = await bench.token(scope, { resource: host });
    expect((await bench.ask(`/personer/${number}`, { token })).status).toBe(401);
    const unspecified = await createFolkeregisteretBench({
      quirks: { maskinporten: { audienceWithoutResource: 'unspecified' } },
    });
    expect((await unspecified.ask(`/personer/${number}`)).status).toBe(200);
  });

  test('may be a supplier’s, by delegation', async () => {
    const token = await bench.delegatedToken('folkeregister:deling/finans');
    const answer = await bench.ask(`/personer/${number}`, { pakke: 'finans', token });
    expect(answer.status).toBe(200);
  });

  test('counts at the address it was fetched at', async () => {
    const [here, there] = ['http://localhost:8080', 'http://localhost:8081'];
    const aud = `${here}/maskinporten/`;
    const token = await bench.token('folkeregister:deling/offentligmedhjemmel', { aud }, `${aud}token`);
    expect((await bench.ask(`/personer/${number}`, { token, origin: here })).status).toBe(200);
    expect((await bench.ask(`/personer/${number}`, { token, origin: there })).status).toBe(401);
  });

  test('of test works in playground and not in production', async () => {
    const ask = (origin: string) => bench.ask(`/personer/${number}`, { origin });
    expect((await ask('https://folkeregisteret-api-konsument-playground.sits.no')).status).toBe(200);
    expect((await ask('https://folkeregisteret.api.skatteetaten.no')).status).toBe(401);
  });
});

describe('every answer', () => {
  test('has the headers of the recordings (Valgdirektoratet/folkeavstemning)', async () => {
    const recorded = {
      'content-type': 'application/json',
      expires: 'Thu, 01 Dec 1994 16:00:00 GMT',
      'strict-transport-security': 'max-age=16070400; includeSubDomains',
    };
    const get = await bench.ask(`/personer/${number}`);
    expect(Object.fromEntries(get.headers)).toEqual(recorded);
    const post = await bench.ask('/personer/bulkoppslag', { body: { foedselsEllerDNummer: [number] } });
    expect(Object.fromEntries(post.headers)).toEqual({ ...recorded, 'cache-control': 'no-store, no-cache' });
  });

  test('is found with HEAD too', async () => {
    const { status, text } = await bench.ask(`/personer/${number}`, { method: 'HEAD' });
    expect([status, text]).toEqual([200, '']);
  });
});

describe('an error', () => {
  const bodies = {
    kode: [['kode', 'melding'], '<feilmelding><kode>'],
    feilkode: [['httpStatus', 'alvorlighetsgrad', 'feilkode', 'feilmelding'], '<folkeregisterFeilmelding><httpStatus>'],
    code: [['httpStatus', 'code', 'message'], '<error><httpStatus>'],
  } as const;

  test.each(quirkValues.folkeregisteret.errors)('in the form of %s, in JSON and XML', async (errors) => {
    const other = await createFolkeregisteretBench({ quirks: { folkeregisteret: { errors } } });
    const [keys, xml] = bodies[errors];
    for (const path of ['/personer/00000000000', '/personer/1', `/personer/${number}?part=x`, '/nothing']) {
      const { body, headers } = await other.ask(path);
      expect([Object.keys(body), headers.get('content-type')]).toEqual([keys, 'application/json']);
      expect((await other.ask(path, { headers: { accept: 'application/xml' } })).text).toContain(xml);
    }
  });

  test('never has the one published code by accident: FREG-001 on 400 means that nobody was found', async () => {
    for (const path of ['/personer/entydigsoek', '/personer/1', '/personer/soek?maksTreff=0']) {
      const { status, body } = await bench.ask(path);
      expect([status, body.kode]).toEqual([400, 'FREG-400']);
    }
  });
});

describe('too many calls in a minute', () => {
  const scope = 'folkeregister:deling/offentligmedhjemmel';
  const path = '/nothing';
  const through = 404;

  test.each([
    ['milliseconds', 1200, '60000'],
    ['seconds', 1200, '60'],
  ] as const)('%s: after %s', async (retryAfter, limit, wait) => {
    const other = await createFolkeregisteretBench({ quirks: { folkeregisteret: { retryAfter } } });
    const token = await other.token(scope);
    for (let call = 0; call < limit; call++) await other.sandbox.fetch(request(token));
    const { status, headers, body } = await other.ask(path, { token });
    expect([status, headers.get('retry-after'), Object.keys(body)]).toEqual([429, wait, ['kode', 'melding']]);
    // Other hosts and other callers count for themselves.
    expect((await other.ask(path, { token: '' })).status).toBe(401);
    expect(
      (await other.ask(path, { token, origin: 'https://folkeregisteret-api-konsument-playground.sits.no' })).status,
    ).toBe(through);
    other.clock.now += 59_250;
    expect((await other.ask(path, { token })).headers.get('retry-after')).toBe(wait === '60' ? '1' : '750');
    other.clock.now += 750;
    expect((await other.ask(path, { token })).status).toBe(through);
  });

  test.each([
    ['1200', 429],
    ['60000', through],
    ['unlimited', through],
  ] as const)('%s by switch', async (callsPerMinute, status) => {
    const other = await createFolkeregisteretBench({ quirks: { folkeregisteret: { callsPerMinute } } });
    const token = await other.token(scope);
    for (let call = 0; call < 1200; call++) await other.sandbox.fetch(request(token));
    expect((await other.ask(path, { token })).status).toBe(status);
  });

  function request(token: string): Request {
    const { basePath } = rettighetspakker['offentlig-med-hjemmel'];
    return new Request(host + basePath + path, { headers: { authorization: `Bearer ${token}` } });
  }
});

describe('the firewall', () => {
  test.each(['?navn=<script>', '?navn=%3Cscript%3Ealert(1)%3C%2Fscript%3E', '?part=navn&x=javascript:1'])(
    'answers %s with a page and a support id',
    async (query) => {
      const { status, headers, text } = await bench.ask(`/personer/soek${query}`, { token: '' });
      expect([status, headers.get('content-type')]).toEqual([403, 'text/html; charset=utf-8']);
      expect(text).toMatch(/Your support ID is: \d{19}</);
    },
  );

  test('lets names through', async () => {
    expect((await bench.ask(`/personer/soek?${new URLSearchParams({ navn: "BLÅBÆR-Ø'SYRE" })}`)).status).toBe(200);
  });
});
