import {
  type Check,
  check,
  expectEqual,
  expectMatch,
  expectThat,
  type RegisterSubject,
  Skipped,
} from '../../src/index.ts';
import { publishedIds } from '../published-persons.ts';
import { type Fields, lookUpKnown } from './lookup.ts';

/** How points in time are written. */
export const timestampChecks: readonly Check<RegisterSubject>[] = [
  check('KRR-V2-TIMESTAMP-FORM', 'every timestamp of the published persons', async (subject) => {
    for (const [field, time] of await timestamps(subject)) {
      expectMatch(field, time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d$/);
    }
  }),
  check('KRR-V2-TIMESTAMP-OFFSET', 'every timestamp of the published persons', async (subject) => {
    const offsets = (await timestamps(subject)).flatMap(([field, time]) => {
      const hours = /([+-]\d\d)(?::\d\d)?$/.exec(time)?.[1];
      return hours === undefined ? [] : [{ field, time, hours }];
    });
    if (offsets.length === 0) throw new Skipped('No timestamp has an offset.');
    for (const { field, time, hours } of offsets) expectEqual(`offset of ${field}, ${time}`, hours, osloOffset(time));
  }),
];

const isTimestamp = /oppdatert$|_sist_veri|_sist_vali|^reservasjonstidspunkt$/;

/** Every point in time of the published persons. @throws ExpectationFailed when there is none: then nothing is proved. */
async function timestamps(subject: RegisterSubject): Promise<readonly (readonly [field: string, time: string])[]> {
  const found = (await lookUpKnown(subject, publishedIds)).flatMap(timestampsOf);
  expectThat('timestamps of the published persons', found.length > 0, 'some', found.length);
  return found;
}

function timestampsOf(fields: Fields): readonly (readonly [string, string])[] {
  return Object.entries(fields).flatMap(([field, value]) => {
    if (typeof value === 'object' && value !== null) return timestampsOf(value as Fields);
    return isTimestamp.test(field) ? [[field, String(value)] as const] : [];
  });
}

/** The offset in hours that Norway has at the instant of a timestamp. */
function osloOffset(time: string): string {
  const instant = new Date(time.replace(/([+-]\d\d)$/, '$1:00'));
  const parts = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Oslo', timeZoneName: 'longOffset' }).formatToParts(
    instant,
  );
  return (
    parts
      .find(({ type }) => type === 'timeZoneName')
      ?.value.replace(/^GMT/, '')
      .replace(/:00$/, '') ?? ''
  );
}
