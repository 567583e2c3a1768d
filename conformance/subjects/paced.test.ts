import { expect, test } from 'vitest';
import { paced } from './paced.ts';

test('in no minute more than the limit, and other addresses are not counted', async () => {
  let at = 0;
  const sent: number[] = [];
  const fetch = paced(
    async (input) => {
      if (String(input).startsWith('http://register/')) sent.push(at);
      at += 1000;
      return new Response();
    },
    {
      below: 'http://register/',
      perMinute: 3,
      now: () => at,
      wait: async (ms) => {
        at += ms;
      },
    },
  );
  for (let i = 0; i < 8; i++) await fetch(`http://register/${i}`);
  for (let i = 0; i < 8; i++) await fetch('http://elsewhere/');
  expect(sent).toEqual([0, 1000, 2000, 60_000, 61_000, 62_000, 120_000, 121_000]);
});
