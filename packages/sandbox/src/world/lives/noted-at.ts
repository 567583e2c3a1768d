import { biography, mayHaveNews } from './biography.ts';
import { bostedskommuner, concerns } from './bostedskommune.ts';
import type { Family } from './families.ts';
import type { Hendelse } from './life.ts';
import type { Looks } from './looks.ts';
import type { WantedHomes } from './wanted-homes.ts';

/** All that a look notes on a family; undefined in place of what is not wanted, which has its number all the same. */
export function notedAt(
  look: number,
  looks: Looks,
  { members, settingOf }: Family,
  wanted?: WantedHomes,
): readonly (Hendelse | undefined)[] {
  const livesThere = wanted?.livesThere(looks.slekt(look));
  if (livesThere && !members.some(livesThere)) return [];
  const [after, upTo] = looks.days(look);
  const noted: (Hendelse | undefined)[] = [];
  for (const member of members) {
    const setting = settingOf(member);
    if (!mayHaveNews(setting, member, after, upTo)) continue;
    if (!wanted || !livesThere?.(member)) {
      const news = biography(setting, looks, member, upTo, after);
      noted.push(...(wanted ? news.map(() => undefined) : news));
      continue;
    }
    const life = biography(setting, looks, member, upTo);
    const kommuner = bostedskommuner(life);
    for (const [place, hendelse] of life.entries()) {
      if (hendelse.ajourholdstidspunkt !== looks.instant(look)) continue;
      noted.push(concerns(kommuner, place, wanted.kommunenummer) ? hendelse : undefined);
    }
  }
  return noted;
}
