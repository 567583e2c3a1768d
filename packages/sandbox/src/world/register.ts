import type { Day } from './day.ts';
import type { Instant } from './krr-record.ts';
import type { Entities } from './lives/entities.ts';
import type { Hendelse, Life } from './lives/life.ts';
import { createLives, type Lives } from './lives/lives.ts';
import { gjeldende, opplysninger } from './lives/record.ts';
import type { Inhabitant } from './lives/relations.ts';
import { slektOf } from './lives/slekt.ts';
import { createFeed } from './log/feed.ts';
import { createFound } from './log/found.ts';
import { createGivenNumbers } from './log/given-numbers.ts';
import { createLog, type Logged } from './log/log.ts';
import type { NumberType } from './number-series.ts';
import { createPopulation, numbersOf, type Population, requireInhabitant } from './population.ts';

/**
 * What Folkeregisteret has noted: the computed lives, each until the log reaches the person's family, and from then on what the log
 * has. Inhabitants who came by the log have the indices from `size` on.
 *
 * Some questions take a sequence number beside the instant: then what was noted at that very instant counts up to that number only,
 * so that the state right after an event can be told however long the clock stood still.
 */
export interface Register extends Omit<Population, 'indexOf'>, Omit<Lives, 'life'> {
  /** How many inhabitants have come since the world was made. */
  readonly newcomers: number;
  /** The index of the inhabitant whom a number leads to: who has, had or will have it, or has taken it over; undefined for any other text. */
  indexOf(personidentifikator: string, upTo?: number): Inhabitant | undefined;
  /**
   * What the register has noted on somebody at an instant; undefined while it does not know the person.
   *
   * @throws RangeError when there is no inhabitant with that index.
   */
  life(index: Inhabitant, at: Instant, upTo?: number): Life | undefined;
  /**
   * The number that the register has in use for somebody at an instant: of a duplicate that has been closed, the number of who carries
   * on; of who has been closed otherwise, the last one.
   */
  numberInUse(index: Inhabitant, at: Instant, upTo?: number): string;
  /** A number of somebody, by the entry that a life has of it. */
  nummerOf(index: Inhabitant, entry: Entities['identifikasjonsnummer']): string;
  /** The number that an event was noted under. */
  notedUnder(hendelse: Hendelse): string;
  /** The sequence number up to which everything counts that had been noted right after an event. */
  justAfter(hendelse: Hendelse): number;
  /** Whether all that is known of somebody is computed: nobody of the family has been reached by the log. */
  isComputed(index: Inhabitant): boolean;
  /** Words of names that the log has brought, in capitals: `named` finds who has them. */
  readonly loggedWords: Iterable<string>;
}

/** What writes the register. */
export interface Registrar {
  /** When the last event of the log was noted; before all time while there is none. */
  readonly lastLogged: () => Instant;
  /** A number of a birthday that nobody has, by the rule of the day on which it is given. @throws RangeError when the birthday has no more. */
  readonly freeNumber: (born: Day, woman: boolean, type: NumberType, today: Day) => string;
  /** Whom a number was given to, whoever it leads to now. */
  readonly ownerOf: (personidentifikator: string) => Inhabitant | undefined;
  readonly add: (logged: Logged) => void;
}

export function createRegister(
  seed: number,
  size: number,
): { readonly register: Register; readonly registrar: Registrar } {
  const population = createPopulation(size);
  const log = createLog(size);
  const lives = createLives(seed, size, log.endOf);
  const numbers = createGivenNumbers(population);
  const found = createFound();
  let newcomers = 0;
  const requireKnown = (index: Inhabitant): void => requireInhabitant(index, size + newcomers);

  const firstNumber = (index: Inhabitant): string =>
    index < size
      ? population.personidentifikator(index)
      : (numbers.numberOf(index, 'foedselsnummer') ?? numbers.numberOf(index, 'dNummer') ?? '');

  const register: Register = {
    ...createFeed(lives, log),
    size,
    get newcomers() {
      return newcomers;
    },
    numberOf(index, type) {
      requireKnown(index);
      return index < size ? population.numberOf(index, type) : numbers.numberOf(index, type);
    },
    personidentifikator(index) {
      requireKnown(index);
      const renumbered = log.of(index).some(isRenumbering);
      return renumbered ? register.numberInUse(index, Number.POSITIVE_INFINITY) : population.personidentifikator(index);
    },
    indexOf: (personidentifikator, upTo = Number.POSITIVE_INFINITY) =>
      numbers.indexOf(personidentifikator, upTo) ?? population.indexOf(personidentifikator),
    life(index, at, upTo = Number.POSITIVE_INFINITY) {
      requireKnown(index);
      const computed = index < size ? lives.life(index, at) : undefined;
      const logged = log
        .of(index)
        .filter((entry) => entry.hendelse.ajourholdstidspunkt <= at && entry.sekvensnummer <= upTo);
      if (logged.length === 0) return computed;
      return { person: index, hendelser: [...(computed?.hendelser ?? []), ...logged.map(({ hendelse }) => hendelse)] };
    },
    numberInUse(index, at, upTo = Number.POSITIVE_INFINITY) {
      const kind = index < size && !log.of(index).some(isRenumbering) ? numbersOf(index) : undefined;
      if (kind === 'foedselsnummer' || kind === 'dNummer') return population.personidentifikator(index);
      const entries = gjeldende(opplysninger(register.life(index, at, upTo)?.hendelser ?? []), 'identifikasjonsnummer');
      const entry = entries.find(({ verdi }) => verdi.status === 'iBruk') ?? entries[0];
      if (!entry) return firstNumber(index);
      const nummer = register.nummerOf(index, entry.verdi);
      const leadsTo = register.indexOf(nummer, upTo);
      return leadsTo === undefined || leadsTo === index ? nummer : register.numberInUse(leadsTo, at, upTo);
    },
    nummerOf(index, { nummer, identifikatortype }) {
      const known = nummer ?? register.numberOf(index, identifikatortype);
      if (known === undefined) throw new RangeError(`Inhabitant ${index} has no number of type ${identifikatortype}.`);
      return known;
    },
    notedUnder: ({ person, personidentifikator, identifikatortype }) =>
      personidentifikator ?? register.nummerOf(person, { identifikatortype, status: 'iBruk' }),
    justAfter(hendelse) {
      const logged = log.of(hendelse.person).find((entry) => entry.hendelse === hendelse);
      return logged?.sekvensnummer ?? lives.sekvensnummerAfter(hendelse.ajourholdstidspunkt) - 1;
    },
    isComputed: (index) => index < size && log.endOf(slektOf(index)) === Number.POSITIVE_INFINITY,
    *bornOn(day) {
      yield* lives.bornOn(day);
      yield* found.bornOn(day);
    },
    *named(word) {
      yield* lives.named(word);
      yield* found.named(word);
    },
    *livingAt(address, at) {
      yield* lives.livingAt(address, at);
      yield* found.livingAt(address);
    },
    loggedWords: found.words,
  };
  const registrar: Registrar = {
    lastLogged: () => log.all.at(-1)?.hendelse.ajourholdstidspunkt ?? Number.NEGATIVE_INFINITY,
    freeNumber: numbers.free,
    ownerOf: numbers.ownerOf,
    add(logged) {
      if (logged.hendelse.person === size + newcomers) newcomers++;
      log.add(logged);
      numbers.note(logged);
      found.note(logged.hendelse);
    },
  };
  return { register, registrar };
}

function isRenumbering({ hendelse }: Logged): boolean {
  return hendelse.egenskaper.some(({ entitet }) => entitet === 'identifikasjonsnummer');
}
