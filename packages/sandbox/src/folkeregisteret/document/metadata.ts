import type { FratattRettsligHandleevne } from '../../generated/folkeregisteret/types.ts';
import type { Entitet } from '../../world/lives/entities.ts';
import type { Opplysning } from '../../world/lives/life.ts';
import { present } from './present.ts';
import { timestamp } from './timestamp.ts';

/** What every entry says. The type is that of the one entity that says nothing else. */
export type Metadata = FratattRettsligHandleevne;

/**
 * What was carried over from the old register often lacks its times: of 17 828 persons 278 had a `gyldighetstidspunkt` on the
 * number, and as many any time at all on the sex (Valgdirektoratet/folkeavstemning, recordings of 2023-10-11).
 */
const carriedOver = 'KILDE_DSF';

export function metadata(entitet: Entitet, entry: Opplysning<unknown>): Metadata {
  const { erGjeldende, kilde, aarsak, ajourholdstidspunkt, gyldighetstidspunkt, opphoerstidspunkt } = entry;
  const old = kilde === carriedOver;
  const withoutStart = old && (entitet === 'kjoenn' || entitet === 'identifikasjonsnummer');
  return present<Metadata>({
    ajourholdstidspunkt: old && entitet === 'kjoenn' ? undefined : timestamp(ajourholdstidspunkt),
    erGjeldende,
    kilde,
    aarsak,
    gyldighetstidspunkt: withoutStart ? undefined : timestamp(gyldighetstidspunkt),
    opphoerstidspunkt: opphoerstidspunkt === undefined ? undefined : timestamp(opphoerstidspunkt),
  });
}
