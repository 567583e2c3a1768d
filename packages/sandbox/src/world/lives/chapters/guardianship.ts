import { type Day, never, years } from '../../day.ts';
import { draw, draw32, topic } from '../../draw.ts';
import { dutyAt, embeteOf } from '../guardian-duties.ts';
import type { Member } from '../member.ts';
import { isResident } from '../registration.ts';
import type { VergemaalEllerFremtidsfullmakt, Vergemaaltype } from '../relations.ts';
import { slektOf } from '../slekt.ts';
import { type Chapter, ny, opphoer, type Setting } from '../telling.ts';

/** A time during which somebody is represented by others. */
interface Ward {
  readonly vergemaaltype: Vergemaaltype;
  readonly from: Day;
  readonly until: Day;
}

/** Seven of a thousand grown-ups have a guardian or representative in the course of life: plausible, not statistics. */
const share = 0.014;

/** Guardians of minors without parents and of grown-ups, found among the slekt; when one dies another follows. */
export const guardianship: Chapter = (setting, member, tell) => {
  const ward = minor(member) ?? adult(setting.seed, member);
  if (!ward || !isResident(member, ward.from)) return;
  const end = Math.min(ward.until, member.dies, ward.from < member.leaves ? member.leaves : never);
  for (let day = ward.from; day < end; ) {
    const verge = findGuardian(setting, member, day);
    if (!verge) return;
    const until = Math.min(end, verge.dies);
    const from = day;
    tell(from)?.({
      hendelsestype: 'endringIVergemaal',
      aarsak: 'Vergemål',
      egenskaper: [ny('vergemaalEllerFremtidsfullmakt', represented(setting, member, ward, verge))],
    });
    if (until < member.dies) {
      tell(until)?.({
        hendelsestype: 'endringIVergemaal',
        aarsak: 'Vergemål',
        egenskaper: [opphoer('vergemaalEllerFremtidsfullmakt', represented(setting, member, ward, verge))],
      });
    }
    day = until;
  }
  if (ward.vergemaaltype !== 'voksen' || draw(setting.seed, member.index, topic.guardian) >= 0.1) return;
  tell(ward.from)?.({
    hendelsestype: 'endringIRettsligHandleevne',
    aarsak: 'Vergemål',
    egenskaper: [ny('rettsligHandleevne', { rettsligHandleevneomfang: 'begrenset' })],
  });
};

/** Minors who came alone, or who have lost the parents they had. */
function minor({ index, origin, born, grownUp: until, arrives, mother, father, published }: Member): Ward | undefined {
  if (published) return undefined;
  if (origin === 'immigrant' && arrives < until) {
    const vergemaaltype = index % 2 === 0 ? 'ensligMindreaarigAsylsoeker' : 'ensligMindreaarigFlyktning';
    return { vergemaaltype, from: arrives, until };
  }
  const orphaned = mother ? Math.max(mother.dies, father?.dies ?? 0) : never;
  return orphaned < until ? { vergemaaltype: 'mindreaarig', from: Math.max(born + 1, orphaned), until } : undefined;
}

function adult(seed: number, { index, born, arrives, published }: Member): Ward | undefined {
  const chance = draw(seed, index, topic.guardianship) / share;
  if (published || chance >= 1) return undefined;
  const from = Math.max(born + years(18 + chance * 70), arrives + 1);
  const kind = draw(seed, index, topic.guardian);
  if (kind > 0.95) return { vergemaaltype: 'midlertidigForVoksen', from, until: from + years(1) };
  if (kind > 0.94) return { vergemaaltype: 'forvaltningUtenforVergemaal', from, until: never };
  return { vergemaaltype: chance > 0.6 && kind > 0.6 ? 'stadfestetFremtidsfullmakt' : 'voksen', from, until: never };
}

/** Spouses and children first, then whoever of the slekt is grown up, resident and not frail. */
function findGuardian({ slekt }: Setting, ward: Member, day: Day): Member | undefined {
  const able = (member: Member): boolean =>
    member !== ward &&
    isResident(member, day) &&
    day - member.born > years(25) &&
    day - member.born < years(80) &&
    member.dies > day + 30;
  const near = [...ward.unions.flatMap(({ one, other }) => [one, other]), ...ward.children];
  const first = slekt.byAge.length > 0 ? ward.index % slekt.byAge.length : 0;
  return near.find(able) ?? [...slekt.byAge.slice(first), ...slekt.byAge.slice(0, first)].find(able);
}

function represented(
  { seed, homes }: Setting,
  ward: Member,
  { vergemaaltype, from }: Ward,
  verge: Member,
): VergemaalEllerFremtidsfullmakt {
  const home = ward.stays.findLast((stay) => stay.from <= from)?.home ?? 0;
  const first = draw32(seed, ward.index, topic.guardian);
  return {
    vergemaaltype,
    embete: embeteOf(homes.kommune(slektOf(ward.index), home).kommunenummer),
    verge: verge.index,
    tjenesteomraade: Array.from({ length: 1 + (first % 4) }, (_, i) => dutyAt(first + i * 7)),
  };
}
