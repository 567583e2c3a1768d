import { never } from '../day.ts';
import { draw, topic } from '../draw.ts';
import type { Homes } from '../places/homes.ts';
import type { Add } from './addresses.ts';
import type { Member } from './member.ts';
import { slektOf } from './slekt.ts';
import { ny } from './telling.ts';
import { partnerIn } from './unions.ts';

/** Three of ten children whose parents part also live with the one who moves out or stays behind, until either of them moves again. */
export function deltBosted(seed: number, homes: Homes, child: Member, add: Add): void {
  const { mother, father } = child;
  if (!mother || !father || draw(seed, child.index, topic.deltBosted) >= 0.3) return;
  const union = mother.unions.find((past) => partnerIn(past, mother) === father && past.parted !== never);
  if (!union) return;
  const from = Math.max(union.parted + 60, child.born + 200);
  const stay = father.stays.findLast((lived) => lived.from <= from);
  const nextStay = father.stays.find((lived) => lived.from > from)?.from ?? never;
  const until = Math.min(child.grownUp, nextStay, father.dies, mother.dies, child.stays.at(-1)?.from ?? from);
  if (!stay || from + 30 > until) return;
  add({
    entitet: 'deltBosted',
    from,
    until,
    aarsak: 'Flytting innenlands',
    entry: (grade) =>
      ny('deltBosted', {
        ...homes.address(slektOf(child.index), stay.home),
        adressegradering: grade,
        startdatoForKontrakt: from,
      }),
  });
}
