import { expect, test } from 'vitest';
import { environmentOfAuthority, environmentsOfPolicies } from './authorities.ts';

// Names and policies as felleslosninger/idporten-seid2-certificate-validator-lib has them in CertificateAuthoritiesProperties.java.
test.each([
  ['Buypass Class 3 Test4 CA 3', 'test'],
  ['Buypass Class 3 Test4 Root CA G2 ST', 'test'],
  ['Buypass Class 3 Test4 CA G2 ST Business', 'test'],
  ['Commfides Legal Person - G3 - TEST', 'test'],
  ['Commfides Root CA - G3 - TEST', 'test'],
  ['Buypass Class 3 Root CA', 'prod'],
  ['Buypass Class 3 CA 3', 'prod'],
  ['Buypass Class 3 CA G2 ST Business', 'prod'],
  ['Buypass Class 3 CA G2 HT Business', 'prod'],
  ['Commfides Legal Person - G3', 'prod'],
  ['Commfides Legal Person - G3 - TESTING', undefined],
  ['Buypass Class 2 CA 2', undefined],
  [undefined, undefined],
])('%s issues for %s', (commonName, environment) => {
  expect(environmentOfAuthority(commonName)).toBe(environment);
});

test.each([
  [['2.16.578.1.26.1.3.5'], ['test', 'prod']],
  [['2.16.578.1.26.1.3.2'], ['test', 'prod']],
  [['2.16.578.1.29.13.1.1.0'], ['test', 'prod']],
  [['2.16.578.1.26.1.0.3.2'], ['test']],
  [['2.16.578.1.29.913.200.1.0'], ['test']],
  [['2.16.578.1.29.913.220'], ['test']],
  [['2.16.578.1.1.1.1.100'], ['test']],
  [['2.16.578.1.29.13.200.1.0'], ['prod']],
  [['2.16.578.1.29.13.210'], ['prod']],
  [['2.16.578.1.29.13.1'], ['prod']],
  [['2.16.578.1.29.13.2001'], []],
  [['2.16.578.1.26.1.3.5.1'], []],
  [['1.2.3', '2.16.578.1.29.13.220.7'], ['prod']],
  [[], []],
])('policies %j are accepted in %j', (policies, environments) => {
  expect(environmentsOfPolicies(policies)).toEqual(environments);
});
