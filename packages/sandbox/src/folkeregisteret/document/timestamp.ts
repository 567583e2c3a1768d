import { osloOffset, toOsloWallClock } from '../../time/oslo.ts';
import type { Instant } from '../../world/krr-record.ts';

/** `2017-06-20T09:26:03.689+02:00`: the clock of Oslo, with as many decimals as there are (recorded in Altinn/altinn-register). */
export function timestamp(at: Instant): string {
  const clock = new Date(toOsloWallClock(at)).toISOString().replace(/(\.000)?Z$/, '');
  return `${clock}+0${osloOffset(at)}:00`;
}
