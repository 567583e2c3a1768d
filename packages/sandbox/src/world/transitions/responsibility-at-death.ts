import type { Egenskap } from '../lives/life.ts';
import { korriger, ny, opphoer } from '../lives/telling.ts';
import { roleOf } from './kinship.ts';
import { type Ansvar, responsibilityChanged } from './responsibility.ts';
import type { Situation } from './situation.ts';
import { allCurrent, isDead, isOfAge, type Subject } from './subject.ts';
import type { Told } from './transition.ts';

const aarsak = 'Dødsfall';

/** A death ends the responsibility of the dead and for the dead, on the documents of the others; of two the survivor has it alone. */
export function responsibilityEnds(dead: Subject, situation: Situation): readonly Told[] {
  return allCurrent(dead, 'foreldreansvar').flatMap((verdi) => {
    const other = otherParty(dead, verdi, situation);
    if (!other) return [];
    const end = opphoer('foreldreansvar', verdi);
    return shared(dead, other, verdi, situation, end, (survivors, child) =>
      ny('foreldreansvar', { ...survivors, ansvar: roleOf(survivors.ansvarlig, child) ?? 'ukjent' }),
    );
  });
}

/** What `responsibilityEnds` did is undone, for children who are minors still. */
export function responsibilityReturns(
  dead: Subject,
  situation: Situation,
  gyldighetstidspunkt: number,
): readonly Told[] {
  return allCurrent(dead, 'foreldreansvar').flatMap((verdi) => {
    const other = otherParty(dead, verdi, situation);
    const child = verdi.ansvarssubjekt === dead.index ? dead : other;
    if (!other || !child || isOfAge(child, 18, situation.dato)) {
      return [responsibilityChanged(dead.index, aarsak, [opphoer('foreldreansvar', verdi)])];
    }
    const told = shared(dead, other, verdi, situation, ny('foreldreansvar', verdi), (survivors) =>
      korriger('foreldreansvar', { ...survivors, ansvar: 'felles' }),
    );
    return told.map((event) => ({ ...event, gyldighetstidspunkt }));
  });
}

/** Whom the dead was responsible for, or who for the dead, if alive. */
function otherParty(
  { index }: Subject,
  { ansvarssubjekt, ansvarlig }: Ansvar,
  { subject }: Situation,
): Subject | undefined {
  const other = subject(ansvarssubjekt === index ? ansvarlig : ansvarssubjekt);
  return isDead(other) ? undefined : other;
}

/** A change of the dead's responsibility on the other's document, and where it was shared that of the one who shared it. */
function shared(
  dead: Subject,
  other: Subject,
  verdi: Ansvar,
  { subject }: Situation,
  change: Egenskap,
  ofSurvivor: (held: Ansvar, child: Subject) => Egenskap,
): readonly Told[] {
  const isChild = verdi.ansvarssubjekt === other.index;
  const survivors = isChild && verdi.ansvar === 'felles' ? allCurrent(other, 'foreldreansvar') : [];
  const held = survivors.find(({ ansvarlig }) => ansvarlig !== dead.index && !isDead(subject(ansvarlig)));
  const theirs = held && ofSurvivor(held, other);
  return [
    responsibilityChanged(other.index, aarsak, theirs ? [change, theirs] : [change]),
    ...(held && theirs ? [responsibilityChanged(held.ansvarlig, aarsak, [theirs])] : []),
  ];
}
