import { draw, topic } from '../../draw.ts';
import { annuller, type Chapter, ny } from '../telling.ts';

/** The first choice of a name, which takes the temporary one away without history, and the new names of the married. */
export const naming: Chapter = ({ seed, names }, member, tell) => {
  const { index, born, mother, unions } = member;
  if (mother) {
    const day = born + 10 + Math.floor(draw(seed, index, topic.nameChoice) * 80);
    tell(day)?.({
      hendelsestype: 'endringINavn',
      aarsak: 'Første gangs navnevalg',
      egenskaper: [annuller('navn', names.temporary(member, mother)), ny('navn', names.on(member, day))],
    });
  }
  for (const { married } of unions) {
    const told = tell(married);
    if (!told || names.on(member, married).etternavn === names.on(member, married - 1).etternavn) continue;
    told({
      hendelsestype: 'endringINavn',
      aarsak: 'Navn',
      egenskaper: [ny('navn', names.on(member, married))],
    });
  }
};
