import { type Day, startOf } from '../day.ts';
import { mayMove } from './address-periods.ts';
import { arrival } from './chapters/arrival.ts';
import { citizenship } from './chapters/citizenship.ts';
import { death } from './chapters/death.ts';
import { emigration } from './chapters/emigration.ts';
import { guardianship } from './chapters/guardianship.ts';
import { language } from './chapters/language.ts';
import { marriage, marriageAbroad } from './chapters/marriage.ts';
import { addressProtection, moving } from './chapters/moving.ts';
import { naming } from './chapters/naming.ts';
import { falseIdentity, papers } from './chapters/papers.ts';
import { parenthood, stillbirth } from './chapters/parenthood.ts';
import { closing, disappearance, inactivity } from './chapters/status.ts';
import type { Hendelse } from './life.ts';
import type { Looks } from './looks.ts';
import type { Member } from './member.ts';
import { registeredFrom } from './registration.ts';
import { type Chapter, type Happening, identifikatortypeOn, kildeOf, type Setting, type Tell } from './telling.ts';

// In the order in which the register notes what happens on the same day.
const chapters: readonly Chapter[] = [
  arrival,
  parenthood,
  stillbirth,
  marriage,
  marriageAbroad,
  naming,
  citizenship,
  papers,
  falseIdentity,
  moving,
  addressProtection,
  guardianship,
  language,
  emigration,
  disappearance,
  inactivity,
  closing,
  death,
];

/** A life as events of the register until a day, noted when it looks at the slekt; of them those after a day, if one is given. */
export function biography(
  setting: Setting,
  looks: Looks,
  member: Member,
  until: Day,
  after: Day = Number.NEGATIVE_INFINITY,
): Hendelse[] {
  const { number } = setting.slekt;
  const told: (Happening & { readonly day: Day })[] = [];
  const tell = hearing(
    member,
    Number.NEGATIVE_INFINITY,
    until,
    (day) => (happening) => told.push({ day, ...happening }),
  );
  for (const chapter of chapters) chapter(setting, member, tell);
  told.sort((a, b) => a.day - b.day);
  const first = told.filter(({ day }) => day <= after).length;
  return told.slice(first).map(({ day, hendelsestype, aarsak, egenskaper, identifikatortype }, place) => ({
    person: member.index,
    nummer: first + place + 1,
    hendelsestype,
    identifikatortype: identifikatortype ?? identifikatortypeOn(member, day),
    gyldighetstidspunkt: startOf(day),
    ajourholdstidspunkt: looks.instant(looks.noting(number, day)),
    kilde: kildeOf(day),
    aarsak,
    egenskaper,
  }));
}

// What `mayMove` knows without them.
const withoutMoves: readonly Chapter[] = chapters.filter(
  (chapter) => chapter !== moving && chapter !== addressProtection,
);

/** Whether anything may happen in a life after one day, up to and with another: false only where nothing does. */
export function mayHaveNews(setting: Setting, member: Member, after: Day, upTo: Day): boolean {
  if (after >= member.dies + posthumousDays || upTo < registeredFrom(member)) return false;
  if (mayMove(setting.seed, setting.homes, member, after, upTo)) return true;
  let news = false;
  const tell = hearing(member, after, upTo, () => {
    news = true;
    return undefined;
  });
  for (const chapter of withoutMoves) {
    chapter(setting, member, tell);
    if (news) return true;
  }
  return false;
}

/** The register hears of a death at most so many days later. */
const posthumousDays = 30;

function hearing(member: Member, after: Day, upTo: Day, hear: Tell): Tell {
  const from = Math.max(after, registeredFrom(member) - 1);
  const { dies } = member;
  return (day, when) =>
    day > from && day <= upTo && (day < dies || when === 'posthumous') ? hear(day, when) : undefined;
}
