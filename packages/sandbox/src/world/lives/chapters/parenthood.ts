import { years } from '../../day.ts';
import { draw, topic } from '../../draw.ts';
import type { Entities } from '../entities.ts';
import type { Egenskap } from '../life.ts';
import { isResponsible, type Member } from '../member.ts';
import type { Familierolle } from '../relations.ts';
import { type Chapter, type Happening, ny, opphoer, type Tell } from '../telling.ts';

type Responsibility = Entities['foreldreansvar'];

/** The parents of a newborn and who of them is responsible, as the child's own document has it. */
export function parentsOf(child: Member): readonly Egenskap[] {
  return parents(child).flatMap((parent) => [
    ny('familierelasjon', {
      relatertPerson: parent.index,
      relatertPersonsRolle: roleOf(parent, child),
      minRolleForPerson: 'barn',
    }),
    ...(isResponsible(parent, child) ? [ny('foreldreansvar', responsibility(parent, child))] : []),
  ]);
}

/** Children, and the responsibility for them until they are 18 or somebody dies, told alike of parent and child. */
export const parenthood: Chapter = (_setting, member, tell) => {
  for (const child of member.children) {
    tell(child.born)?.({
      hendelsestype: 'endringIFamilierelasjon',
      aarsak: 'Fødsel',
      egenskaper: [
        ny('familierelasjon', {
          relatertPerson: child.index,
          relatertPersonsRolle: 'barn',
          minRolleForPerson: roleOf(member, child),
        }),
      ],
    });
    if (isResponsible(member, child)) {
      tell(child.born)?.(changed('Fødsel', ny('foreldreansvar', responsibility(member, child))));
    }
    laterResponsibility(member, child, tell);
  }
  for (const parent of parents(member)) laterResponsibility(parent, member, tell);
};

/** The survivor of two who are responsible has it alone; it ends when the child is grown up. */
function laterResponsibility(parent: Member, child: Member, tell: Tell): void {
  const other = parent === child.mother ? child.father : child.mother;
  const end = Math.min(child.grownUp, child.dies, parent.dies);
  const survives = other !== undefined && other.dies < end && isResponsible(other, child);
  if (survives) tell(other.dies)?.(changed('Dødsfall', ny('foreldreansvar', sole(parent, child))));
  if (!survives && !isResponsible(parent, child)) return;
  tell(end)?.(
    changed(
      end === child.grownUp ? 'Foreldreansvar' : 'Dødsfall',
      opphoer('foreldreansvar', survives ? sole(parent, child) : responsibility(parent, child)),
    ),
  );
}

function changed(aarsak: string, egenskap: Egenskap): Happening {
  return { hendelsestype: 'endringIForeldreansvar', aarsak, egenskaper: [egenskap] };
}

function responsibility(parent: Member, child: Member): Responsibility {
  return child.parentsTogether
    ? { ansvar: 'felles', ansvarssubjekt: child.index, ansvarlig: parent.index }
    : sole(parent, child);
}

function sole(parent: Member, child: Member): Responsibility {
  return { ansvar: roleOf(parent, child), ansvarssubjekt: child.index, ansvarlig: parent.index };
}

function parents({ mother, father }: Member): readonly Member[] {
  return [mother, father].filter((parent) => parent !== undefined);
}

function roleOf(parent: Member, child: Member): Extract<Familierolle, 'mor' | 'far' | 'medmor'> {
  if (parent === child.mother) return 'mor';
  return parent.woman ? 'medmor' : 'far';
}

/** Three women of a thousand have a stillborn child, who has no number. */
export const stillbirth: Chapter = ({ seed, names }, member, tell) => {
  const { index, woman, born, arrives } = member;
  const chance = draw(seed, index, topic.stillborn);
  const day = born + years(22 + chance * 4000);
  if (!woman || chance >= 0.003 || arrives > day) return;
  tell(day)?.({
    hendelsestype: 'endringIFamilierelasjon',
    aarsak: 'Fødsel',
    egenskaper: [
      ny('familierelasjon', {
        relatertPersonUtenFolkeregisteridentifikator: {
          navn: names.temporary({ ...member, born: day, woman: chance < 0.0015 }, member),
          foedselsdato: day,
          kjoenn: chance < 0.0015 ? 'kvinne' : 'mann',
        },
        relatertPersonsRolle: 'doedfoedtBarn',
        minRolleForPerson: 'mor',
      }),
    ],
  });
};
