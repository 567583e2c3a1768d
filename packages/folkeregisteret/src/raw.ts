import { createRawClient, type RawClient } from '@fellesklient/core/openapi-fetch';
import createClient from 'openapi-fetch';
import type { Connection } from './folkeregisteret-client.ts';
import { operations } from './generated/operations.ts';
import { operationRights, type Rettigheter, type Rettighetspakke } from './generated/rettighetspakker.ts';
import type { paths } from './generated/types.ts';
import { choosePakke } from './rettighetspakke.ts';

/** Where each operation is, so that a package's paths follow from its operations. */
export interface PathOf {
  hentSisteVersjonAvPerson: '/personer/{personidentifikator}';
  hentPersoner: '/personer/bulkoppslag';
  entydigSoek: '/personer/entydigsoek';
  personsoek: '/personer/soek';
  getXsd_1: '/personer/xsd';
  hentArkivperson: '/personer/arkiv/{dokumentidentifikator}';
  hentArkivpersoner: '/personer/bulkoppslag/arkiv';
  hentFeedSide: '/hendelser/feed';
  hentTilpassetFeedSide: '/hendelser/feed/tilpasset';
  sisteSekvensnummerIFeed: '/hendelser/siste/sekvensnummer';
  getXsd: '/hendelser/xsd';
  getFeedXsd: '/hendelser/feedxsd';
  hentHendelseDokument: '/hendelser/{hendelsesidentifikator}';
  hentHendelseDokumenter: '/hendelser/bulkoppslag';
  lagJobb_1: '/uttrekk/komplett';
  lagJobb: '/uttrekk/tilpasset';
  hentBatch: '/uttrekk/{jobbid}/batch/{batchnr}';
}

/**
 * Every operation of a package through openapi-fetch, by its path below the package, with the client's tokens, retries and errors: a call
 * resolves with `data` or rejects with a `FellesklientError`.
 *
 * @example
 * ```ts
 * import type { FolkeregisteretClient } from '@fellesklient/folkeregisteret';
 * import { raw } from '@fellesklient/folkeregisteret/raw';
 *
 * async function last(freg: FolkeregisteretClient<'privat'>): Promise<number> {
 *   const { data } = await raw(freg).GET('/hendelser/siste/sekvensnummer');
 *   return data;
 * }
 * ```
 */
export function raw<P extends Rettighetspakke>(
  freg: Connection<P>,
): RawClient<Pick<paths, PathOf[Rettigheter[P]['operation']]>> {
  const { may } = choosePakke(freg.rettighetspakke);
  const own = Object.entries(operations).filter(([, { id }]) => may(operationRights, id));
  return createRawClient(createClient, freg.transport, Object.fromEntries(own));
}
