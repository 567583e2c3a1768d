import { follow, within } from './abortable.ts';
import type { Step } from './call.ts';

/** Gives the whole call one budget of time and honours the caller's signal in every stage below. */
export function deadline(next: Step, defaultMs: number): Step {
  return async (call) => {
    const { signal, deadlineMs = defaultMs } = call.request;
    const aborted = (): Error => call.fail('aborted');
    if (signal?.aborted) throw aborted();
    const untie = signal && follow(call.stop, signal, aborted);
    call.endsAt = call.clock.now() + deadlineMs;
    const timeUp = (): void => call.stop.abort(call.fail('deadline'));
    try {
      // Every wait below ends with the signal, so that all attempts have been told of before the call's end is.
      return await within(call.clock, deadlineMs, timeUp, () => next(call));
    } catch (thrown) {
      throw call.stop.signal.aborted ? call.stop.signal.reason : thrown;
    } finally {
      untie?.();
    }
  };
}
