import { expect, test } from 'vitest';
import { against, failing, type Sent } from '../test/fake-register.ts';

const mh = 'offentlig-med-hjemmel';
const id = '1f0c9be27d5a4c3e8b6a7d8e9f0a1b2c';
const other = id.replace('1f', '2f');
const change = (entitet: string, more: object = {}) => ({ entitet, entitetsendring: 'registrereNy', ...more });
/** As hendelsesliste.md and the OpenAPI document 1.6.2 have it. */
const document = (egenskapshendelse: unknown, dokumentidentifikator = id) => ({
  dokumentidentifikator,
  skjemaversjon: '1.0',
  hendelse: {
    folkeregisteridentifikator: '01990000001',
    hendelsestype: 'endringIKontaktinformasjon',
    ajourholdstidspunkt: '2026-01-01T00:00:00+01:00',
    egenskapshendelse,
  },
});

test('the document of an event names entities as the properties beside them are named', async () => {
  const postadresse = { adressegradering: 'ugradert' };
  const told = [
    change('kontaktadresse', { postadresse }),
    change('kontaktadresseIUtlandet', { entitetsendring: 'annullere' }),
    change('navn', { navn: { fornavn: 'A', etternavn: 'B' } }),
    change('enNy', { enNy: {} }),
    change('toString'),
  ];
  const { freg, sent } = against(mh, () => Response.json(document(told)));
  const found = await freg.hendelsesdokument(id);
  expect(found).toEqual(
    document([
      change('postadresse', { postadresse }),
      change('postadresseIUtlandet', { entitetsendring: 'annullere' }),
      ...told.slice(2),
    ]),
  );
  expect(sent.map(({ method, url }) => `${method} ${url.pathname}${url.search}`)).toEqual([
    `GET /folkeregisteret/offentlig-med-hjemmel/api/v1/hendelser/${id}`,
  ]);
});

test.each([[undefined], ['x'], [[null, 7]]])('a document that changes %j is given as it is', async (changes) => {
  const { freg } = against(mh, () => Response.json(document(changes)));
  expect(await freg.hendelsesdokument(id)).toEqual(JSON.parse(JSON.stringify(document(changes))));
});

test('the register knows no such document; one of more than three years is no longer given', async () => {
  const words = (status: number) => () => Response.json({ kode: 'FREG-001', melding: 'x' }, { status });
  expect(await against(mh, words(404)).freg.hendelsesdokument(id)).toBeUndefined();
  const { freg } = against(mh, words(400));
  for (const asked of [freg.hendelsesdokument(id), freg.hendelsesdokumenter([id])]) {
    const error = await failing(asked);
    expect(error).toMatchObject({ code: 'rejected', status: 400, remedy: expect.stringMatching(/three years/) });
  }
});

const asked = ({ body }: Sent): string[] => (body as { dokumentidentifikator: string[] }).dokumentidentifikator;

test('many documents, in the order of the question: each the document, or why there is none', async () => {
  const { freg, sent } = against(mh, (request) => {
    const oppslag = asked(request).map((dokumentidentifikator) => ({
      dokumentidentifikator,
      // Spelt without the s that the feed has.
      ...(dokumentidentifikator === id
        ? { hendelsedokument: document([change('kontaktadresse')]) }
        : { feilmelding: { feilmelding: 'Fant ikke dokument' } }),
    }));
    return Response.json({ oppslag: oppslag.reverse() });
  });
  expect(await freg.hendelsesdokumenter([id, other])).toEqual([
    { dokumentidentifikator: id, hendelsesdokument: document([change('postadresse')]) },
    { dokumentidentifikator: other, feilmelding: { feilmelding: 'Fant ikke dokument' } },
  ]);
  expect(sent[0]?.url.pathname).toBe('/folkeregisteret/offentlig-med-hjemmel/api/v1/hendelser/bulkoppslag');
});

test('1000 documents in a call, each asked for once and answered as often as asked', async () => {
  const ids = Array.from({ length: 1001 }, (_, i) => i.toString(16).padStart(32, '0'));
  const { freg, sent } = against(mh, (request) =>
    Response.json({
      oppslag: asked(request).map((one) => ({ dokumentidentifikator: one, hendelsedokument: document([], one) })),
    }),
  );
  const oppslag = await freg.hendelsesdokumenter([...ids, ...ids]);
  expect(oppslag.map(({ hendelsesdokument }) => hendelsesdokument?.dokumentidentifikator)).toEqual([...ids, ...ids]);
  expect(sent.map((call) => asked(call).length)).toEqual([1000, 1]);
});

test.each<[string, unknown]>([
  ['no document', { oppslag: [{ dokumentidentifikator: id }] }],
  ['a person', { oppslag: [{ dokumentidentifikator: id, folkeregisterperson: {} }] }],
  ['another document', { oppslag: [{ dokumentidentifikator: other, hendelsedokument: document([]) }] }],
  // 1.5 declares one document as the answer.
  ['one document', document([])],
])('an answer with %s is never taken for the document asked for', async (_name, answer) => {
  const { freg } = against(mh, () => Response.json(answer));
  expect((await failing(freg.hendelsesdokumenter([id]))).code).toBe('invalid-response');
});

test.each<[string, () => Promise<unknown>]>([
  ['an id that leads elsewhere', () => against(mh, nothing).freg.hendelsesdokument('../personer/01990000001')],
  ['no id', () => against(mh, nothing).freg.hendelsesdokument('')],
  ['an empty list', () => against(mh, nothing).freg.hendelsesdokumenter([])],
  ['one id that is no list', () => against(mh, nothing).freg.hendelsesdokumenter(id)],
  ['one of them no id', () => against(mh, nothing).freg.hendelsesdokumenter([id, 'a b'])],
])('%s is refused', async (_what, ask) => {
  expect(await failing(ask())).toMatchObject({ code: 'invalid-input', attempts: 0 });
});
const nothing = (): Response => Response.json({});
