import type { Instant } from '../krr-record.ts';
import { bostedskommuner } from '../lives/bostedskommune.ts';
import type { Egenskap, Hendelse, Opplysning, Opplysninger } from '../lives/life.ts';
import { sekvensnummerPerLook } from '../lives/lives.ts';
import { keyOf, opplysninger } from '../lives/record.ts';
import type { Register, Registrar } from '../register.ts';
import type { Situation } from '../transitions/situation.ts';
import type { Told } from '../transitions/transition.ts';
import type { Logged } from './log.ts';

/** The register opened (1 October 1964). */
const opened = Date.UTC(1964, 9, 1);

/**
 * Notes what has been told, all or nothing.
 *
 * @throws InvalidEvent when something would be true before what it follows. @throws RangeError when the register can note no more now.
 */
export function note(
  told: readonly Told[],
  register: Register,
  registrar: Registrar,
  situation: Situation,
): readonly Logged[] {
  const at = situation.now;
  const first = register.sekvensnummerAfter(at);
  requireRoom(at, first, told.length);
  const lives = new Map<number, Hendelse[]>();
  const logged = told.map((event, place): Logged => {
    const { person } = event;
    const life = lives.get(person) ?? [
      ...(person === situation.newcomer ? [] : (register.life(person, at)?.hendelser ?? [])),
    ];
    lives.set(person, life);
    const hendelse = noted(event, life, at, register, situation);
    requireOrder(hendelse, life, situation);
    life.push(hendelse);
    const kommuner = bostedskommuner(life);
    return { sekvensnummer: first + place, hendelse, kommuner: [kommuner.at(-2), kommuner.at(-1)] };
  });
  for (const event of logged) registrar.add(event);
  return logged;
}

function noted(
  { person, hendelsestype, aarsak, egenskaper, kilde, ...event }: Told,
  life: readonly Hendelse[],
  ajourholdstidspunkt: Instant,
  register: Register,
  situation: Situation,
): Hendelse {
  const personidentifikator = event.personidentifikator ?? register.numberInUse(person, ajourholdstidspunkt);
  return Object.freeze({
    person,
    nummer: life.length + 1,
    hendelsestype,
    identifikatortype: personidentifikator >= '4' ? 'dNummer' : 'foedselsnummer',
    personidentifikator,
    gyldighetstidspunkt: event.gyldighetstidspunkt ?? situation.gyldighetstidspunkt,
    ajourholdstidspunkt,
    kilde: kilde ?? 'Synutopia',
    aarsak,
    egenskaper,
  });
}

/** The numbers between one look of the register and the next, which the log has to itself. */
function requireRoom(at: Instant, first: number, count: number): void {
  if (at < opened) throw new RangeError('The register opened on 1 October 1964: the clock of the world stands before.');
  const place = first % sekvensnummerPerLook;
  if (place < sekvensnummerPerLook / 2 || place + count > sekvensnummerPerLook) {
    throw new RangeError(
      `The register can note no more than ${sekvensnummerPerLook / 2} events at a time. Let the clock of the world go on, by as much as ` +
        '28 days in a small world.',
    );
  }
}

/** Nothing is true of somebody before they came into the register, nor ends before it began. */
function requireOrder(
  { gyldighetstidspunkt, egenskaper }: Hendelse,
  life: readonly Hendelse[],
  situation: Situation,
): void {
  const came = life[0]?.gyldighetstidspunkt ?? gyldighetstidspunkt;
  if (gyldighetstidspunkt < came) throw situation.refused('dato', 'is before the register knew the person.');
  const held = opplysninger(life);
  for (const egenskap of egenskaper) {
    if (egenskap.endring !== 'registrereNy' && egenskap.endring !== 'opphoere') continue;
    const began = currentOf(held, egenskap)?.gyldighetstidspunkt ?? gyldighetstidspunkt;
    if (began > gyldighetstidspunkt)
      throw situation.refused('dato', `is before the ${egenskap.entitet} began that holds now.`);
  }
}

/** The entry that an egenskap ends. */
function currentOf(held: Opplysninger, egenskap: Egenskap): Opplysning<unknown> | undefined {
  const entries = (held[egenskap.entitet] ?? []) as readonly Opplysning<never>[];
  return entries.find(({ erGjeldende, verdi }) => erGjeldende && keyOf({ ...egenskap, verdi }) === keyOf(egenskap));
}
