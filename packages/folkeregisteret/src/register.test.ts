import { expect, test } from 'vitest';
import { against, failing, numbers } from '../test/fake-register.ts';

const [id = ''] = numbers(1);
const trace = '3f1d6c52-30b1-4b43-9b29-9a4b24a6b0a7';
const failure = (status: number, body: unknown) => {
  const { freg } = against('eid', () => Response.json(body, { status }), { maxAttempts: 1 });
  return failing(freg.personer([id]));
};

test.each<[string, object, object]>([
  ['A', { kode: 'FREG-001', melding: 'x' }, { registerCode: 'FREG-001', traceId: undefined }],
  ["A'", { kode: 'FREG-001', melding: 'x', korrelasjonsid: trace }, { registerCode: 'FREG-001', traceId: trace }],
  ['B', { httpStatus: 500, feilkode: 'FREG-042', feilmelding: 'x' }, { registerCode: 'FREG-042' }],
  [
    'C',
    { httpStatus: 500, code: 'FREG-042', message: 'x', feilreferanse: trace },
    { registerCode: 'FREG-042', traceId: trace },
  ],
  ['D', { feilmelding: 'x' }, { registerCode: undefined, traceId: undefined }],
])('code and id are read from form %s', async (_form, body, told) => {
  const { code, registerCode, traceId } = await failure(500, body);
  expect({ code, registerCode, traceId }).toEqual({ code: 'server', ...told });
});

test.each<object>([
  { kode: id, melding: id, korrelasjonsid: id },
  { kode: `FREG-${id}`, melding: id, korrelasjonsid: `${id}-${id}` },
  { httpStatus: 500, feilkode: `x ${id}`, feilmelding: id, tilleggsinformasjon: { id } },
  { httpStatus: 500, code: id, message: id, feilreferanse: id.repeat(3).slice(0, 32) },
  { feilmelding: `Fant ikke ${id}` },
])('nothing that an answer quotes is passed on: %j', async (body) => {
  for (const status of [400, 401, 403, 404, 406, 429, 500]) {
    const error = await failure(status, body);
    expect(`${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toContain(id);
  }
});

test.each([
  [400, 'rejected', ''],
  [401, 'unauthorized', 'folkeregister:deling/utstedereid'],
  [403, 'forbidden', 'folkeregister:deling/utstedereid'],
  [406, 'rejected', 'Ask for parts that the package has'],
  [410, 'gone', ''],
  [429, 'rate-limited', ''],
  [500, 'server', ''],
  [503, 'server', ''],
])('%d is %s', async (status, code, remedy) => {
  const error = await failure(status, { kode: 'FREG-001', melding: 'x' });
  expect(error).toMatchObject({ code, status });
  expect(error.remedy).toContain(remedy);
});

test('a sequence number that is too old is told from a wrong part', async () => {
  const melding = 'Det er oppgitt ulovlig sekvensnummer. Sekvensnummer kan ikke være mere enn 36 måneder gammelt';
  const gone = { code: 'gone', status: 406, remedy: expect.stringMatching(/36 months.*extract/) };
  expect(await failure(406, { kode: 'FREG-001', melding })).toMatchObject(gone);
  expect(await failure(406, { feilkode: 'x', feilmelding: melding })).toMatchObject(gone);
  expect((await failure(406, { kode: 'FREG-001', melding: 'Ulovlig part: sekvensnummer' })).code).toBe('rejected');
  expect((await failure(406, { message: melding })).code).toBe('rejected'); // not in the register's words
});

test('a batch that is not ready may be asked for again', async () => {
  const error = await failure(404, { feilmelding: 'Batch med id=0 er enda ikke klar' });
  expect(error).toMatchObject({ code: 'not-found', retryable: true });
});

test("the firewall's page is blocked, with its id", async () => {
  const page = '<html><body>The requested URL was rejected. Your support ID is: 1234567890123456789</body></html>';
  const { freg } = against('eid', () => new Response(page, { status: 403, headers: { 'content-type': 'text/html' } }));
  expect(await failing(freg.person(id))).toMatchObject({ code: 'blocked', supportId: '1234567890123456789' });
});
