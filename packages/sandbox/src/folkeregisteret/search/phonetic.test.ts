import { expect, test } from 'vitest';
import { soundOf } from './phonetic.ts';

test.each([
  ['KRISTIAN', 'CHRISTIAN'],
  ['ÅSE', 'AASE'],
  ['SOFIE', 'SOPHIE'],
  ['TORE', 'THORE'],
  ['OLAV', 'OLAW'],
  ['SIRI', 'SIRY'],
  ['LISBET', 'LISSBETT'],
  ['BERG', 'BERGH'],
  ['MATS', 'MATZ'],
  ['PER', 'PÄR'],
])('%s sounds like %s', (one, other) => {
  expect(soundOf(one)).toBe(soundOf(other));
});

test.each([
  ['PER', 'PÅL'],
  ['ANNE', 'ANNA'],
  ['BERG', 'BORG'],
])('%s does not sound like %s', (one, other) => {
  expect(soundOf(one)).not.toBe(soundOf(other));
});
