import { describe, expect, test } from 'vitest';
import { opplysninger } from '../../world/lives/record.ts';
import { createWorld } from '../../world/world.ts';
import type { Criteria } from './criteria.ts';
import { createGlimpse } from './glimpse.ts';
import { matches } from './matches.ts';

const all = { historisk: false, inkluderDoede: true, inkluderOppholdsadresse: false } as const;
const named = (word: string) => ({ words: [word], inOrder: false, fonetisk: false });

// A shortcut that is wrong once in a thousand would be found by nobody else.
describe.each([
  [1, Date.UTC(2026, 0, 15)],
  [7, Date.UTC(2010, 5, 1)],
])('in world %d at %d a glimpse is right', (seed, at) => {
  const size = 8000;
  const world = createWorld(seed, size, () => at);

  test.each<[string, Criteria]>([
    ['who is alive', { ...all, inkluderDoede: false, foedt: [-1e9, 1e9] }],
    ['who is known', { ...all, foedt: [-1e9, 1e9] }],
    ['a surname', { ...all, navn: named('ABBOR') }],
    ['a given name', { ...all, inkluderDoede: false, navn: named('AKTIV') }],
  ])('about %s, and mostly sure', (_, criteria) => {
    const glimpse = createGlimpse(world, criteria, at);
    let unsure = 0;
    for (let index = 0; index < size; index++) {
      const verdict = glimpse(index);
      if (verdict === undefined) {
        unsure++;
        continue;
      }
      const life = world.life(index, at);
      const fits = life !== undefined && matches(opplysninger(life.hendelser), criteria, true);
      if (fits !== verdict) throw new Error(`Inhabitant ${index}: seen ${verdict}, but is ${fits}.`);
    }
    expect(unsure).toBeLessThan(size / 20);
  });
});
