import type { Row, WantedError } from '../row.ts';
import { fine } from '../server/answers.ts';
import type { Behaviour } from '../server/exchange.ts';
import { failsAfterAll, failsAtOnce, fineAfter } from '../wanted.ts';

export const network: WantedError = { code: 'network', retryable: true };
export const invalid: WantedError = { code: 'invalid-response', status: 200, retryable: true };

/** A fault that leaves open whether the register has acted: once, and for ever. */
export function fault(name: string, behaviour: Behaviour, error: WantedError): readonly [once: Row, forEver: Row] {
  const wantedOnce = failsAtOnce(error);
  return [
    { name: `${name}, once`, server: [behaviour, fine], wanted: fineAfter(2), wantedOnce },
    { name: `${name}, for ever`, server: [behaviour], wanted: failsAfterAll(error), wantedOnce },
  ];
}

/** A silence. An attempt ends after 30 seconds; the fourth does not live to see them within the call's 120. */
export function silence(name: string, behaviour: Behaviour): readonly [once: Row, forEver: Row] {
  const [once, forEver] = fault(name, behaviour, { code: 'timeout', retryable: true });
  return [once, { ...forEver, wanted: failsAfterAll({ code: 'deadline', retryable: true }) }];
}
