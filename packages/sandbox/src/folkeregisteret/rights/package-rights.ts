import {
  type Rettigheter,
  type Rettighetspakke,
  rettighetspakker,
} from '../../generated/folkeregisteret/rettighetspakker.ts';
import type { Quirks } from '../../quirks.ts';

/** A package and what it may do and see. */
export interface Package extends Rettigheter {
  readonly pakke: Rettighetspakke;
}

/** The nine packages, with the rights they have by the sources chosen. */
export function packagesBy(quirks: Quirks['folkeregisteret']): readonly Package[] {
  return (Object.entries(rettighetspakker) as [Rettighetspakke, Rettigheter][]).map(([pakke, rights]) => {
    let chosen: Rettigheter = rights;
    if (pakke === 'privat' && quirks.privatLookup === 'served') {
      chosen = { ...chosen, operations: [...chosen.operations, 'hentSisteVersjonAvPerson', 'hentPersoner'] };
    }
    if (pakke === 'finans' && quirks.finansForeignIds === 'searchable') {
      const parameters = ['utenlandskpersonidentifikasjon', 'legitimasjonsdokument'];
      chosen = { ...chosen, entydigsoek: [...chosen.entydigsoek, ...parameters] };
    }
    if ((pakke === 'finans' || pakke === 'eid') && quirks.finansAndEidUttrekk === 'absent') {
      const operations = chosen.operations.filter((id) => id !== 'lagJobb' && id !== 'hentBatch');
      chosen = { ...chosen, operations };
    }
    if ((pakke === 'finans' || pakke === 'offentligutenhjemmel') && quirks.falskIdentitet === 'with-group-only') {
      chosen = { ...chosen, entiteter: chosen.entiteter.filter((entitet) => entitet !== 'falskIdentitet') };
    }
    return { pakke, ...chosen };
  });
}
