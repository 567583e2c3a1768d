import { oneOf } from '../field.ts';
import type { Entities } from '../lives/entities.ts';
import type { Egenskap } from '../lives/life.ts';
import type { Inhabitant } from '../lives/relations.ts';
import { ny, opphoer } from '../lives/telling.ts';
import { parentsOf, roleOf } from './kinship.ts';
import { ofPerson } from './of-person.ts';
import { allCurrent, isDead, isOfAge, type Subject } from './subject.ts';
import type { Learnt, Told, Transitions } from './transition.ts';

export type Ansvar = Entities['foreldreansvar'];

/** Who is responsible for a child becomes another: both parents together, or one. The person is the child. */
export interface ForeldreansvarSet extends Learnt<'foreldreansvar-set'> {
  readonly ansvar: Extract<Ansvar['ansvar'], 'felles' | 'mor' | 'far' | 'medmor'>;
}

export const responsibility: Transitions<ForeldreansvarSet> = {
  'foreldreansvar-set': {
    fields: { ...ofPerson, ansvar: oneOf('felles', 'mor', 'far', 'medmor') },
    happen({ personidentifikator, ansvar }, { living, refused, subject, dato }) {
      const child = living('personidentifikator', personidentifikator);
      if (isOfAge(child, 18, dato)) throw refused('personidentifikator', 'belongs to somebody who was grown up then.');
      const parents = parentsOf(child)
        .map(subject)
        .filter((parent) => !isDead(parent));
      const responsible = parents.filter((parent) => ansvar === 'felles' || roleOf(parent.index, child) === ansvar);
      if (responsible.length !== (ansvar === 'felles' ? 2 : 1)) {
        throw refused('ansvar', 'is of a parent whom the child has not, or not alive.');
      }
      const changes = parents.flatMap((parent): readonly (readonly [Subject, Egenskap])[] => {
        const before = ansvarOf(child, parent.index);
        const isResponsible = responsible.includes(parent);
        if (before?.ansvar === (isResponsible ? ansvar : undefined)) return [];
        const after = { ansvar, ansvarssubjekt: child.index, ansvarlig: parent.index };
        return [[parent, isResponsible ? ny('foreldreansvar', after) : opphoer('foreldreansvar', before as Ansvar)]];
      });
      if (changes.length === 0) throw refused('ansvar', 'is what it is already.');
      const onChild = changes.map(([, egenskap]) => egenskap);
      return [
        responsibilityChanged(child.index, 'Foreldreansvar', onChild),
        ...changes.map(([parent, egenskap]) => responsibilityChanged(parent.index, 'Foreldreansvar', [egenskap])),
      ];
    },
  },
};

/** The responsibility of somebody for a child, by the child's document. */
export function ansvarOf(child: Subject, parent: Inhabitant): Ansvar | undefined {
  return allCurrent(child, 'foreldreansvar').find(({ ansvarlig }) => ansvarlig === parent);
}

export function responsibilityChanged(person: Inhabitant, aarsak: string, egenskaper: readonly Egenskap[]): Told {
  return { person, hendelsestype: 'endringIForeldreansvar', aarsak, egenskaper };
}
