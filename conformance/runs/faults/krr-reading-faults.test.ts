import { describe, test } from 'vitest';
import { clientChecks } from '../../checks/index.ts';
import { type ClientSubject, fellesklientClient, type Reading } from '../../src/index.ts';
import { expectFound } from './expect-found.ts';
import type { Fault, Json } from './fault.ts';
import { sample } from './sample.ts';

type Knowing = Required<Pick<ClientSubject, 'reading' | 'refusal'>>;

/** A defect in what a client makes of answers and addresses. */
interface ReadingFault extends Omit<Fault<unknown>, 'wrap'> {
  readonly change: (client: Knowing) => Partial<Knowing>;
}

/** Who is notified after the person was read as another. */
const notifying =
  (read: (person: Json) => Json) =>
  ({ reading }: Knowing): Partial<Knowing> => ({
    reading: { ...reading, notifiedAt: (person, now) => reading.notifiedAt(read({ ...person }), now) },
  });

/** The same, for the contact information. */
const notifyingBy = (read: (kontakt: Json) => Json): ReturnType<typeof notifying> =>
  notifying(({ kontaktinformasjon, ...person }) => ({
    ...person,
    kontaktinformasjon: kontaktinformasjon ? read(kontaktinformasjon as Json) : kontaktinformasjon,
  }));

/** Who is notified besides. */
const notifyingAlso =
  (more: (kontakt: Json, found: readonly string[]) => readonly unknown[]) =>
  ({ reading }: Knowing): Partial<Knowing> => ({
    reading: {
      ...reading,
      notifiedAt(person, now) {
        const found = reading.notifiedAt(person, now);
        const { kontaktinformasjon } = person as { kontaktinformasjon?: Json };
        return [...found, ...more(kontaktinformasjon ?? {}, found).map(String)];
      },
    },
  });

const channels = ['epostadresse', 'mobiltelefonnummer'];
const notified = /^addresses: expected/;

const readings: readonly ReadingFault[] = [
  {
    name: 'notifies by every dated channel when one is fresh',
    breaks: ['KRR-CLIENT-FRESH-CHANNEL'],
    because: notified,
    change: notifyingAlso((kontakt, found) =>
      channels
        .filter((channel) => found.length > 0 && kontakt[channel] && kontakt[`${channel}_oppdatert`])
        .map((channel) => kontakt[channel])
        .filter((value) => !found.includes(String(value))),
    ),
  },
  {
    name: 'does not look at confirmations',
    breaks: ['KRR-CLIENT-FRESH-DATES'],
    because: notified,
    change: notifyingBy(({ epostadresse_sist_verifisert, ...kontakt }) => kontakt),
  },
  {
    name: 'counts by UTC',
    breaks: ['KRR-CLIENT-FRESH-MONTHS'],
    because: /^channels in the last second: expected 2, came 0/,
    change: ({ reading }) => ({
      reading: {
        ...reading,
        notifiedAt: (person, now) => reading.notifiedAt(person, new Date(now.getTime() + 3_600_000)),
      },
    }),
  },
  {
    name: 'goes by dates alone',
    breaks: ['KRR-CLIENT-KAN-IKKE'],
    because: notified,
    change: notifying((person) =>
      person.varslingsstatus === 'KAN_IKKE_VARSLES' ? { ...person, varslingsstatus: 'KAN_VARSLES' } : person,
    ),
  },
  {
    name: 'does not look at reservations',
    breaks: ['KRR-CLIENT-RESERVED'],
    because: notified,
    change: notifying((person) => (person.reservasjon === 'JA' ? { ...person, reservasjon: 'NEI' } : person)),
  },
  {
    name: 'notifies those who have left',
    breaks: ['KRR-CLIENT-GONE'],
    because: notified,
    change: notifying((person) =>
      ['SLETTET', 'IKKE_REGISTRERT'].includes(String(person.status)) ? { ...person, status: 'AKTIV' } : person,
    ),
  },
  {
    name: 'takes what it does not know for permission',
    breaks: ['KRR-CLIENT-UNKNOWN'],
    because: notified,
    change: notifying((person) => ({
      ...person,
      ...(person.status === 'SPERRET' && { status: 'AKTIV' }),
      ...(person.reservasjon === 'DELVIS' && { reservasjon: 'NEI' }),
      ...(person.varslingsstatus === 'KANSKJE' && { varslingsstatus: 'KAN_VARSLES' }),
    })),
  },
  {
    name: 'writes to nobody at all',
    breaks: ['KRR-CLIENT-ABSENT'],
    because: notified,
    change: notifyingAlso((kontakt) =>
      channels.filter((channel) => channel in kontakt && !kontakt[channel]).map((channel) => kontakt[channel]),
    ),
  },
  {
    name: 'takes what has no date for new',
    breaks: ['KRR-CLIENT-UNDATED'],
    because: notified,
    change: notifyingBy(({ epostadresse_oppdatert = '2026-01-01T00:00:00+01', ...kontakt }) => ({
      ...kontakt,
      epostadresse_oppdatert,
    })),
  },
  {
    name: 'wants minutes in offsets',
    breaks: ['KRR-CLIENT-TIMESTAMP'],
    because: /^instant: expected \d+, came nothing/,
    change: ({ reading }) => ({
      reading: {
        ...reading,
        instantOf: (timestamp) => (/[+-]\d\d$/.test(timestamp) ? undefined : reading.instantOf(timestamp)),
      },
    }),
  },
  {
    name: 'guesses what has no offset',
    breaks: ['KRR-CLIENT-TIMESTAMP-NONE'],
    because: /^instant: expected nothing, came \d+/,
    change: ({ reading }) => ({
      reading: {
        ...reading,
        instantOf: (timestamp) => reading.instantOf(timestamp) ?? reading.instantOf(`${timestamp}Z`),
      },
    }),
  },
  {
    name: 'sends letters to the mailboxes of the reserved',
    breaks: ['KRR-CLIENT-LETTER'],
    because: /^way: expected "print", came "digital-post"/,
    change: ({ reading }) => ({
      reading: {
        ...reading,
        letter: (person, ...how: Parameters<Reading['letter']> extends [object, ...infer Rest] ? Rest : never) =>
          reading.letter({ ...person, reservasjon: 'NEI' }, ...how),
      },
    }),
  },
];

/** Takes some addresses that it would have refused. */
const taking =
  (addresses: RegExp) =>
  ({ refusal }: Knowing): Partial<Knowing> => ({
    refusal: (register, baseUrl) => (addresses.test(baseUrl.toLowerCase()) ? undefined : refusal(register, baseUrl)),
  });

const said = /^what it says( of .*)?: expected .*, came "nothing"/;

const addresses: readonly ReadingFault[] = [
  {
    name: 'does not know krr.digdir.no',
    breaks: ['KRR-CLIENT-RETIRED-DIGDIR'],
    because: said,
    change: taking(/digdir\.no/),
  },
  {
    name: 'does not know the lookup at the OIDC provider',
    breaks: ['KRR-CLIENT-RETIRED-OIDC'],
    because: said,
    change: taking(/oidc.*rest\/v1/),
  },
  {
    name: 'does not know old Swagger pages',
    breaks: ['AUTHLEVEL-CLIENT-RETIRED', 'KRR-CLIENT-RETIRED-SWAGGER'],
    because: said,
    change: taking(/swagger/),
  },
  {
    name: 'does not know the SOAP service',
    breaks: ['KRR-CLIENT-RETIRED-SOAP'],
    because: said,
    change: taking(/kontaktinfo-external|kontaktinfo-ws(-ver\d)?\.difi\.no\/?$/),
  },
  {
    name: 'knows only addresses that could have been used',
    breaks: [
      'AUTHLEVEL-CLIENT-RETIRED',
      'KRR-CLIENT-RETIRED-DIGDIR',
      'KRR-CLIENT-RETIRED-OIDC',
      'KRR-CLIENT-RETIRED-SOAP',
      'KRR-CLIENT-RETIRED-SWAGGER',
    ],
    because: said,
    change: taking(/^(?!https:)|[?#]|\.(\/|$)/),
  },
  {
    name: 'stumbles over slashes',
    breaks: [
      'AUTHLEVEL-CLIENT-RETIRED',
      'KRR-CLIENT-RETIRED-DIGDIR',
      'KRR-CLIENT-RETIRED-OIDC',
      'KRR-CLIENT-RETIRED-SOAP',
      'KRR-CLIENT-RETIRED-SWAGGER',
    ],
    because: said,
    change: taking(/[^:]\/\//),
  },
  {
    name: 'takes no slash at the end',
    breaks: ['KRR-CLIENT-CURRENT'],
    because: /^refusal: expected nothing, came "a slash"/,
    change: ({ refusal }) => ({
      refusal: (register, baseUrl) => refusal(register, baseUrl) ?? (baseUrl.endsWith('/') ? 'a slash' : undefined),
    }),
  },
  {
    name: 'does not know that authlevel has ended',
    breaks: ['AUTHLEVEL-CLIENT-RETIRED'],
    because: said,
    change: taking(/\/authlevel/),
  },
];

const checks = clientChecks.filter(({ requirement }) =>
  /^(KRR|AUTHLEVEL)-CLIENT-(FRESH|KAN-IKKE|RESERVED|GONE|UNKNOWN|ABSENT|UNDATED|TIMESTAMP|LETTER|RETIRED|CURRENT)/.test(
    requirement,
  ),
);

describe('a client that', () => {
  test.each(sample([...readings, ...addresses]))('$name', ({ change, ...fault }) => {
    const client = fellesklientClient();
    const changed = { ...client, ...change(client as Knowing & ClientSubject), name: fault.name };
    return expectFound(fault, checks, changed);
  });
});
