import { Skipped } from '../../src/index.ts';

const hour = 3_600_000;

/**
 * The same time of day on the clocks of Norway 18 calendar months ago, on the last day of a month that has no such day.
 *
 * @throws Skipped in the hours where clocks are changed.
 */
export function eighteenMonthsBefore(now: number): number {
  const clock = clockAt(now);
  const day = clock.getUTCDate();
  clock.setUTCMonth(clock.getUTCMonth() - 18);
  if (clock.getUTCDate() !== day) clock.setUTCDate(0);
  const then = timeOf(clock);
  if ([now, then].some(isNearChange)) throw new Skipped('Clocks are changed in these hours, or were 18 months ago.');
  return then;
}

/**
 * An hour later, but on the first of a month where the days of the two months do not match: months are counted forwards by some and
 * backwards by others, who differ there.
 */
export function withinEighteenMonthsOf(now: number): number {
  const then = eighteenMonthsBefore(now);
  const [today, before, clock] = [now, then, then + hour].map(clockAt) as [Date, Date, Date];
  const lastDay = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 1, 0)).getUTCDate();
  if (before.getUTCDate() === today.getUTCDate() && clock.getUTCDate() <= lastDay) return then + hour;
  return timeOf(new Date(Date.UTC(clock.getUTCFullYear(), clock.getUTCMonth() + 1, 1, 1)));
}

/** What clocks in Norway show, as if it were UTC. */
function clockAt(time: number): Date {
  return new Date(time + hoursAhead(time));
}

function timeOf(clock: Date): number {
  return clock.getTime() - hoursAhead(clock.getTime());
}

function isNearChange(time: number): boolean {
  return hoursAhead(time - 2 * hour) !== hoursAhead(time + 2 * hour);
}

/** How far Norway is ahead of UTC, in milliseconds. */
function hoursAhead(time: number): number {
  const text = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Oslo', timeZoneName: 'longOffset' }).format(time);
  return Number(/GMT\+(\d\d)/.exec(text)?.[1]) * hour;
}
