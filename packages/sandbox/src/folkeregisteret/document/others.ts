import { isoDate } from '../../world/day.ts';
import type { Instant } from '../../world/krr-record.ts';
import { gjeldende } from '../../world/lives/record.ts';
import { personnavn } from './name.ts';
import { heldAt, type Lives, numberAt } from './numbers.ts';
import type { Others } from './wire.ts';

/** The other persons of a document, as the register knew them at an instant. */
export function othersAt(lives: Lives, at: Instant): Others {
  return {
    number: (person) => numberAt(lives, person, at),
    identity(person) {
      const held = heldAt(lives, person, at);
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
