import type { Day } from '../day.ts';
import { draw, draw32, topic } from '../draw.ts';
import { createWheel } from '../wheel.ts';
import type { Entities } from './entities.ts';
import { familyNames } from './family-names.ts';
import { givenNames, originalNames } from './given-names.ts';
import type { Member } from './member.ts';
import { slektOf, slektSize } from './slekt.ts';
import { partnerIn, type Union } from './unions.ts';

/** Who is called what. Given names follow from the index, and the family names of a slekt from its number. */
export interface Names {
  /** The name of a member on a day, once it has been chosen. */
  on(member: Member, day: Day): Entities['navn'];
  /** The name of a newborn until one is chosen: the mother's with *PIKE or *GUTT. */
  temporary(child: Member, mother: Member): Entities['navn'];
  /** Everybody below a limit who at some time may have a word, in capitals, in the name: nobody else has it. */
  withWord(word: string, size: number): Generator<number>;
}

/** A slekt has so many family names to begin with, and its members no others. */
const perSlekt = 8;
const share = { secondName: 0.1, mellomnavn: 0.02, originaltNavn: 0.002 };

export function createNames(seed: number): Names {
  const given = createWheel(givenNames.length, seed, topic.fornavn);
  const second = createWheel(givenNames.length, seed, topic.secondFornavn);
  const family = Array.from({ length: perSlekt }, (_, variant) =>
    createWheel(familyNames.length, seed, topic.etternavn, variant),
  );

  const firstName = (index: number): string => givenNames[given.at(index)] ?? '';
  const hasSecondName = (index: number): boolean => draw(seed, index, topic.secondFornavn) < share.secondName;
  const fornavn = (index: number): string =>
    hasSecondName(index) ? `${firstName(index)} ${givenNames[second.at(index)]}` : firstName(index);
  const founderName = (index: number): string => {
    const variant = draw32(seed, index, topic.founderEtternavn) % perSlekt;
    return familyNames[family[variant]?.at(slektOf(index)) ?? 0] ?? '';
  };

  const atBirth = (member: Member): string => {
    const { index, born, mother, father } = member;
    if (!mother) return founderName(index);
    return father && draw(seed, index, topic.founderEtternavn) < 0.6
      ? etternavn(father, born - 1)
      : etternavn(mother, born - 1);
  };
  const etternavn = (member: Member, day: Day): string => {
    const wedding = member.unions.findLast((union) => union.married <= day && takesName(union, member));
    return wedding ? etternavn(partnerIn(wedding, member), wedding.married - 1) : atBirth(member);
  };
  // Of ten couples, the younger takes the elder's name in four, the elder the younger's in one.
  const takesName = (union: Union, member: Member): boolean => {
    const chance = draw(seed, union.one.index, topic.takesName);
    return union.one === member ? chance >= 0.4 && chance < 0.5 : chance < 0.4;
  };
  const mellomnavn = ({ index, mother, father, born }: Member, navn: string): string | undefined => {
    if (!mother || !father || draw(seed, index, topic.mellomnavn) >= share.mellomnavn) return undefined;
    return [etternavn(mother, born - 1), etternavn(father, born - 1)].find((other) => other !== navn);
  };

  return {
    on(member, day) {
      const name = { fornavn: fornavn(member.index), etternavn: etternavn(member, day) };
      const middle = mellomnavn(member, name.etternavn);
      const original = draw(seed, member.index, topic.originaltNavn) / share.originaltNavn;
      return {
        fornavn: name.fornavn,
        ...(middle ? { mellomnavn: middle } : {}),
        etternavn: name.etternavn,
        ...(original < 1
          ? {
              originaltNavn: {
                fornavn: originalNames[Math.floor(original * originalNames.length)] ?? '',
                etternavn: name.etternavn,
              },
            }
          : {}),
      };
    },
    temporary(child, mother) {
      return {
        fornavn: `${firstName(mother.index)}*${child.woman ? 'PIKE' : 'GUTT'}`,
        etternavn: etternavn(mother, child.born - 1),
      };
    },
    *withWord(word, size) {
      const newborn = word.replace(/\*(PIKE|GUTT)$/, '');
      const place = givenNames.indexOf(newborn);
      if (place >= 0 && newborn !== word) {
        for (const mother of given.of(place, size)) yield* slektmatesOf(slektOf(mother), size);
      } else if (place >= 0) {
        yield* given.of(place, size);
        for (const index of second.of(place, size)) if (hasSecondName(index) && given.at(index) !== place) yield index;
      }
      const etternavn = familyNames.indexOf(word);
      if (etternavn < 0) return;
      const slekter = new Set<number>();
      for (const wheel of family) for (const slekt of wheel.of(etternavn, slektOf(size - 1) + 1)) slekter.add(slekt);
      for (const slekt of slekter) yield* slektmatesOf(slekt, size);
    },
  };
}

function* slektmatesOf(slekt: number, size: number): Generator<number> {
  for (let index = slekt * slektSize; index < Math.min((slekt + 1) * slektSize, size); index++) yield index;
}
