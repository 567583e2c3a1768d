const hour = 3_600_000;
const oslo = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Oslo', timeZoneName: 'longOffset' });

/**
 * The same time of day on the clocks of Norway so many calendar months later; the last day of a month that has no such day, as
 * domstolloven § 148 counts. Of an hour that occurs twice it is the second, and of one that is left out the next.
 *
 * It counts forwards from the date, so that every date ends once. Counted back from today, what was confirmed on 28 February at noon
 * would end on 28 August at noon and revive on the morning of the 29th, when 18 months ago is 28 February again.
 */
export function monthsLater(instant: Date, months: number): Date {
  const clock = new Date(instant.getTime() + offsetAt(instant.getTime()));
  const day = clock.getUTCDate();
  clock.setUTCMonth(clock.getUTCMonth() + months);
  if (clock.getUTCDate() !== day) clock.setUTCDate(0);
  const shown = clock.getTime();
  return new Date(shown - offsetAt(shown - offsetAt(shown)));
}

/** How far Norway is ahead of UTC at an instant, in milliseconds: whole hours since 1895. */
function offsetAt(at: number): number {
  return Number(/GMT\+(\d\d)/.exec(oslo.format(at))?.[1]) * hour;
}
