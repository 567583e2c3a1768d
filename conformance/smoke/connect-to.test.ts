import { expect, test } from 'vitest';
import { destinationOf, parseConnectTo } from './connect-to.ts';

const address = new URL('https://test.maskinporten.no/token');

test.each<[string, string, number, boolean]>([
  ['test.maskinporten.no:443:127.0.0.1:8443', '127.0.0.1', 8443, true],
  ['::127.0.0.1:8443', '127.0.0.1', 8443, true],
  ['::gateway.example:', 'gateway.example', 443, true],
  [':443::8443', 'test.maskinporten.no', 8443, false],
  ['test.maskinporten.no::[2001:db8::1]:443', '2001:db8::1', 443, true],
  ['maskinporten.no:443:127.0.0.1:8443', 'test.maskinporten.no', 443, false],
  ['test.maskinporten.no:8443:127.0.0.1:8443', 'test.maskinporten.no', 443, false],
])('%s', (text, host, port, isGiven) => {
  const entry = parseConnectTo(text);
  expect(entry && destinationOf(address, [entry])).toEqual({ host, port, isGiven });
});

test('the first entry that is about it counts', () => {
  const [one, other] = [parseConnectTo('::a.example:1'), parseConnectTo('::b.example:2')];
  expect(one && other && destinationOf(address, [one, other]).host).toBe('a.example');
});

test.each(['127.0.0.1', 'a:1:b', 'a:1:b:2:c', 'a:x:b:2', '2001:db8::1:443:b:2'])('%s is none', (text) => {
  expect(parseConnectTo(text)).toBeUndefined();
});
