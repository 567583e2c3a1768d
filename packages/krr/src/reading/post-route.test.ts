import { describe, expect, test } from 'vitest';
import type { Person } from '../generated/types.ts';
import { postRoute } from './post-route.ts';

type Read = Omit<Person, 'personidentifikator'>;

const now = new Date('2025-03-01T12:00:00Z');
const contact = (oppdatert: string): Read['kontaktinformasjon'] & object => ({
  epostadresse: 'test@example.org',
  epostadresse_oppdatert: oppdatert,
});
const mailbox = {
  digital_post: { postkasseadresse: 'test.person#0000', postkasseleverandoeradresse: '984661185' },
  sertifikat: 'MIIB',
};
const may: Read = {
  status: 'AKTIV',
  reservasjon: 'NEI',
  varslingsstatus: 'KAN_VARSLES',
  kontaktinformasjon: contact('2024-10-01T09:00:00+02'),
};
const expired: Read = {
  ...may,
  varslingsstatus: 'KAN_IKKE_VARSLES',
  kontaktinformasjon: contact('2023-06-10T21:00:01+02'),
};
const reserved: Read = { ...may, reservasjon: 'JA', varslingsstatus: 'KAN_IKKE_VARSLES' };
const inMailbox = {
  route: 'digital-post',
  postkasseadresse: 'test.person#0000',
  postkasseleverandoeradresse: '984661185',
  sertifikat: 'MIIB',
};

// The order of felleslosninger/efm-service-registry, DpiMessageRouter.java.
describe('where a notification is due', () => {
  test.each<[string, Read, object]>([
    ['reserved, with a mailbox', { ...reserved, ...mailbox }, { route: 'print', reason: 'reserved' }],
    ['expired, with a mailbox', { ...expired, ...mailbox }, { route: 'print', reason: 'expired' }],
    ['expired, without', expired, { route: 'print', reason: 'expired' }],
    ['deleted', { status: 'SLETTET' }, { route: 'print', reason: 'deleted' }],
    ['not registered', { status: 'IKKE_REGISTRERT' }, { route: 'print', reason: 'not-registered' }],
    ['may be notified, with a mailbox', { ...may, ...mailbox }, inMailbox],
    ['may be notified, without', may, { route: 'other', reason: 'no-mailbox' }],
    [
      'nothing of contact information',
      { status: 'AKTIV', reservasjon: 'NEI', ...mailbox },
      { route: 'print', reason: 'not-delivered' },
    ],
  ])('%s', (_who, person, expected) => {
    expect(postRoute(person, { mustNotify: true, now })).toEqual(expected);
  });
});

describe('where none is due', () => {
  test.each<[string, Read, object]>([
    ['expired, with a mailbox', { ...expired, ...mailbox }, inMailbox],
    ['expired, without', expired, { route: 'other', reason: 'no-mailbox' }],
    ['reserved, with a mailbox', { ...reserved, ...mailbox }, { route: 'print', reason: 'reserved' }],
    ['reserved, without', reserved, { route: 'print', reason: 'reserved' }],
    ['deleted', { ...mailbox, status: 'SLETTET' }, { route: 'other', reason: 'deleted' }],
    ['not registered', { status: 'IKKE_REGISTRERT' }, { route: 'other', reason: 'not-registered' }],
    ['only the mailbox scope', { status: 'AKTIV', reservasjon: 'NEI', ...mailbox }, inMailbox],
    ['a status not known', { ...may, ...mailbox, status: 'NY' }, { route: 'print', reason: 'unknown-value' }],
    ['a reservation not known', { ...may, ...mailbox, reservasjon: 'NY' }, { route: 'print', reason: 'unknown-value' }],
    ['a varslingsstatus not known', { ...may, ...mailbox, varslingsstatus: 'NY' }, inMailbox],
  ])('%s', (_who, person, expected) => {
    expect(postRoute(person, { mustNotify: false, now })).toEqual(expected);
  });
});

test.each<[string, object]>([
  ['certificate', { sertifikat: undefined }],
  ['text in the certificate', { sertifikat: '' }],
  ['address', { digital_post: { postkasseleverandoeradresse: '984661185' } }],
  ['supplier', { digital_post: { postkasseadresse: 'test.person#0000' } }],
  ['digital_post', { digital_post: undefined }],
])('no %s, no mailbox', (_part, changed) => {
  const person = { ...may, ...mailbox, ...changed } as Read;
  expect(postRoute(person, { mustNotify: false, now })).toEqual({ route: 'other', reason: 'no-mailbox' });
});

test('judges from the moment given', () => {
  const person = { ...may, ...mailbox };
  const at = (time: string): string => postRoute(person, { mustNotify: true, now: new Date(time) }).route;
  expect([at('2026-04-01T06:59:59Z'), at('2026-04-01T07:00:00Z')]).toEqual(['digital-post', 'print']);
});

test.each([[{}], [{ mustNotify: undefined }], [{ mustNotify: 'ja' }]])('%j leaves the decision open', (options) => {
  expect(() => postRoute(may, options as never)).toThrow(
    new TypeError('Option mustNotify: missing. Say whether the letter needs a notification, true or false.'),
  );
});
