import { isoDate } from '../../world/day.ts';
import type { Instant } from '../../world/krr-record.ts';
import { gjeldende, opplysninger } from '../../world/lives/record.ts';
import { personnavn } from './name.ts';
import type { Lives } from './numbers.ts';
import type { Others } from './wire.ts';

/** The other persons of a document, as the register knew them at an instant: of that very instant up to a sequence number. */
export function othersAt(lives: Lives, at: Instant, upTo?: number): Others {
  return {
    number: (person) => lives.numberInUse(person, at, upTo),
    identity(person) {
      const held = opplysninger(lives.life(person, at, upTo)?.hendelser ?? []);
      const name = gjeldende(held, 'navn')[0]?.verdi ?? { fornavn: '', etternavn: '' };
      const born = gjeldende(held, 'foedsel')[0]?.verdi.foedselsdato;
      return {
        personnavn: personnavn(name),
        ...(born === undefined ? {} : { foedselsdato: isoDate(born) }),
        statsborgerskap: gjeldende(held, 'statsborgerskap').map(({ verdi }) => verdi.statsborgerskap),
      };
    },
  };
}
