import {
  type Check,
  check,
  expectEqual,
  expectMatch,
  expectThat,
  type RegisterSubject,
  requires,
  Skipped,
} from '../../src/index.ts';
import { publishedIds } from '../published-persons.ts';
import { citizensOf } from './citizens.ts';
import { instantOf } from './instant.ts';
import { type Fields, kontaktOf, lookUpKnown, lookUpOne } from './lookup.ts';

/** How points in time are written. */
export const timestampChecks: readonly Check<RegisterSubject>[] = [
  check('KRR-V2-TIMESTAMP-FORM', 'every timestamp of the published persons', async (subject) => {
    for (const [field, time] of await timestamps(subject)) {
      expectMatch(field, time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d$/);
    }
  }),
  check('KRR-V2-TIMESTAMP-OFFSET', 'every timestamp of the published persons', async (subject) => {
    const offsets = (await timestamps(subject)).flatMap(([field, time]) => {
      const hours = hoursIn(time);
      return hours === undefined ? [] : [{ field, time, hours }];
    });
    if (offsets.length === 0) throw new Skipped('No timestamp has an offset.');
    for (const { field, time, hours } of offsets) expectEqual(`offset of ${field}, ${time}`, hours, osloOffset(time));
  }),
  check('KRR-V2-TIMESTAMP-FORM', 'a time with a fraction of a second', async (subject) => {
    const at = new Date(subject.now() - 30 * day).setUTCMilliseconds(987);
    expectMatch('epostadresse_oppdatert', await updatedAt(subject, at), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d$/);
  }),
  check('KRR-V2-TIMESTAMP-OFFSET', 'both changes of the clocks, and the midnights of a year', async (subject) => {
    const year = new Date(subject.now()).getUTCFullYear();
    const changes = [2, 9].map((month) => (of: number) => {
      const last = new Date(Date.UTC(of, month, 31, 1));
      return last.getTime() - last.getUTCDay() * day;
    });
    const midnights = [0, 6].map((month) => (of: number) => Date.UTC(of, month, 15, month === 0 ? 23 : 22, 30));
    // Of the last twelve months: nothing here is about what has grown old.
    const [spring = 0, autumn = 0, winter = 0, summer = 0] = [...changes, ...midnights].map((at) =>
      at(year) < subject.now() ? at(year) : at(year - 1),
    );
    for (const at of [spring - 1000, spring, autumn - 1000, autumn, winter, summer]) {
      const time = await updatedAt(subject, at);
      const hours = requires(hoursIn(time), 'The timestamp has no offset.');
      expectEqual('instant', instantOf(time), at);
      expectEqual(`offset of ${time}`, hours, osloOffset(time));
    }
  }),
];

const day = 86_400_000;

/** What the register tells of when an address was entered. */
async function updatedAt(subject: RegisterSubject, at: number): Promise<string> {
  const { newCitizen, happen } = citizensOf(subject);
  const citizen = await newCitizen();
  const verdi = 'tid@conformance.example';
  await happen(citizen, { type: 'kontaktinformasjon-set', kanal: 'epostadresse', verdi, at });
  return String(kontaktOf(await lookUpOne(subject, citizen)).epostadresse_oppdatert);
}

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

/** The hours of the offset that is written in a timestamp, if one is. */
function hoursIn(time: string): string | undefined {
  return /([+-]\d\d)(?::\d\d)?$/.exec(time)?.[1];
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
