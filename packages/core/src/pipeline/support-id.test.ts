import { expect, test } from 'vitest';
import { supportIdOf } from './support-id.ts';

const sent = 'https://register.example/a1b2c3d4e5/people 7f3a9c2e51b84d06 {"ids":["x"]}';

test.each([
  ['Your support ID is: 14563471023098235492', '14563471023098235492'],
  ['<p>Support ID: <b>4711471147114711</b></p>', '4711471147114711'],
  ['Support-ID er <br> 144000501021834658-1234567890123456.', '144000501021834658-1234567890123456'],
  ['support id: 8F3A9C2E51B84D06', '8F3A9C2E51B84D06'],
  ['support id 0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9', '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9'],
])('%s', (html, supportId) => {
  expect(supportIdOf(`<html><body>${html}</body></html>`, sent)).toEqual({ supportId });
});

test.each([
  ['a personidentifikator', '01810012345'],
  ['one with a dash', '018100-12345'],
  ['one with a space', '018100 12345'],
  ['one with a digit too many', '018100123450'],
  ['one with something before it', 'fnr-01810012345'],
  ['one with something after it', '01810012345---'],
  ['a mistyped one and another number', '018100123450-4711'],
  ['a telephone', '99999999'],
  ['an organisation', '310000005'],
  ['two numbers', '018100-12345-310000005'],
  ['a number and a name', '018100-12345-nordmann'],
  ['a part of a token', 'eyJhbGciOiJSUzI1NiJ9.eyJwaWQiOiIxIn0.c2ln'],
  ['the token', '7F3A9C2E51B84D06'],
  ['a part of the URL', 'a1b2c3d4e5'],
])('%s on a page is no support id, but the page is of the firewall', (_, said) => {
  expect(supportIdOf(`Your support ID is: ${said}<br>`, sent)).toEqual({});
});

test.each(['<h1>Welcome</h1>', 'Ask for your support id', 'support id unknown'])(
  '%s is no page of the firewall',
  (html) => {
    expect(supportIdOf(html, sent)).toBeUndefined();
  },
);
