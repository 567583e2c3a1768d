import { type Check, type ClientSubject, check, expectEqual, type Reading, requires } from '../../src/index.ts';

const now = new Date('2026-01-15T12:00:00Z');
const fresh = '2025-12-01T10:00:00+01';
const stale = '2023-06-10T21:00:01+02';
const email = 'a@conformance.example';
const mobile = '+4799999999';

/** Somebody who may be notified by both channels, but for the changes. */
function person(changes: object = {}, kontakt: object = {}): object {
  return {
    personidentifikator: '11822648950',
    reservasjon: 'NEI',
    status: 'AKTIV',
    varslingsstatus: 'KAN_VARSLES',
    kontaktinformasjon: {
      epostadresse: email,
      epostadresse_oppdatert: fresh,
      mobiltelefonnummer: mobile,
      mobiltelefonnummer_oppdatert: fresh,
      ...kontakt,
    },
    ...changes,
  };
}

const mailbox = {
  digital_post: { postkasseadresse: 'ola.nordmann#0000', postkasseleverandoeradresse: '984661185' },
  sertifikat: 'MIIB',
};

/** What a client makes of answers, whether it asks for them or not. */
export const readingChecks: readonly Check<ClientSubject>[] = [
  notifies('KRR-CLIENT-FRESH-CHANNEL', 'an old e-mail address', person({}, { epostadresse_oppdatert: stale }), [
    mobile,
  ]),
  notifies('KRR-CLIENT-FRESH-CHANNEL', 'an old number', person({}, { mobiltelefonnummer_oppdatert: stale }), [email]),
  notifies('KRR-CLIENT-FRESH-CHANNEL', 'two fresh ones', person(), [email, mobile]),
  notifies(
    'KRR-CLIENT-FRESH-DATES',
    'an old address that was confirmed lately',
    person({}, { epostadresse_oppdatert: stale, epostadresse_sist_verifisert: fresh }),
    [email, mobile],
  ),
  notifies(
    'KRR-CLIENT-FRESH-DATES',
    'a new address with an older confirmation',
    person({}, { epostadresse_sist_verifisert: stale }),
    [email, mobile],
  ),
  ...[
    // 18 months after 31 August is the last day of February.
    ['2024-08-31T12:00:00+02', '2026-02-28T10:59:59Z', '2026-02-28T11:00:00Z'],
    // From summer time to winter time: noon in Norway is an hour later by UTC.
    ['2024-07-15T12:00:00+02', '2026-01-15T10:59:59Z', '2026-01-15T11:00:00Z'],
    ['2024-12-15T12:00:00+01', '2026-06-15T09:59:59Z', '2026-06-15T10:00:00Z'],
  ].map(([confirmed = '', last = '', first = '']) =>
    onReading('KRR-CLIENT-FRESH-MONTHS', `since ${confirmed}`, ({ notifiedAt }) => {
      const dated = person({}, { epostadresse_oppdatert: confirmed, mobiltelefonnummer_oppdatert: confirmed });
      expectEqual('channels in the last second', notifiedAt(dated, new Date(last)).length, 2);
      expectEqual('channels a second later', notifiedAt(dated, new Date(first)).length, 0);
    }),
  ),
  notifies('KRR-CLIENT-KAN-IKKE', 'fresh dates', person({ varslingsstatus: 'KAN_IKKE_VARSLES' }), []),
  notifies('KRR-CLIENT-RESERVED', 'fresh dates and KAN_VARSLES', person({ reservasjon: 'JA' }), []),
  ...['SLETTET', 'IKKE_REGISTRERT'].map((status) => notifies('KRR-CLIENT-GONE', status, person({ status }), [])),
  notifies('KRR-CLIENT-UNKNOWN', 'an unknown status', person({ status: 'SPERRET' }), []),
  notifies('KRR-CLIENT-UNKNOWN', 'an unknown reservasjon', person({ reservasjon: 'DELVIS' }), []),
  notifies('KRR-CLIENT-UNKNOWN', 'an unknown varslingsstatus', person({ varslingsstatus: 'KANSKJE' }), []),
  ...[undefined, {}, null].map((kontaktinformasjon) =>
    notifies(
      'KRR-CLIENT-ABSENT',
      `kontaktinformasjon ${JSON.stringify(kontaktinformasjon)}`,
      person({ kontaktinformasjon }),
      [],
    ),
  ),
  notifies('KRR-CLIENT-ABSENT', 'an e-mail address without text', person({}, { epostadresse: '' }), [mobile]),
  notifies('KRR-CLIENT-ABSENT', 'a number of null', person({}, { mobiltelefonnummer: null }), [email]),
  notifies('KRR-CLIENT-UNDATED', 'no date of the address', person({}, { epostadresse_oppdatert: undefined }), [mobile]),
  ...Object.entries({
    '2023-06-10T21:00:01+02': '2023-06-10T19:00:01.000Z',
    '2023-12-10T21:00:01+01': '2023-12-10T20:00:01.000Z',
    '2023-08-05T10:45:15.768Z': '2023-08-05T10:45:15.768Z',
    '2018-01-31T13:32:05.000+01:00': '2018-01-31T12:32:05.000Z',
  }).map(([written, meant]) =>
    onReading('KRR-CLIENT-TIMESTAMP', written, ({ instantOf }) => {
      expectEqual('instant', instantOf(written), Date.parse(meant));
    }),
  ),
  ...['2023-06-10T21:00:01', '2023-06-10', '2023-02-30T10:00:00+01', ''].map((written) =>
    onReading('KRR-CLIENT-TIMESTAMP-NONE', written || 'no text', ({ instantOf }) => {
      expectEqual('instant', instantOf(written), undefined);
    }),
  ),
  sends('KRR-CLIENT-LETTER', 'a reserved person', person({ ...mailbox, reservasjon: 'JA' }), true, 'print'),
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

function onReading(requirement: string, title: string, expectation: (reading: Reading) => void): Check<ClientSubject> {
  return check(requirement, title, async ({ reading }) =>
    expectation(requires(reading, 'The client leaves it to its users what an answer means.')),
  );
}

function notifies(requirement: string, title: string, whom: object, expected: readonly string[]): Check<ClientSubject> {
  return onReading(requirement, title, ({ notifiedAt }) => {
    expectEqual('addresses', [...notifiedAt(whom, now)].sort(), [...expected].sort());
  });
}

function sends(
  requirement: string,
  title: string,
  whom: object,
  mustNotify: boolean,
  expected: ReturnType<Reading['letter']>,
): Check<ClientSubject> {
  return onReading(requirement, title, ({ letter }) => expectEqual('way', letter(whom, mustNotify, now), expected));
}
