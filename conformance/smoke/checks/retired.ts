import { type Check, expectThat, type RegisterSubject } from '../../src/index.ts';
import { outageIn } from '../network.ts';
import { Outage, tooLate } from '../outage.ts';
import { atEach, type Spot, spotOf } from './spot.ts';

/** What a host that has been taken away does. */
const absent: readonly (string | undefined)[] = ['ENOTFOUND', 'ECONNREFUSED', 'EHOSTUNREACH', tooLate];

/** What is said to be gone. */
export const retiredChecks: readonly Check<RegisterSubject>[] = atEach('LIVE-RETIRED', ['authlevel'], async (spot) => {
  const { subject, live, place } = spot;
  // Where nothing is found, that this is not found either proves nothing.
  await live.knock(spotOf(subject, 'maskinporten').place.url);
  const status = await live.knock(place.url).then(({ answer }) => statusOf(spot, answer), absenceOf);
  if (typeof status === 'number') {
    expectThat('status', [404, 410].includes(status), 'nobody there any more, or 404 or 410', status);
    subject.note?.(`It is gone, as announced: ${place.host} answered ${status}.`);
  } else {
    subject.note?.(`It is gone, as announced: ${status}`);
  }
});

function statusOf({ place: { host } }: Spot, answer: Parameters<typeof outageIn>[1]): number {
  const outage = outageIn(host, answer);
  if (outage) throw outage;
  return answer.status;
}

function absenceOf(error: unknown): string {
  if (error instanceof Outage && absent.includes(error.code)) return error.message;
  throw error;
}
