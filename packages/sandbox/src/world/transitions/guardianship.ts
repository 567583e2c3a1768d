import { inhabitant, object, oneOf, optional } from '../field.ts';
import { dutyAt, embeteOf } from '../lives/guardian-duties.ts';
import type { VergemaalEllerFremtidsfullmakt, Vergemaaltype } from '../lives/relations.ts';
import { ny, opphoer } from '../lives/telling.ts';
import { ofPerson } from './of-person.ts';
import { allCurrent, bostedskommuneOf, isOfAge } from './subject.ts';
import type { Learnt, Told, Transitions } from './transition.ts';

type Duty = VergemaalEllerFremtidsfullmakt['tjenesteomraade'][number];

/** Somebody gets a guardian or representative, or one with other tasks. The person is the ward. */
export interface VergemaalRegistered extends Learnt<'vergemaal-registered'> {
  readonly verge: string;
  readonly vergemaaltype: Vergemaaltype;
  /** One that the world picks when left out. */
  readonly tjenesteomraade?: readonly Duty[];
}

export interface VergemaalEnded extends Learnt<'vergemaal-ended'> {
  readonly verge: string;
}

export type GuardianshipEvent = VergemaalRegistered | VergemaalEnded;

const ofMinors: readonly Vergemaaltype[] = [
  'ensligMindreaarigAsylsoeker',
  'ensligMindreaarigFlyktning',
  'mindreaarig',
  'midlertidigForMindreaarig',
];
const ofAdults: readonly Vergemaaltype[] = [
  'voksen',
  'midlertidigForVoksen',
  'forvaltningUtenforVergemaal',
  'stadfestetFremtidsfullmakt',
];

const isDuty = (value: unknown): boolean => {
  const { vergeTjenestevirksomhet, vergeTjenesteoppgave, ...others } = { ...(value as object) } as Record<
    string,
    unknown
  >;
  const isName = (name: unknown): boolean => typeof name === 'string' && /^\p{L}{1,100}$/u.test(name);
  return isName(vergeTjenestevirksomhet) && isName(vergeTjenesteoppgave) && Object.keys(others).length === 0;
};

export const guardianship: Transitions<GuardianshipEvent> = {
  'vergemaal-registered': {
    fields: {
      ...ofPerson,
      verge: inhabitant,
      vergemaaltype: oneOf(...ofMinors, ...ofAdults),
      tjenesteomraade: optional(
        object(
          'a list of objects with vergeTjenestevirksomhet and vergeTjenesteoppgave',
          (duties) => Array.isArray(duties) && duties.length > 0 && duties.every(isDuty),
        ),
      ),
    },
    happen({ personidentifikator, verge, vergemaaltype, tjenesteomraade }, { living, refused, dato, sequence }) {
      const ward = living('personidentifikator', personidentifikator);
      const guardian = living('verge', verge);
      if (guardian.index === ward.index) throw refused('verge', 'is the ward.');
      if (!isOfAge(guardian, 18, dato)) throw refused('verge', 'belongs to somebody who was a minor then.');
      if (isOfAge(ward, 18, dato) !== ofAdults.includes(vergemaaltype)) {
        throw refused('vergemaaltype', 'does not suit the age of the ward.');
      }
      const verdi: VergemaalEllerFremtidsfullmakt = {
        vergemaaltype,
        embete: embeteOf(bostedskommuneOf(ward) ?? '0301'),
        verge: guardian.index,
        tjenesteomraade: tjenesteomraade ?? [dutyAt(sequence)],
      };
      return [told(ward.index, ny('vergemaalEllerFremtidsfullmakt', verdi))];
    },
  },
  'vergemaal-ended': {
    fields: { ...ofPerson, verge: inhabitant },
    happen({ personidentifikator, verge }, { living, known, refused }) {
      const ward = living('personidentifikator', personidentifikator);
      const guardian = known('verge', verge);
      const held = allCurrent(ward, 'vergemaalEllerFremtidsfullmakt').find((entry) => entry.verge === guardian.index);
      if (!held) throw refused('verge', 'belongs to nobody who is the guardian.');
      return [told(ward.index, opphoer('vergemaalEllerFremtidsfullmakt', held))];
    },
  },
};

function told(person: number, egenskap: Told['egenskaper'][number]): Told {
  return { person, hendelsestype: 'endringIVergemaal', aarsak: 'Vergemål', egenskaper: [egenskap] };
}
