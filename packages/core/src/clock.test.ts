import { expect, test } from 'vitest';
import { systemClock } from './clock.ts';

test.each([Number.POSITIVE_INFINITY, 1810012345000])('a pause of %s ms neither ends at once nor warns', async (ms) => {
  const warnings: unknown[] = [];
  const onWarning = (warning: unknown): unknown => warnings.push(warning);
  process.on('warning', onWarning);
  const stop = new AbortController();
  const pause = systemClock.sleep(ms, stop.signal);
  const first = await Promise.race([pause, systemClock.sleep(5).then(() => 'the shorter pause')]);
  stop.abort('stopped');
  await expect(pause).rejects.toBe('stopped');
  process.off('warning', onWarning);
  expect([first, warnings]).toEqual(['the shorter pause', []]);
});

test('a pause that is aborted before it begins is over at once', async () => {
  const reason = new Error('stopped');
  await expect(systemClock.sleep(60_000, AbortSignal.abort(reason))).rejects.toBe(reason);
});

test('a pause leaves nothing on the signal', async () => {
  const stop = new AbortController();
  let tied = 0;
  stop.signal.addEventListener = () => {
    tied++;
  };
  stop.signal.removeEventListener = () => {
    tied--;
  };
  await systemClock.sleep(1, stop.signal);
  expect(tied).toBe(0);
});
