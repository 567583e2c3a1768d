import { expect, test } from 'vitest';
import { migrateScopes } from './index.ts';

const contact = 'krr:global/kontaktinformasjon.read';
const mailbox = 'krr:global/digitalpost.read';

test.each([
  ['global/kontaktinformasjon.read', contact],
  ['global/varslingsstatus.read', contact],
  ['global/spraak.read', contact],
  ['global/sikkerdigitalpost.read', mailbox],
  ['global/sertifikat.read', mailbox],
  ['skatteetaten:medhjemmel', 'folkeregister:deling/offentligmedhjemmel'],
])('%s became %s', (from, to) => {
  const { scopes, changes, unknown } = migrateScopes([from]);
  expect(scopes).toEqual([to]);
  expect(changes).toEqual([
    { from, to, reason: expect.any(String), source: expect.stringMatching(/docs|dokumentasjon/) },
  ]);
  expect(unknown).toEqual([]);
});

test('the five become two, without duplicates and with one change each', () => {
  const five = ['kontaktinformasjon', 'varslingsstatus', 'sikkerdigitalpost', 'sertifikat', 'spraak'];
  const { scopes, changes } = migrateScopes([...five.map((name) => `global/${name}.read`), contact]);
  expect(scopes).toEqual([contact, mailbox]);
  expect(changes).toHaveLength(5);
});

test('scopes of old examples only are told apart and left out', () => {
  const { scopes, changes, unknown } = migrateScopes(['global/navn.read', 'global/postadresse.read', mailbox]);
  expect(scopes).toEqual([mailbox]);
  expect(changes).toEqual([]);
  expect(unknown.map(({ scope }) => scope)).toEqual(['global/navn.read', 'global/postadresse.read']);
});

test.each(['krr:global/kontaktinfo.read', 'altinn:serviceowner', 'toString', 'global/another.read'])(
  '%s is left alone',
  (scope) => expect(migrateScopes([scope, scope])).toEqual({ scopes: [scope], changes: [], unknown: [] }),
);
