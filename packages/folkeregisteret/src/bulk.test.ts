import { expect, test } from 'vitest';
import { type Answering, against, failing, numbers, type Sent } from '../test/fake-register.ts';

interface Asked {
  readonly foedselsEllerDNummer: string[];
}
const person = (foedselsEllerDNummer: string): object => ({
  foedselsEllerDNummer,
  folkeregisterperson: { identifikasjonsnummer: [{ foedselsEllerDNummer }] },
});
const asked = ({ body }: Sent): string[] => (body as Asked).foedselsEllerDNummer;
const everyone: Answering = (sent) => Response.json({ oppslag: asked(sent).map(person) });

test('asks for any number of persons, at most 1000 in a call, in the order of the question', async () => {
  const { freg, sent } = against('finans', everyone, { rateLimiter: { reserve: () => 0 } });
  const ids = numbers(2500);
  const oppslag = await freg.personer(ids, { part: ['navn'] });
  expect(oppslag.map(({ foedselsEllerDNummer }) => foedselsEllerDNummer)).toEqual(ids);
  expect(sent.map((call) => asked(call).length)).toEqual([1000, 1000, 500]);
  expect(sent[0]?.method).toBe('POST');
  expect(sent[0]?.url.pathname).toBe('/folkeregisteret/api/finans/v1/personer/bulkoppslag');
  expect(sent[0]?.url.search).toBe('?somBestilt=true&part=navn');
  // XML is the register's default for both.
  expect(sent[0]?.headers.get('content-type')).toBe('application/json');
  expect(sent[0]?.headers.get('accept')).toBe('application/json');
});

test('an answer in another order is put in that of the question', async () => {
  const { freg } = against('eid', (sent) => Response.json({ oppslag: asked(sent).reverse().map(person) }));
  const ids = numbers(20);
  expect((await freg.personer(ids)).map(({ foedselsEllerDNummer }) => foedselsEllerDNummer)).toEqual(ids);
});

test('who is asked for twice is asked for once and answered twice', async () => {
  const { freg, sent } = against('finans', everyone);
  const [one = '', two = ''] = numbers(2);
  const oppslag = await freg.personer([one, two, one]);
  expect(oppslag.map(({ foedselsEllerDNummer }) => foedselsEllerDNummer)).toEqual([one, two, one]);
  expect(sent.map(asked)).toEqual([[one, two]]);
});

test('for each a person, or why there is none', async () => {
  const [one = '', two = ''] = numbers(2);
  const feilmelding = { feilmelding: 'Fant ikke person' };
  const { freg } = against('finans', () =>
    Response.json({ oppslag: [person(one), { foedselsEllerDNummer: two, feilmelding }] }),
  );
  const [known, unknown] = await freg.personer([one, two]);
  expect(known?.folkeregisterperson?.identifikasjonsnummer?.[0]?.foedselsEllerDNummer).toBe(one);
  expect(known?.feilmelding).toBeUndefined();
  expect(unknown).toEqual({ foedselsEllerDNummer: two, feilmelding });
});

test('empty lists are left out of persons here too', async () => {
  const folkeregisterperson = { navn: [], status: [{ status: 'bosatt' }] };
  const [one = ''] = numbers(1);
  const { freg } = against('finans', () =>
    Response.json({ oppslag: [{ foedselsEllerDNummer: one, folkeregisterperson }] }),
  );
  const [found] = await freg.personer([one]);
  expect(found?.folkeregisterperson).toStrictEqual({ status: [{ status: 'bosatt' }] });
});

const [id = '', other = ''] = numbers(2);
test.each<[string, unknown, string]>([
  ['nobody', { oppslag: [] }, '/oppslag: 1 of 1 asked for were not answered'],
  ['somebody else', { oppslag: [person(other)] }, '/oppslag: 1 of 1 asked for were not answered'],
  [
    'neither a person nor a reason',
    { oppslag: [{ foedselsEllerDNummer: id }] },
    '/oppslag: 1 of 1 asked for were not answered',
  ],
  [
    'both a person and a reason',
    { oppslag: [{ ...person(id), feilmelding: {} }] },
    '/oppslag: 1 of 1 asked for were not answered',
  ],
  ['no list', {}, '/oppslag: must be an array'],
  ['null', null, '/oppslag: must be an array'],
  ['elements that are nothing', { oppslag: [null] }, '/oppslag: 1 of 1 asked for were not answered'],
])('an answer with %s is never taken for the person asked for', async (_name, answer, problem) => {
  const { freg } = against('finans', () => Response.json(answer), { maxAttempts: 1 });
  const error = await failing(freg.personer([id]));
  expect(error).toMatchObject({ code: 'invalid-response', problems: [problem] });
});

test.each<[string, unknown, string]>([
  ['an empty list', [], '/foedselsEllerDNummer: has 0 items'],
  ['a single number', id, '/foedselsEllerDNummer: must be an array'],
  ['no list', undefined, '/foedselsEllerDNummer: must be an array'],
  ['ten digits among others', [id, '0199000000'], '/foedselsEllerDNummer/1: must be a string like'],
])('%s is refused before anything is sent', async (_name, ids, problem) => {
  const { freg, sent } = against('finans', everyone);
  const error = await failing(freg.personer(ids as string[]));
  expect(error.code).toBe('invalid-input');
  expect(error.problems?.[0]).toContain(problem);
  expect(sent).toEqual([]);
});

test('documents are asked for in the same way', async () => {
  const ids = Array.from({ length: 1001 }, (_, i) => i.toString(16).padStart(32, '0'));
  const { freg, sent } = against('offentlig-med-hjemmel', ({ body }) => {
    const { dokumentidentifikator } = body as { dokumentidentifikator: string[] };
    const found = dokumentidentifikator.map((one, i) => ({
      dokumentidentifikator: one,
      ...(i % 2 ? { folkeregisterperson: {} } : { feilmelding: { feilmelding: 'Ukjent' } }),
    }));
    return Response.json({ oppslag: found.reverse() });
  });
  const oppslag = await freg.arkivPersoner(ids, { part: ['person-basis', 'historikk'] });
  expect(oppslag.map(({ dokumentidentifikator }) => dokumentidentifikator)).toEqual(ids);
  expect(sent.map(({ body }) => (body as { dokumentidentifikator: string[] }).dokumentidentifikator.length)).toEqual([
    1000, 1,
  ]);
  expect(sent[0]?.url.pathname).toBe('/folkeregisteret/offentlig-med-hjemmel/api/v1/personer/bulkoppslag/arkiv');
  expect(sent[0]?.url.search).toBe('?part=person-basis&part=historikk');
});

test('as many calls at once as concurrency says', async () => {
  let open = 0;
  let most = 0;
  const { freg } = against('finans', everyone, {
    concurrency: 2,
    rateLimiter: { reserve: () => 0 },
    fetch: async (_url, init) => {
      most = Math.max(most, ++open);
      await new Promise(setImmediate);
      open--;
      const { foedselsEllerDNummer } = JSON.parse(String(init?.body)) as Asked;
      return Response.json({ oppslag: foedselsEllerDNummer.map(person) });
    },
  });
  await freg.personer(numbers(5000));
  expect(most).toBe(2);
});
