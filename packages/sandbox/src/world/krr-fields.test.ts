import { expect, test } from 'vitest';
import { hasFormOf } from './krr-fields.ts';

// RFC 2822 sections 3.2.1 and 3.4: what is around an address, or before it, is none of it.
test.each([
  ['a@b', true],
  ["ola.o'nordmann+krr@post.example.no", true],
  [`${'a'.repeat(395)}@b.no`, true],
  [`${'a'.repeat(396)}@b.no`, false],
  ['a@', false],
  ['a@b@c.no', false],
  ['mailto:a@b.no', false],
  ['Ola<a@b.no>', false],
  ['Ola <a@b.no>', false],
  ['<a@b.no>', false],
  ['a@b.no,c@d.no', false],
  ['a@b.no;', false],
])('%s as an e-mail address: %s', (verdi, expected) => {
  expect(hasFormOf('epostadresse', verdi)).toBe(expected);
});

// felleslosninger/docs, resources/begrep/felles/mobiltelefonnummer.md
test.each([
  ['+4799999999', true],
  ['004799999999', true],
  ['99999999', true],
  ['49999999', true],
  ['+46999999999', true],
  ['0046999999999', true],
  ['123456789', true],
  ['1'.repeat(20), true],
  ['1'.repeat(21), false],
  ['9999999', false],
  ['12345678', false],
  ['+4712345678', false],
  ['004722999999', false],
  ['+4722999999999', false],
  ['+47 99 99 99 99', false],
  ['+47 99-99_99 99', false],
  ['--------', false],
  ['99+99999999', false],
  ['ring meg', false],
])('%s as a mobile number: %s', (verdi, expected) => {
  expect(hasFormOf('mobiltelefonnummer', verdi)).toBe(expected);
});
