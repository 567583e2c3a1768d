import { expect, test } from 'vitest';
import { readX5c } from './x5c.ts';

const leaf = `MIIF${'a+/A'.repeat(300)}`;
const issuer = `MIID${'b'.repeat(399)}A==`;
const pemOf = (base64: string): string =>
  `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;

test.each<[string, unknown, readonly string[]]>([
  ['base64', leaf, [leaf]],
  ['a list of base64', [leaf, issuer], [leaf, issuer]],
  ['base64 in lines', leaf.replace(/.{76}/g, '$&\r\n'), [leaf]],
  ['PEM', pemOf(leaf), [leaf]],
  ['a chain in one PEM', pemOf(leaf) + pemOf(issuer), [leaf, issuer]],
  ['a list of PEM and base64', [pemOf(leaf), issuer], [leaf, issuer]],
])('%s becomes a list of base64 without breaks', (_name, given, wanted) => {
  expect(readX5c(given, 'key.x5c')).toEqual(wanted);
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['an empty text', ''],
  ['an empty list', []],
  ['bytes', new Uint8Array(9)],
  ['base64url', leaf.replaceAll('+', '-').replaceAll('/', '_')],
  ['a key', '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----'],
  ['one that is none among those that are', [leaf, 'hello']],
])('%s is refused', (_name, given) => {
  expect(() => readX5c(given, 'key.x5c')).toThrow(/^Option key\.x5c: no certificates\. Give them as PEM, or as base64/);
});
