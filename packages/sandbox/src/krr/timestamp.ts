import type { Quirks } from '../quirks.ts';
import { osloOffset, toOsloWallClock } from '../time/oslo.ts';
import type { Instant } from '../world/krr-record.ts';

export type TimestampFormat = (at: Instant) => string;

/** How timestamps look on the wire. Sources: see the switch timestamps. */
export const timestampFormats: Readonly<Record<Quirks['krr']['timestamps'], TimestampFormat>> = {
  'offset-hours': (at) => `${wallClock(at)}+0${osloOffset(at)}`,
  'utc-milliseconds': (at) => new Date(at).toISOString(),
  'offset-minutes': (at) => `${wallClock(at)}.000+0${osloOffset(at)}:00`,
};

function wallClock(at: Instant): string {
  return new Date(toOsloWallClock(at)).toISOString().slice(0, 19);
}
