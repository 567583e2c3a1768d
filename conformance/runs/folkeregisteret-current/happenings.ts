import type { World, WorldEvent } from '@fellesklient/sandbox';

/** The first inhabitants are the published test persons. */
const firstInhabitant = 1000;
/** Without a common factor with a round number of people, so that all come in turns; short, since neighbours are cheap to compute. */
const step = 7;

/**
 * Lets so many events be noted at least, on so many inhabitants in turns: mostly new names and homes, and now and then a birth, a death, a
 * new number, a number that is closed. The others live as computed.
 *
 * @param from which happening is the first, so that the next ones are others. @returns which is the next
 */
export function letHappen(world: World, now: number, events: number, people: number, from: number): number {
  let nth = from;
  for (let noted = 0; noted < events; nth++) {
    const number = (place: number): string => world.numberInUse(firstInhabitant + ((place * step) % people), now);
    noted += appended(world, happening(nth, number(nth), number(nth + 1)));
  }
  return nth;
}

function happening(nth: number, personidentifikator: string, other: string): WorldEvent {
  switch (nth % 60) {
    case 5:
      return { type: 'foedsel-registered', personidentifikator, kjoenn: 'kvinne' };
    case 15:
      return { type: 'doedsfall-registered', personidentifikator };
    case 25:
      return { type: 'kjoenn-changed', personidentifikator, kjoenn: nth % 120 === 25 ? 'kvinne' : 'mann' };
    case 35:
      return { type: 'person-merged', personidentifikator, gjeldende: other };
    case 45:
      return { type: 'person-closed', personidentifikator };
    default:
      return nth % 2 === 0
        ? { type: 'navn-changed', personidentifikator, fornavn: 'NYTT', etternavn: surname(nth) }
        : { type: 'bostedsadresse-moved', personidentifikator, adresse: { kommunenummer: '5001' } };
  }
}

/** Letters for a number: names have no digits. */
const surname = (nth: number): string => [...String(nth)].map((digit) => 'ABCDEFGHIJ'[Number(digit)]).join('');

/** How many events it came to: none when it makes no sense, as when a dead person would move. */
function appended(world: World, event: WorldEvent): number {
  try {
    const recorded = world.append(event);
    return 'hendelser' in recorded ? recorded.hendelser.length : 0;
  } catch (error) {
    if (error instanceof TypeError) return 0;
    throw error;
  }
}
