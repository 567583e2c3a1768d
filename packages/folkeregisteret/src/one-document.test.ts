import { expect, test } from 'vitest';
import { against, failing, numbers } from '../test/fake-register.ts';

const [id = ''] = numbers(1);
const document = '1f0c9be27d5a4c3e8b6a7d8e9f0a1b2c';
const navn = [{ erGjeldende: true, fornavn: 'PRØVE', etternavn: 'PERSON' }];
const mh = 'offentlig-med-hjemmel';
/** The register's own words in the forms of its documentation and of its OpenAPI documents. */
const ownWords: readonly [form: string, body: object][] = [
  ['A', { kode: 'FREG-001', melding: 'Feil' }],
  ['A with an id', { kode: 'FREG-001', melding: 'Feil', korrelasjonsid: '3f1d6c52-30b1-4b43-9b29-9a4b24a6b0a7' }],
  ['B', { httpStatus: 404, alvorlighetsgrad: 'feil', feilkode: 'x', feilmelding: 'Feil', tilleggsinformasjon: {} }],
  ['C', { httpStatus: 404, code: 'x', message: 'Feil', feilreferanse: 'y' }],
];

test('a person is asked for by number, with parts, as JSON', async () => {
  const { freg, sent } = against('finans', () => Response.json({ navn }));
  expect(await freg.person(id, { part: ['navn', 'historikk', 'navn'] })).toEqual({ navn });
  const [request] = sent;
  expect(request?.method).toBe('GET');
  expect(request?.url.pathname).toBe(`/folkeregisteret/api/finans/v1/personer/${id}`);
  expect(request?.url.search).toBe('?part=navn&part=historikk');
  expect(request?.headers.get('accept')).toBe('application/json');
});

test('without parts none is sent: the register takes person-basis', async () => {
  const { freg, sent } = against('finans', () => Response.json({ navn }));
  await freg.person(id);
  expect(sent[0]?.url.search).toBe('');
});

test('a document is asked for by its id', async () => {
  const { freg, sent } = against(mh, () => Response.json({ navn }));
  expect(await freg.arkivPerson(document, { part: ['navn'] })).toEqual({ navn });
  expect(sent[0]?.url.pathname).toBe(`/folkeregisteret/offentlig-med-hjemmel/api/v1/personer/arkiv/${document}`);
});

test('what there is none of is absent, also where the register sends an empty list', async () => {
  const { freg } = against('finans', () => Response.json({ navn, oppholdsadresse: [] }));
  expect(await freg.person(id)).toStrictEqual({ navn });
});

test.each(ownWords)("the register's own 404, in form %s, is nobody", async (_form, body) => {
  const answer = () => Response.json(body, { status: 404 });
  expect(await against(mh, answer).freg.person(id)).toBeUndefined();
  expect(await against(mh, answer).freg.arkivPerson(document)).toBeUndefined();
  expect(await against(mh, answer).freg.entydigSoek({ navn: 'A B', foedselsdato: '19900101' })).toBeUndefined();
});

const html = { status: 404, headers: { 'content-type': 'text/html' } };
const elsewhere: readonly [string, () => Response][] = [
  ['a page', () => new Response('<h1>Not found</h1>', html)],
  ['nothing', () => new Response(null, { status: 404 })],
  ['text', () => new Response('no such route', { status: 404 })],
  ['a gateway', () => Response.json({ message: 'no Route matched' }, { status: 404 })],
  ['another gateway', () => Response.json({ code: 'not_found', message: 'nothing here' }, { status: 404 })],
  ['a framework', () => Response.json({ timestamp: '', status: 404, error: 'Not Found', path: '/' }, { status: 404 })],
  ['a list', () => Response.json([], { status: 404 })],
  ['null', () => Response.json(null, { status: 404 })],
  ['an extract', () => Response.json({ feilmelding: 'Batch med id=0 er enda ikke klar' }, { status: 404 })],
];
test.each(elsewhere)('404 of %s is an error, never nobody', async (_who, answer) => {
  for (const lookup of [
    against(mh, answer).freg.person(id),
    against(mh, answer).freg.arkivPerson(document),
    against(mh, answer).freg.entydigSoek({ navn: 'A B', foedselsdato: '19900101' }),
  ]) {
    const { code, status } = await failing(lookup);
    expect(['rejected', 'not-found']).toContain(code);
    expect(status).toBe(404);
  }
});

test('400 with FREG-001 is nobody in a search for one person, and an error elsewhere', async () => {
  const answer = () => Response.json({ kode: 'FREG-001', melding: 'Feil i tjenesten.' }, { status: 400 });
  expect(await against(mh, answer).freg.entydigSoek({ navn: 'A B', foedselsdato: '19900101' })).toBeUndefined();
  expect((await failing(against(mh, answer).freg.person(id))).registerCode).toBe('FREG-001');
});

test.each([401, 403, 406, 429, 500])('%d with FREG-001 is an error of the search too', async (status) => {
  const answer = () => Response.json({ kode: 'FREG-001', melding: 'Feil i tjenesten.' }, { status });
  const { freg } = against(mh, answer, { maxAttempts: 1 });
  const error = await failing(freg.entydigSoek({ navn: 'A B', foedselsdato: '19900101' }));
  expect(error).toMatchObject({ status, registerCode: 'FREG-001' });
});

test('400 without it is an error of the search', async () => {
  const melding = 'UtenlandskPersonidentifikasjon er ikke på gyldig format';
  const { freg } = against(mh, () => Response.json({ kode: 'FREG-002', melding }, { status: 400 }));
  const error = await failing(freg.entydigSoek({ navn: 'A B', foedselsdato: '19900101' }));
  expect(error).toMatchObject({ code: 'rejected', status: 400, registerCode: 'FREG-002', attempts: 1 });
  expect(error.remedy).toMatch(/combination/);
});

test('400 for a document tells that it may be too old', async () => {
  const { freg } = against(mh, () => Response.json({ kode: 'FREG-003', melding: 'x' }, { status: 400 }));
  const error = await failing(freg.arkivPerson(document));
  expect(error.code).toBe('rejected');
  expect(error.remedy).toMatch(/three years/);
  expect((await failing(freg.arkivPersoner([document]))).remedy).toMatch(/three years/);
});

test.each<[string, unknown]>([
  ['null', null],
  ['a list', []],
  ['a number', 1],
])('an answer that is %s is never a person', async (_name, body) => {
  const { freg } = against('finans', () => Response.json(body), { maxAttempts: 1 });
  expect((await failing(freg.person(id))).code).toBe('invalid-response');
});

test.each(['', '1234567890', '123456789012', 'x1234567890', '../1990000000', 1990000000])(
  'an id like %o is refused before anything is sent, and not repeated',
  async (wrong) => {
    const { freg, sent } = against('finans', () => Response.json({}));
    const error = await failing(freg.person(wrong as string));
    expect(error).toMatchObject({ code: 'invalid-input', attempts: 0, operation: 'hentSisteVersjonAvPerson' });
    expect(error.problems).toEqual(['id: must be a string of eleven digits']);
    expect(sent).toEqual([]);
  },
);

test.each(['', 'a/b', '..', 'a?b', undefined])('an id of a document like %o is refused', async (wrong) => {
  const { freg, sent } = against(mh, () => Response.json({}));
  expect((await failing(freg.arkivPerson(wrong as string))).code).toBe('invalid-input');
  expect((await failing(freg.arkivPersoner([wrong as string]))).code).toBe('invalid-input');
  expect(sent).toEqual([]);
});
