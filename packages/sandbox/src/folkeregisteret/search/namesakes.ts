import { familyNames } from '../../world/lives/family-names.ts';
import { givenNames } from '../../world/lives/given-names.ts';
import type { Inhabitant } from '../../world/lives/relations.ts';
import type { World } from '../../world/world.ts';
import type { NameCriterion } from './criteria.ts';
import { soundOf } from './phonetic.ts';

let known: readonly (readonly [name: string, sound: string])[] | undefined;

/** Everybody who may at some time have all the words in the name, in order of index. */
export function namesakes(world: World, { words, fonetisk }: NameCriterion): readonly Inhabitant[] {
  let found: ReadonlySet<Inhabitant> | undefined;
  for (const word of words) {
    const having = new Set<Inhabitant>();
    for (const spelling of fonetisk ? spellingsOf(word, world) : [word]) {
      for (const index of world.named(spelling)) if (!found || found.has(index)) having.add(index);
    }
    found = having;
  }
  return [...(found ?? [])].sort((a, b) => a - b);
}

/** The names of the world that sound like a word. */
function spellingsOf(word: string, { loggedWords }: World): ReadonlySet<string> {
  const sound = soundOf(word);
  const computed = soundsOfNames().flatMap(([name, sounds]) => (sounds === sound ? [name] : []));
  return new Set([...computed, ...[...loggedWords].filter((logged) => soundOf(logged) === sound)]);
}

function soundsOfNames(): readonly (readonly [name: string, sound: string])[] {
  known ??= [...new Set([...givenNames, ...familyNames])].map((name) => [name, soundOf(name)]);
  return known;
}
