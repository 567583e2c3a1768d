import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Person } from '../generated/types.ts';
import { notificationRoute } from './notification-route.ts';

type Read = Parameters<typeof notificationRoute>[0];

const now = new Date('2025-03-01T12:00:00Z');
const fresh = '2024-10-01T09:00:00+02';
const expired = '2023-06-10T21:00:01+02';
const contact = (mobile?: string, email?: string): Pick<Person, 'kontaktinformasjon'> => ({
  kontaktinformasjon: {
    ...(email && { epostadresse: 'test@example.org', epostadresse_oppdatert: email }),
    ...(mobile && { mobiltelefonnummer: '+4799999999', mobiltelefonnummer_oppdatert: mobile }),
  },
});
/** The channels, or the reason. */
const outcome = (person: Read): readonly string[] => {
  const decision = notificationRoute(person, now);
  return decision.route === 'none' ? [decision.reason] : decision.contactPoints.map(({ channel }) => channel);
};

const may = { status: 'AKTIV', reservasjon: 'NEI', varslingsstatus: 'KAN_VARSLES' };
const mayNot = { ...may, varslingsstatus: 'KAN_IKKE_VARSLES' };
const reserved = { ...mayNot, reservasjon: 'JA' };

// The kinds of test users in krr_testbrukere.md.
test.each<[string, Read, readonly string[]]>([
  ['expired', { ...mayNot, ...contact(expired, expired) }, ['expired']],
  ['deleted', { status: 'SLETTET', varslingsstatus: 'KAN_IKKE_VARSLES' }, ['deleted']],
  ['not registered', { status: 'IKKE_REGISTRERT', varslingsstatus: 'KAN_IKKE_VARSLES' }, ['not-registered']],
  ['reserved, with contact information', { ...reserved, ...contact(fresh, fresh) }, ['reserved']],
  ['reserved, with e-mail only', { ...reserved, ...contact(undefined, fresh) }, ['reserved']],
  ['mobile and e-mail', { ...may, ...contact(fresh, fresh) }, ['epostadresse', 'mobiltelefonnummer']],
  ['mobile only', { ...may, ...contact(fresh) }, ['mobiltelefonnummer']],
  ['e-mail only', { ...may, ...contact(undefined, fresh) }, ['epostadresse']],
])('%s', (_kind, person, expected) => {
  expect(outcome(person)).toEqual(expected);
});

describe('the register and the dates', () => {
  test.each<[string, Read, readonly string[]]>([
    ['only the fresh of two may be used', { ...may, ...contact(fresh, expired) }, ['mobiltelefonnummer']],
    ['the other way round', { ...may, ...contact(expired, fresh) }, ['epostadresse']],
    ['KAN_VARSLES does not make an expired one fresh', { ...may, ...contact(expired, expired) }, ['expired']],
    ['KAN_IKKE_VARSLES stands against fresh dates', { ...mayNot, ...contact(fresh, fresh) }, ['refused']],
    // felleslosninger/docs pull request 645: nobody reserved may be notified.
    [
      'KAN_VARSLES does not lift a reservation',
      { ...reserved, ...may, reservasjon: 'JA', ...contact(fresh) },
      ['reserved'],
    ],
    ['KAN_VARSLES does not revive a deleted person', { ...may, status: 'SLETTET', ...contact(fresh) }, ['deleted']],
    ['contact information withheld', mayNot, ['no-contact-information']],
    ['an empty one', { ...may, kontaktinformasjon: {} }, ['no-contact-information']],
    [
      'no dates',
      { ...may, kontaktinformasjon: { epostadresse: 'test@example.org', mobiltelefonnummer: '99999999' } },
      ['undated'],
    ],
    [
      'one expired, one without a date',
      { ...may, kontaktinformasjon: { ...contact(expired).kontaktinformasjon, epostadresse: 'test@example.org' } },
      ['expired'],
    ],
  ])('%s', (_what, person, expected) => {
    expect(outcome(person)).toEqual(expected);
  });
});

describe('what the scopes do not show', () => {
  const narrow = { status: 'AKTIV', reservasjon: 'NEI' };
  test.each<[string, Read, readonly string[]]>([
    ['neither word nor contact information', narrow, ['not-delivered']],
    ['no word, empty contact information', { ...narrow, kontaktinformasjon: {} }, ['no-contact-information']],
    ['no word, fresh contact information', { ...narrow, ...contact(fresh, expired) }, ['mobiltelefonnummer']],
    ['null for a word', { ...narrow, varslingsstatus: null as never, ...contact(fresh) }, ['mobiltelefonnummer']],
    ['null for both', { ...narrow, varslingsstatus: null, kontaktinformasjon: null } as never, ['not-delivered']],
  ])('%s', (_what, person, expected) => {
    expect(outcome(person)).toEqual(expected);
  });
});

test.each<[string, object]>([
  ['status', { status: 'UMYNDIG' }],
  ['status in another case', { status: 'aktiv' }],
  ['no status', { status: undefined }],
  ['reservasjon', { reservasjon: 'DELVIS' }],
  ['no reservasjon', { reservasjon: undefined }],
  ['null for reservasjon', { reservasjon: null }],
  ['varslingsstatus', { varslingsstatus: 'KAN_VARSLES_SNART' }],
])('%s that is not known is no permission', (_what, changed) => {
  expect(outcome({ ...may, ...contact(fresh, fresh), ...changed } as Read)).toEqual(['unknown-value']);
});

test('nobody is notified whom a rule of krr_attributter.md or krr_18mnd.md excludes', () => {
  const date = fc.constantFrom(undefined, fresh, expired);
  const person = fc.record({
    status: fc.constantFrom('AKTIV', 'SLETTET', 'IKKE_REGISTRERT', 'NY'),
    reservasjon: fc.constantFrom('JA', 'NEI', 'NY'),
    varslingsstatus: fc.constantFrom('KAN_VARSLES', 'KAN_IKKE_VARSLES', 'NY'),
    mobile: date,
    email: date,
  });
  fc.assert(
    fc.property(person, ({ mobile, email, ...words }) => {
      const allowed = [
        words.status === 'AKTIV' && words.reservasjon === 'NEI' && words.varslingsstatus === 'KAN_VARSLES',
        mobile === fresh || email === fresh,
      ].every(Boolean);
      const decision = notificationRoute({ ...words, ...contact(mobile, email) }, now);
      expect(decision.route).toBe(allowed ? 'digital' : 'none');
      if (decision.route === 'digital') {
        expect(decision.contactPoints.map(({ lastConfirmed }) => lastConfirmed.text)).not.toContain(expired);
      }
    }),
    { numRuns: 1_000, seed: 18 },
  );
});

test('a wrong moment is refused whoever it is about', () => {
  expect(() => notificationRoute({ status: 'SLETTET' }, new Date('i går'))).toThrow(/^Option now: not a date/);
});
