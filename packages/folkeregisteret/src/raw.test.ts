import { expect, test } from 'vitest';
import { against, failing, numbers } from '../test/fake-register.ts';
import { operations } from './generated/operations.ts';
import { type PathOf, raw } from './raw.ts';

test('a call goes below the package, with its token and what the register says of failures', async () => {
  const { freg, sent, tokenRequests } = against('presse', () => Response.json(40241));
  const { data } = await raw(freg).GET('/hendelser/siste/sekvensnummer');
  expect(data).toBe(40241);
  expect(sent[0]?.url.pathname).toBe('/folkeregisteret/api/presse/v1/hendelser/siste/sekvensnummer');
  expect(tokenRequests[0]?.scopes).toEqual(['folkeregister:deling/presse']);
});

test('parts are repeated in the query', async () => {
  const { freg, sent } = against('finans', () => Response.json({}));
  const [personidentifikator = ''] = numbers(1);
  const params = { path: { personidentifikator }, query: { part: ['navn' as const, 'historikk' as const] } };
  await raw(freg).GET('/personer/{personidentifikator}', { params });
  expect(sent[0]?.url.search).toBe('?part=navn&part=historikk');
});

test('what the package lacks is refused before anything is sent', async () => {
  const { freg, sent } = against('presse', () => Response.json({}));
  const error = await failing(raw(freg).GET('/personer/soek' as '/personer/entydigsoek'));
  expect(error).toMatchObject({ code: 'invalid-input', attempts: 0 });
  expect(sent).toEqual([]);
});

test('every operation has its path', () => {
  const paths: PathOf = {
    hentSisteVersjonAvPerson: '/personer/{personidentifikator}',
    hentPersoner: '/personer/bulkoppslag',
    entydigSoek: '/personer/entydigsoek',
    personsoek: '/personer/soek',
    getXsd_1: '/personer/xsd',
    hentArkivperson: '/personer/arkiv/{dokumentidentifikator}',
    hentArkivpersoner: '/personer/bulkoppslag/arkiv',
    hentFeedSide: '/hendelser/feed',
    hentTilpassetFeedSide: '/hendelser/feed/tilpasset',
    sisteSekvensnummerIFeed: '/hendelser/siste/sekvensnummer',
    getXsd: '/hendelser/xsd',
    getFeedXsd: '/hendelser/feedxsd',
    hentHendelseDokument: '/hendelser/{hendelsesidentifikator}',
    hentHendelseDokumenter: '/hendelser/bulkoppslag',
    lagJobb_1: '/uttrekk/komplett',
    lagJobb: '/uttrekk/tilpasset',
    hentBatch: '/uttrekk/{jobbid}/batch/{batchnr}',
  };
  const generated = Object.values(operations).map(({ id, template }) => [id, template]);
  expect(paths).toEqual(Object.fromEntries(generated));
});
