import { type Check, type ClientSubject, check, expectEqual, type Reading, requires } from '../../src/index.ts';

export const now: Date = new Date('2026-01-15T12:00:00Z');
const fresh = '2025-12-01T10:00:00+01';
export const stale = '2023-06-10T21:00:01+02';
const email = 'a@conformance.example';
const mobile = '+4799999999';

/** Somebody who may be notified by both channels, but for the changes. */
export function person(changes: object = {}, kontakt: object = {}): object {
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
  notifies(
    'KRR-CLIENT-FRESH-DATES',
    'an old number that was confirmed lately',
    person({}, { mobiltelefonnummer_oppdatert: stale, mobiltelefonnummer_sist_verifisert: fresh }),
    [email, mobile],
  ),
  notifies(
    'KRR-CLIENT-FRESH-DATES',
    'a new number with an older confirmation',
    person({}, { mobiltelefonnummer_sist_verifisert: stale }),
    [email, mobile],
  ),
  notifies(
    'KRR-CLIENT-FRESH-DATES',
    'old ones with old confirmations',
    person(
      {},
      {
        epostadresse_oppdatert: stale,
        epostadresse_sist_verifisert: stale,
        mobiltelefonnummer_oppdatert: stale,
        mobiltelefonnummer_sist_verifisert: stale,
      },
    ),
    [],
  ),
  ...[
    // 18 months after 31 August is the last day of February.
    ['2024-08-31T12:00:00+02', '2026-02-28T10:59:59Z', '2026-02-28T11:00:00Z'],
    // From summer time to winter time: noon in Norway is an hour later by UTC.
    ['2024-07-15T12:00:00+02', '2026-01-15T10:59:59Z', '2026-01-15T11:00:00Z'],
    ['2024-12-15T12:00:00+01', '2026-06-15T09:59:59Z', '2026-06-15T10:00:00Z'],
    ['2022-08-30T12:00:00+02', '2024-02-29T10:59:59Z', '2024-02-29T11:00:00Z'],
    // By UTC it is still April, which has 30 days.
    ['2024-05-01T00:30:00+02', '2025-10-31T23:29:59Z', '2025-10-31T23:30:00Z'],
  ].map(([confirmed = '', last = '', first = '']) =>
    onReading('KRR-CLIENT-FRESH-MONTHS', `since ${confirmed}`, ({ notifiedAt }) => {
      const dated = person({}, { epostadresse_oppdatert: confirmed, mobiltelefonnummer_oppdatert: confirmed });
      expectEqual('channels in the last second', notifiedAt(dated, new Date(last)).length, 2);
      expectEqual('channels a second later', notifiedAt(dated, new Date(first)).length, 0);
    }),
  ),
  notifies('KRR-CLIENT-KAN-IKKE', 'fresh dates', person({ varslingsstatus: 'KAN_IKKE_VARSLES' }), []),
  notifies('KRR-CLIENT-RESERVED', 'fresh dates and KAN_VARSLES', person({ reservasjon: 'JA' }), []),
  notifies(
    'KRR-CLIENT-RESERVED',
    'fresh dates and no varslingsstatus',
    person({ reservasjon: 'JA', varslingsstatus: undefined }),
    [],
  ),
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
  notifies('KRR-CLIENT-ABSENT', 'an e-mail address of null', person({}, { epostadresse: null }), [mobile]),
  notifies('KRR-CLIENT-ABSENT', 'a number without text', person({}, { mobiltelefonnummer: '' }), [email]),
  notifies('KRR-CLIENT-UNDATED', 'no date of the address', person({}, { epostadresse_oppdatert: undefined }), [mobile]),
  notifies('KRR-CLIENT-UNDATED', 'no date of the number', person({}, { mobiltelefonnummer_oppdatert: undefined }), [
    email,
  ]),
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
  ...['2023-06-10T21:00:01', '2023-06-10', '2023-02-30T10:00:00+01', '2023-02-29T10:00:00+01', ''].map((written) =>
    onReading('KRR-CLIENT-TIMESTAMP-NONE', written || 'no text', ({ instantOf }) => {
      expectEqual('instant', instantOf(written), undefined);
    }),
  ),
];

export function onReading(
  requirement: string,
  title: string,
  expectation: (reading: Reading) => void,
): Check<ClientSubject> {
  return check(requirement, title, async ({ reading }) =>
    expectation(requires(reading, 'The client leaves it to its users what an answer means.')),
  );
}

function notifies(requirement: string, title: string, whom: object, expected: readonly string[]): Check<ClientSubject> {
  return onReading(requirement, title, ({ notifiedAt }) => {
    expectEqual('addresses', [...notifiedAt(whom, now)].sort(), [...expected].sort());
  });
}
