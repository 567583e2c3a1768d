import { expect, test } from 'vitest';
import { createExpiringMap } from './expiring-map.ts';

test('a value is gone when its time is over, not before', () => {
  let now = 0;
  const map = createExpiringMap<string>(() => now);
  map.set('a', 'first', 10);
  now = 9;
  expect(map.get('a')).toBe('first');
  now = 10;
  expect(map.get('a')).toBeUndefined();
});

test('a value that is set again gets a new time', () => {
  let now = 0;
  const map = createExpiringMap<string>(() => now);
  map.set('a', 'first', 10);
  map.set('b', 'other', 20);
  map.set('a', 'second', 30);
  now = 15;
  map.set('c', 'third', 40);
  expect([map.get('a'), map.get('b'), map.get('c')]).toEqual(['second', 'other', 'third']);
  map.delete('a');
  expect(map.get('a')).toBeUndefined();
});
