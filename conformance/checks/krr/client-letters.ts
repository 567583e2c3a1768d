import { type Check, type ClientSubject, expectEqual, type Reading } from '../../src/index.ts';
import { now, onReading, person, stale } from './client-reading.ts';

const mailbox = {
  digital_post: { postkasseadresse: 'ola.nordmann#0000', postkasseleverandoeradresse: '984661185' },
  sertifikat: 'MIIB',
};

/** How a client sends letters. */
export const letterChecks: readonly Check<ClientSubject>[] = [
  sends('KRR-CLIENT-LETTER', 'a reserved person', person({ ...mailbox, reservasjon: 'JA' }), true, 'print'),
  sends(
    'KRR-CLIENT-LETTER',
    'a reserved person who need not be notified',
    person({ ...mailbox, reservasjon: 'JA' }),
    false,
    'print',
  ),
  sends(
    'KRR-CLIENT-LETTER',
    'who must be notified and has old addresses',
    person(mailbox, { epostadresse_oppdatert: stale, mobiltelefonnummer_oppdatert: stale }),
    true,
    'print',
  ),
  sends(
    'KRR-CLIENT-LETTER',
    'who must be notified and may not be',
    person({ ...mailbox, varslingsstatus: 'KAN_IKKE_VARSLES' }),
    true,
    'print',
  ),
  sends(
    'KRR-CLIENT-LETTER',
    'who need not be notified',
    person({ ...mailbox, varslingsstatus: 'KAN_IKKE_VARSLES' }),
    false,
    'digital-post',
  ),
  sends('KRR-CLIENT-LETTER', 'a mailbox', person(mailbox), true, 'digital-post'),
  sends('KRR-CLIENT-LETTER', 'no mailbox', person(), true, 'other'),
  sends('KRR-CLIENT-LETTER', 'no mailbox of who need not be notified', person(), false, 'other'),
  sends(
    'KRR-CLIENT-LETTER',
    'a mailbox without certificate',
    person({ digital_post: mailbox.digital_post }),
    true,
    'other',
  ),
  sends(
    'KRR-CLIENT-LETTER',
    'a person who has left the register',
    person({ ...mailbox, status: 'SLETTET' }),
    false,
    'other',
  ),
];

function sends(
  requirement: string,
  title: string,
  whom: object,
  mustNotify: boolean,
  expected: ReturnType<Reading['letter']>,
): Check<ClientSubject> {
  return onReading(requirement, title, ({ letter }) => expectEqual('way', letter(whom, mustNotify, now), expected));
}
