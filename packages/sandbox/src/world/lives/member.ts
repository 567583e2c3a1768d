import { birthday, type Day, dayOf, never, years } from '../day.ts';
import { draw, topic } from '../draw.ts';
import { birthOf, numbersOf, smallestPopulation } from '../population.ts';
import { ageAtDeath } from './age-at-death.ts';
import type { Stay } from './stays.ts';
import type { Union } from './unions.ts';

/**
 * How somebody came into the register: born in Norway, moved to Norway, with a d-number only, born abroad with a fødselsnummer and
 * never resident, or by mistake, so that the number was closed.
 */
export type Origin = 'native' | 'immigrant' | 'temporary' | 'abroad' | 'closed';

/** The frame of a life within its slekt: dates and relations, from which the chapters tell the rest. */
export interface Member {
  readonly index: number;
  readonly born: Day;
  readonly woman: boolean;
  readonly origin: Origin;
  /** When the register gave a d-number; `never` for those without. */
  readonly dNumberFrom: Day;
  /** First day of residence in Norway; `never` for those who are never resident. */
  readonly arrives: Day;
  /** Emigration and return. */
  readonly leaves: Day;
  readonly returns: Day;
  /** Death; of a number that was a mistake, the day after it was closed. */
  readonly dies: Day;
  /** The 18th birthday. */
  readonly grownUp: Day;
  /** Test persons whom others have published: nothing grave happens to them. */
  readonly published: boolean;
  mother: Member | undefined;
  /** The other parent: far, or medmor. */
  father: Member | undefined;
  /** Whether the parents lived together at birth. */
  parentsTogether: boolean;
  readonly children: Member[];
  /** In order of time. */
  readonly unions: Union[];
  stays: readonly Stay[];
}

/** The last day on which anybody comes to the register for the first time; the last births are of that day too. */
const lastArrival = dayOf(2025, 12, 31);
/** Published persons outlive the world. */
const worldEnds = dayOf(2150, 1, 1);
/** The shares that are no fact of the register are plausible, not statistics. */
const share = { immigrant: 0.05, abroad: 0.003, closed: 0.0005, emigrates: 0.05, arrivesAsMinor: 0.03 };

export function createMember(seed: number, index: number): Member {
  const { born, woman } = birthOf(index);
  const published = index < smallestPopulation;
  const origin = published ? 'native' : originOf(seed, index, born);
  const numbers = numbersOf(index);
  const arrives = origin === 'native' ? born : origin === 'immigrant' ? arrivalOf(seed, index, born) : never;
  const dNumberFrom =
    origin === 'temporary'
      ? temporaryFrom(seed, index, born)
      : numbers === 'foedselsnummer'
        ? never
        : arrives - 60 - Math.floor(draw(seed, index, topic.dNumberBefore) * 800);
  const present = origin === 'immigrant' ? arrives : origin === 'temporary' ? dNumberFrom : born;
  const dies = published ? worldEnds : endOf(seed, index, origin, born, present);
  const [leaves, returns] =
    published || arrives === never
      ? [never, never]
      : emigrationOf(seed, index, Math.max(born + years(19), arrives + 400), dies);
  return {
    index,
    born,
    woman,
    origin,
    dNumberFrom,
    arrives,
    leaves,
    returns,
    dies,
    grownUp: birthday(born, 18),
    published,
    mother: undefined,
    father: undefined,
    parentsTogether: false,
    children: [],
    unions: [],
    stays: [],
  };
}

function originOf(seed: number, index: number, born: Day): Origin {
  const numbers = numbersOf(index);
  if (numbers === 'dNummer') return 'temporary';
  if (numbers !== 'foedselsnummer') return 'immigrant';
  const chance = draw(seed, index, topic.origin);
  if (chance < share.immigrant) return born + years(20) < lastArrival ? 'immigrant' : 'native';
  if (chance < share.immigrant + share.abroad) return 'abroad';
  return chance < share.immigrant + share.abroad + share.closed ? 'closed' : 'native';
}

function arrivalOf(seed: number, index: number, born: Day): Day {
  const chance = draw(seed, index, topic.arrival);
  if (chance < share.arrivesAsMinor) return born + years(15) + Math.floor((chance / share.arrivesAsMinor) * years(2));
  const first = born + years(20);
  return first + Math.floor(chance * Math.min(years(40), lastArrival - first));
}

/** Half of the d-numbers are less than four years old at the end of 2025, so that some are active and some are not. */
function temporaryFrom(seed: number, index: number, born: Day): Day {
  const chance = draw(seed, index, topic.arrival);
  return lastArrival - Math.floor(chance * chance * Math.min(years(16), lastArrival - born - years(19)));
}

function endOf(seed: number, index: number, origin: Origin, born: Day, present: Day): Day {
  const chance = draw(seed, index, topic.death);
  if (origin === 'closed') return born + years(1 + chance * 10);
  const dies = born + years(ageAtDeath(chance));
  return dies > present ? dies : present + years(1 + chance * 30);
}

function emigrationOf(seed: number, index: number, earliest: Day, dies: Day): readonly [leaves: Day, returns: Day] {
  const chance = draw(seed, index, topic.emigration) / share.emigrates;
  const leaves = chance < 1 ? earliest + Math.floor(chance * years(35)) : never;
  if (leaves >= dies) return [never, never];
  const lasts = draw(seed, index, topic.emigrationLasts);
  const returns = lasts < 0.5 ? leaves + years(1 + lasts * 12) : never;
  return [leaves, returns < dies ? returns : never];
}

/** Who takes no part in families: those who are never resident, and those who leave. */
export function isRooted(member: Member): boolean {
  return member.arrives !== never && member.leaves === never;
}

/** Parents who lived together at birth are responsible together; else the mother is alone (lov om barn og foreldre § 35, simplified). */
export function isResponsible(parent: Member, child: Member): boolean {
  return child.parentsTogether || parent === child.mother;
}
