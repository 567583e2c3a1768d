import { inhabitant, oneOf, optional } from '../field.ts';
import type { Egenskap } from '../lives/life.ts';
import { openPostadresse } from '../lives/open-postadresse.ts';
import type { Familierolle, Kjoenn } from '../lives/relations.ts';
import { ny } from '../lives/telling.ts';
import { ofPerson } from './of-person.ts';
import type { Situation } from './situation.ts';
import { allCurrent, bostedskommuneOf, current, gradeOf, isOfAge, type Subject, statusOf } from './subject.ts';
import type { Learnt, Told, Transitions } from './transition.ts';

/** A child is born in Norway. The person is the mother; the date is the child's birthday. */
export interface FoedselRegistered extends Learnt<'foedsel-registered'> {
  readonly kjoenn: Kjoenn;
  /** The other parent: a man is far, a woman medmor. */
  readonly annenForelder?: string;
}

interface Parent {
  readonly subject: Subject;
  readonly role: Extract<Familierolle, 'mor' | 'far' | 'medmor'>;
}

export const births: Transitions<FoedselRegistered> = {
  'foedsel-registered': {
    fields: { ...ofPerson, kjoenn: oneOf('kvinne', 'mann'), annenForelder: optional(inhabitant) },
    happen({ personidentifikator, annenForelder, kjoenn }, situation) {
      const parents = parentsOf(personidentifikator, annenForelder, situation);
      const { newcomer: child, dato } = situation;
      const nummer = situation.newNumber('dato', dato, kjoenn === 'kvinne', 'foedselsnummer');
      const felles = parents.length === 2 && liveTogether(parents);
      const isResponsible = ({ role }: Parent): boolean => felles || role === 'mor';
      const ansvar = ({ subject, role }: Parent): Egenskap =>
        ny('foreldreansvar', { ansvar: felles ? 'felles' : role, ansvarssubjekt: child, ansvarlig: subject.index });
      const told = (person: number, egenskaper: readonly Egenskap[]): Omit<Told, 'hendelsestype'> => ({
        person,
        aarsak: 'Fødsel',
        egenskaper,
      });
      return [
        {
          ...told(child, [
            ny('identifikasjonsnummer', { identifikatortype: 'foedselsnummer', status: 'iBruk', nummer }),
            ...newborn(
              parents.map(({ subject }) => subject),
              kjoenn,
              situation,
            ),
            ...parents.flatMap((parent) => [
              ny('familierelasjon', {
                relatertPerson: parent.subject.index,
                relatertPersonsRolle: parent.role,
                minRolleForPerson: 'barn',
              }),
              ...(isResponsible(parent) ? [ansvar(parent)] : []),
            ]),
          ]),
          hendelsestype: 'personErOpprettet',
          personidentifikator: nummer,
        },
        ...parents.flatMap((parent): Told[] => [
          {
            ...told(parent.subject.index, [
              ny('familierelasjon', {
                relatertPerson: child,
                relatertPersonsRolle: 'barn',
                minRolleForPerson: parent.role,
              }),
            ]),
            hendelsestype: 'endringIFamilierelasjon',
          },
          ...(isResponsible(parent)
            ? [{ ...told(parent.subject.index, [ansvar(parent)]), hendelsestype: 'endringIForeldreansvar' as const }]
            : []),
        ]),
      ];
    },
  },
};

function parentsOf(mor: string, annenForelder: string | undefined, situation: Situation): readonly Parent[] {
  const parent = (field: string, number: string): Subject => {
    const subject = situation.living(field, number);
    if (!isOfAge(subject, 12, situation.dato))
      throw situation.refused(field, 'belongs to somebody who was a child then.');
    return subject;
  };
  const mother = parent('personidentifikator', mor);
  if (current(mother, 'kjoenn')?.kjoenn !== 'kvinne') {
    throw situation.refused('personidentifikator', 'is not that of a woman. It names the mother (mor).');
  }
  if (annenForelder === undefined) return [{ subject: mother, role: 'mor' }];
  const other = parent('annenForelder', annenForelder);
  if (other.index === mother.index) throw situation.refused('annenForelder', 'is the mother herself.');
  const role = current(other, 'kjoenn')?.kjoenn === 'kvinne' ? 'medmor' : 'far';
  return [
    { subject: mother, role: 'mor' },
    { subject: other, role },
  ];
}

/** Parents who live together are responsible together; else the mother is alone (lov om barn og foreldre § 35, simplified). */
function liveTogether(parents: readonly Parent[]): boolean {
  const [one, other] = parents.map(({ subject }) => {
    const bosted = current(subject, 'bostedsadresse');
    return bosted && 'adresseIdentifikatorFraMatrikkelen' in bosted
      ? bosted.adresseIdentifikatorFraMatrikkelen
      : undefined;
  });
  return one !== undefined && one === other;
}

/** Who a newborn is, and where: at the mother's, protected as she is; without a resident mother only registered as born. */
function newborn(parents: readonly Subject[], kjoenn: Kjoenn, { dato }: Situation): readonly Egenskap[] {
  const [mother] = parents as [Subject];
  const { fornavn, etternavn } = current(mother, 'navn') ?? { fornavn: 'UKJENT', etternavn: 'UKJENT' };
  const isResident = statusOf(mother) === 'bosatt';
  const kommune = bostedskommuneOf(mother);
  const grade = gradeOf(mother);
  const bosted = (isResident && current(mother, 'bostedsadresse')) || { ukjentBosted: {}, adressegradering: grade };
  const citizen = parents.some((parent) =>
    allCurrent(parent, 'statsborgerskap').some(({ statsborgerskap }) => statsborgerskap === 'NOR'),
  );
  return [
    ny('status', { status: isResident ? 'bosatt' : 'foedselsregistrert' }),
    ny('kjoenn', { kjoenn }),
    ny('foedsel', {
      foedselsdato: dato,
      ...(kommune === undefined ? {} : { foedekommuneINorge: kommune }),
      foedeland: 'NOR',
    }),
    ny('foedselINorge', {
      foedselsinstitusjonsnavn: kommune === undefined ? 'Syntetisk sykehus' : `Syntetisk sykehus ${kommune}`,
      rekkefoelgenummer: 11,
    }),
    ny('navn', { fornavn: `${fornavn.split(' ')[0]}*${kjoenn === 'kvinne' ? 'PIKE' : 'GUTT'}`, etternavn }),
    ny('sivilstand', { sivilstand: 'ugift', sivilstandsdato: dato }),
    // By descent (statsborgerloven § 4).
    ny('statsborgerskap', {
      statsborgerskap: citizen ? 'NOR' : (current(mother, 'statsborgerskap')?.statsborgerskap ?? 'XXX'),
      ervervsdato: dato,
    }),
    ...(grade === 'fortrolig' || grade === 'strengtFortrolig'
      ? [ny('adressebeskyttelse', { graderingsnivaa: grade })]
      : []),
    ...(grade === 'strengtFortrolig' ? [ny('postadresse', openPostadresse)] : []),
    ...(grade !== 'strengtFortrolig' ? [ny('bostedsadresse', { ...bosted, flyttedato: dato })] : []),
  ];
}
