import type { Folkeregisterperson } from '../../generated/folkeregisteret/types.ts';
import { only, without } from './entry.ts';
import type { FieldRule } from './field-rules.ts';

/**
 * Moves in and out of the country as those see them who lack authority in law (news of 2022-08-02): without the dates of moves that
 * are history, which a move that another followed is taken for; nothing of persons whose address is strictly protected; and
 * outside public bodies, of those whose address is protected, only that there was a move.
 */
export function movesShown(isPublic: boolean): FieldRule {
  return (entries, person) => {
    const protection = person.adressebeskyttelse?.find(({ erGjeldende }) => erGjeldende)?.graderingsnivaa;
    if (protection === 'strengtFortrolig') return [];
    if (protection === 'fortrolig' && !isPublic) return entries.map((entry) => only(entry, 'erGjeldende'));
    const last = lastMove(person);
    return entries.map((entry) =>
      entry.gyldighetstidspunkt === last
        ? entry
        : without(entry, 'ajourholdstidspunkt', 'gyldighetstidspunkt', 'opphoerstidspunkt', 'utflyttingsdato'),
    );
  };
}

function lastMove({ innflytting = [], utflytting = [] }: Folkeregisterperson): string | undefined {
  const moments = [...innflytting, ...utflytting].map(({ gyldighetstidspunkt = '' }) => gyldighetstidspunkt);
  return moments.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
}
