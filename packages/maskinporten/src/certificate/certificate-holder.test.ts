import { describe, expect, test } from 'vitest';
import { type Attributes, nameOf, oid, seid2Subject } from '../../test/certificates/certificate-authority.ts';
import { holderOf, organisationNumberOf, profileOf } from './certificate-holder.ts';

test('O and CN as written', () => {
  const holder = { organisation: 'PRØVE & SØNN AS', commonName: 'PRØVE & SØNN AS' };
  expect(holderOf(nameOf(seid2Subject('310000108', 'PRØVE & SØNN AS')))).toEqual(holder);
  expect(holderOf(nameOf([]))).toEqual({ organisation: undefined, commonName: undefined });
});

// felleslosninger/idporten-certificate-validator-lib, NorwegianOrganizationNumberRule.java: serial number, O, organisation identifier.
describe('organisation number and profile', () => {
  test.each<[Attributes, string | undefined, string]>([
    [[[oid.serialNumber, '310000108']], '310000108', 'SEID1'],
    [[[oid.organisation, 'PRØVE AS - 310000108']], '310000108', 'unknown'],
    [[[oid.organisation, 'PRØVE-HUSET AS -  310000108']], '310000108', 'unknown'],
    [[[oid.organisationIdentifier, 'NTRNO-310000108']], '310000108', 'SEID2'],
    [[[oid.organisationIdentifier, 'PSDNO-FSA-310000108']], '310000108', 'unknown'],
    [[[oid.organisationIdentifier, '310000108']], '310000108', 'unknown'],
    [
      [
        [oid.organisation, 'PRØVE AS - 310000108'],
        [oid.serialNumber, '310000116'],
      ],
      '310000116',
      'SEID1',
    ],
    [
      [
        [oid.organisationIdentifier, 'NTRNO-310000108'],
        [oid.serialNumber, '310000116'],
      ],
      '310000116',
      'SEID2',
    ],
    [
      [
        [oid.organisationIdentifier, 'NTRNO-310000108'],
        [oid.organisation, 'PRØVE AS - 310000116'],
      ],
      '310000116',
      'SEID2',
    ],
    [
      [
        [oid.serialNumber, '9578-4050-100000000'],
        [oid.organisationIdentifier, 'NTRNO-310000108'],
      ],
      '310000108',
      'SEID2',
    ],
    [[[oid.organisation, 'PRØVE AS 310000108']], undefined, 'unknown'],
    [[[oid.serialNumber, '3100001080']], undefined, 'unknown'],
    [[[oid.commonName, '310000108']], undefined, 'unknown'],
    [[[oid.organisationIdentifier, 'VATDE-123']], undefined, 'unknown'],
  ])('of %j', (subject, expected, profile) => {
    const name = nameOf(subject);
    expect([organisationNumberOf(name), profileOf(name)]).toEqual([expected, profile]);
  });
});
