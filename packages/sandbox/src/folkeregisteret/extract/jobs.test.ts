import { beforeEach, describe, expect, test } from 'vitest';
import { createFolkeregisteretBench, type FolkeregisteretBench, host } from '../../../test/folkeregisteret-bench.ts';
import { readExtract } from '../../../test/read-extract.ts';
import type { Rettighetspakke } from '../../generated/folkeregisteret/rettighetspakker.ts';
import type { TilpassetUttrekkJobbRequest } from '../../generated/folkeregisteret/types.ts';

const bosatte: TilpassetUttrekkJobbRequest = { personstatustyper: ['bosatt'] };

let bench: FolkeregisteretBench;
beforeEach(async () => {
  bench = await createFolkeregisteretBench({ size: 700, uttrekk: { batchSize: 100 } });
});

interface Asking {
  readonly of?: FolkeregisteretBench;
  readonly pakke?: Rettighetspakke;
  readonly token?: string;
  readonly origin?: string;
}

async function order(request: unknown = bosatte, { of = bench, ...question }: Asking = {}): Promise<string> {
  const { body } = await of.ask('/uttrekk/tilpasset', { body: request, ...question });
  return String(body.jobbId);
}

const batch = (jobbId: string, number: number | string, { of = bench, ...question }: Asking = {}) =>
  of.ask(`/uttrekk/${jobbId}/batch/${number}`, question);

const all = (jobbId: string): Promise<string[][]> => readExtract(bench, jobbId);

describe('a job (uttrekk.md; Valgdirektoratet/folkeavstemning, recordings)', () => {
  test('is a UUID in an answer that says no more', async () => {
    const { status, body } = await bench.ask('/uttrekk/tilpasset', { body: bosatte });
    expect([status, Object.keys(body)]).toEqual([200, ['jobbId']]);
    expect(body.jobbId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  test('has its first batch after four seconds', async () => {
    const jobbId = await order();
    bench.clock.now += 3999;
    const { status, text } = await batch(jobbId, 0);
    expect([status, text]).toEqual([404, '{"feilmelding":"Batch med id=0 er enda ikke klar"}']);
    bench.clock.now += 1;
    expect((await batch(jobbId, 0)).status).toBe(200);
  });

  test('has it when asked the fifth time, if the clock stands', async () => {
    const jobbId = await order();
    const statuses: number[] = [];
    for (let call = 0; call < 5; call++) statuses.push((await batch(jobbId, 0)).status);
    expect(statuses).toEqual([404, 404, 404, 404, 200]);
  });

  test('has the rest at once, after the last 404 twice, and then nothing', async () => {
    const jobbId = await order();
    bench.clock.now += 4000;
    let number = 0;
    while ((await batch(jobbId, number)).status === 200) number++;
    expect(number).toBeGreaterThan(3);
    const past = [await batch(jobbId, number), await batch(jobbId, number), await batch(jobbId, number)];
    expect(past.map(({ status, text }) => [status, text])).toEqual([
      [404, `{"feilmelding":"Batch med id=${number} er enda ikke klar"}`],
      [200, '{}'],
      [200, '{}'],
    ]);
    const { status, body } = await batch(jobbId, number + 1);
    expect([status, Object.keys(body)]).toEqual([410, ['feilmelding']]);
  });

  test('has full batches but for the last', async () => {
    const batches = await all(await order());
    expect(batches.slice(0, -1).every(({ length }) => length === 100)).toBe(true);
    expect(batches.at(-1)?.length).toBeLessThan(100);
    expect(batches.at(-1)?.length).toBeGreaterThan(0);
  });

  test('waits as long, and has batches as large, as the sandbox is told', async () => {
    const other = await createFolkeregisteretBench({ size: 700, uttrekk: { delay: 0, batchSize: 7 } });
    const { status, body } = await batch(await order(bosatte, { of: other }), 0, { of: other });
    expect([status, (body.foedselsEllerDNummer as string[]).length]).toEqual([200, 7]);
  });

  test('gives the same batch whenever it is asked for', async () => {
    const jobbId = await order();
    bench.clock.now += 4000;
    const read = async (...numbers: number[]): Promise<string[]> => {
      const texts: string[] = [];
      for (const number of numbers) texts.push((await batch(jobbId, number)).text);
      return texts;
    };
    const [first, second, third] = await read(0, 1, 2);
    expect(await read(1, 0, 2, 1)).toEqual([second, first, third, second]);
  });

  test('has nobody in two batches, whichever is asked for first', async () => {
    const jobbId = await order();
    bench.clock.now += 4000;
    const ids: unknown[] = [];
    for (const number of [2, 0, 1]) ids.push(...((await batch(jobbId, number)).body.foedselsEllerDNummer as unknown[]));
    expect([ids.length, new Set(ids).size]).toEqual([300, 300]);
  });

  test('comes in another order than the next of the same kind', async () => {
    const [one, other] = [(await all(await order())).flat(), (await all(await order())).flat()];
    expect(one).not.toEqual(other);
    expect(one).not.toEqual([...one].sort());
    expect([...one].sort()).toEqual([...other].sort());
    expect(new Set(one).size).toBe(one.length);
  });

  test('does so even within a single family', async () => {
    bench = await createFolkeregisteretBench({ size: 64 });
    const [one, other] = [await all(await order()), await all(await order())];
    expect([one.length, other.length]).toEqual([1, 1]);
    expect(one).not.toEqual(other);
  });

  test('of nobody is at its end at once', async () => {
    expect(await all(await order({ personstatustyper: [] }))).toEqual([]);
    expect(await all(await order({ ...bosatte, kommunenummer: { bostedskommunenummer: '9999' } }))).toEqual([]);
  });

  test('comes in XML when asked so', async () => {
    const headers = { accept: 'application/xml' };
    const { text } = await bench.ask('/uttrekk/tilpasset', { body: bosatte, headers });
    const jobbId = /<uttrekkJobbResponse><jobbId>(.*)<\/jobbId>/.exec(text)?.[1];
    const ask = () => bench.ask(`/uttrekk/${jobbId}/batch/0`, { headers });
    expect((await ask()).text).toContain(
      '<uttrekkDataResponse><feilmelding>Batch med id=0 er enda ikke klar</feilmelding></uttrekkDataResponse>',
    );
    bench.clock.now += 4000;
    expect((await ask()).text).toContain('<uttrekkDataResponse><foedselsEllerDNummer>');
  });

  test.each(['-1', 'x', '1.5', '99999999999999999999'])('has no batch %s: 400', async (number) => {
    expect((await batch(await order(), number)).status).toBe(400);
  });
});

describe('a job belongs to the organisation and package that ordered it', () => {
  test('to others, as to nobody, it does not exist: 410', async () => {
    const jobbId = await order();
    const scope = 'folkeregister:deling/offentligmedhjemmel';
    const other = await bench.delegatedToken(scope);
    for (const answer of [
      await batch('1231d76c-fcf8-45e1-af1d-628c91536510', 0),
      await batch(jobbId, 0, { pakke: 'finans' }),
      await batch(jobbId, 0, { token: other }),
    ]) {
      expect([answer.status, Object.keys(answer.body)]).toEqual([410, ['feilmelding']]);
    }
    const delegated = await order(bosatte, { token: other });
    expect((await batch(delegated, 0, { token: await bench.delegatedToken(scope) })).status).toBe(410);
    expect((await batch(delegated, 0, { token: other })).status).toBe(404);
  });

  test('another environment does not know it', async () => {
    const origin = 'http://localhost:8080';
    const aud = `${origin}/maskinporten/`;
    const token = await bench.token('folkeregister:deling/offentligmedhjemmel', { aud }, `${aud}token`);
    expect((await batch(await order(), 0, { token, origin })).status).toBe(410);
    expect((await batch(await order(bosatte, { token, origin }), 0)).status).toBe(410);
  });
});

describe('ten jobs at once (uttrekk.md, since 2026-01-27)', () => {
  const ask = () => bench.ask('/uttrekk/tilpasset', { body: bosatte });

  test('are as many as an organisation may have: 429, with nothing to say when to try again', async () => {
    const jobs: string[] = [];
    for (let job = 0; job < 10; job++) jobs.push(await order(bosatte, { pakke: job % 2 ? 'finans' : 'eid' }));
    const { status, headers, body } = await ask();
    expect([status, headers.get('retry-after'), Object.keys(body)]).toEqual([429, null, ['kode', 'melding']]);
    expect((await bench.ask('/uttrekk/komplett')).status).toBe(429);
    const other = await bench.delegatedToken('folkeregister:deling/finans');
    expect((await bench.ask('/uttrekk/tilpasset', { body: bosatte, pakke: 'finans', token: other })).status).toBe(200);
    // One that has its first batch leaves room for another.
    for (let call = 0; call < 4; call++) await batch(jobs[0] ?? '', 0, { pakke: 'eid' });
    expect((await ask()).status).toBe(200);
    expect((await ask()).status).toBe(429);
  });

  test('are done when their batches can be had', async () => {
    for (let job = 0; job < 10; job++) await order();
    expect((await ask()).status).toBe(429);
    bench.clock.now += 4000;
    expect((await ask()).status).toBe(200);
  });

  test('are told from too many calls in a minute', async () => {
    const token = await bench.token('folkeregister:deling/offentligmedhjemmel');
    for (let call = 0; call < 1200; call++) {
      const url = `${host}/folkeregisteret/offentlig-med-hjemmel/api/v1/nothing`;
      await bench.sandbox.fetch(new Request(url, { headers: { authorization: `Bearer ${token}` } }));
    }
    const { status, headers, body } = await bench.ask('/uttrekk/tilpasset', { body: bosatte, token });
    expect([status, headers.get('retry-after'), body.melding]).toEqual([429, '60000', 'For mange kall.']);
  });
});

describe('an order', () => {
  test.each<[string, unknown]>([
    ['no status', {}],
    ['an unknown status', { personstatustyper: ['levende'] }],
    ['home and stay', { ...bosatte, kommunenummer: { bostedskommunenummer: '0301', oppholdskommunenummer: '1103' } }],
    ['a kommune of three digits', { ...bosatte, kommunenummer: { bostedskommunenummer: '301' } }],
    ['a year of three digits', { ...bosatte, foedselsaarFraOgMed: '200' }],
    ['an unknown sex', { ...bosatte, kjoenn: 'KVINNE' }],
    ['a country of two letters', { ...bosatte, statsborgerskap: 'NO' }],
    ['an unknown sivilstand', { ...bosatte, sivilstandstype: 'forlovet' }],
    ['no JSON', '{'],
  ])('with %s is refused with 400', async (_, request) => {
    const headers = { 'content-type': 'application/json' };
    const { status, body } = await bench.ask('/uttrekk/tilpasset', { body: request, headers });
    expect([status, body.kode]).toEqual([400, 'FREG-400']);
  });

  test.each<Record<string, string>>([{ 'content-type': 'application/xml' }, { 'content-type': 'text/plain' }, {}])(
    'comes in JSON alone (1.6.2): %j is refused with 400',
    async (headers) => {
      const body = '<x><personstatustyper>bosatt</personstatustyper></x>';
      const { status } = await bench.ask('/uttrekk/tilpasset', {
        body,
        headers: { accept: 'application/json', ...headers },
      });
      expect(status).toBe(400);
    },
  );
});

test('finans and eid have no extracts, by switch (SLA-bruksvilkar.md)', async () => {
  const other = await createFolkeregisteretBench({ quirks: { folkeregisteret: { finansAndEidUttrekk: 'absent' } } });
  for (const [pakke, status] of [
    ['finans', 404],
    ['eid', 404],
    ['privatutenhjemmel', 200],
  ] as const) {
    const answer = await other.ask('/uttrekk/tilpasset', { body: bosatte, pakke });
    expect([pakke, answer.status]).toEqual([pakke, status]);
  }
});

describe('the options of the sandbox', () => {
  test.each<[string, object]>([
    ['uttrekk.delay', { delay: -1 }],
    ['uttrekk.delay', { delay: 0.5 }],
    ['uttrekk.batchSize', { batchSize: 0 }],
    ['uttrekk.batchSize', { batchSize: 100_001 }],
  ])('%s: %j is refused', async (name, uttrekk) => {
    await expect(createFolkeregisteretBench({ uttrekk })).rejects.toThrow(new RegExp(`^Option ${name}: must be`));
  });
});
