// Norwegian local time by arithmetic: a thousand persons have up to ten timestamps each, and Intl takes microseconds for every one.

const hour = 3_600_000;
const day = 24 * hour;

/**
 * Hours that Norway is ahead of UTC: 2 from the last Sunday of March to the last Sunday of October, changing at 01:00 UTC, else 1.
 * The rule holds since 1996 (directive 2000/84/EC and its predecessors); no timestamp of the registers is older.
 */
export function osloOffset(at: number): 1 | 2 {
  const year = new Date(at).getUTCFullYear();
  return at >= lastSunday(year, 2) + hour && at < lastSunday(year, 9) + hour ? 2 : 1;
}

/** The wall clock of Oslo, as milliseconds since 1970-01-01 00:00 on that clock. */
export function toOsloWallClock(at: number): number {
  return at + osloOffset(at) * hour;
}

/** The instant at which the wall clock of Oslo showed this. Of an hour that occurs twice the second is taken. */
export function fromOsloWallClock(local: number): number {
  const winter = local - hour;
  return osloOffset(winter) === 2 ? local - 2 * hour : winter;
}

/** The same wall clock time so many calendar months later; the last day of the month where there is no such day. */
export function monthsAfter(at: number, months: number): number {
  const local = new Date(toOsloWallClock(at));
  const dayOfMonth = local.getUTCDate();
  local.setUTCDate(1);
  local.setUTCMonth(local.getUTCMonth() + months);
  const daysInMonth = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0)).getUTCDate();
  local.setUTCDate(Math.min(dayOfMonth, daysInMonth));
  return fromOsloWallClock(local.getTime());
}

/** The same wall clock time so many calendar months earlier, likewise. */
export function monthsBefore(at: number, months: number): number {
  return monthsAfter(at, -months);
}

/** The latest instant, at or before this one, at which the wall clock of Oslo showed a time of day given in milliseconds. */
export function latestTimeOfDay(at: number, timeOfDay: number): number {
  const local = toOsloWallClock(at);
  const today = Math.floor(local / day) * day + timeOfDay;
  return fromOsloWallClock(today <= local ? today : today - day);
}

function lastSunday(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month + 1, 0));
  return lastDay.getTime() - lastDay.getUTCDay() * day;
}
