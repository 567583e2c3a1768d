import { Skipped } from '../../src/index.ts';
import type { LiveEnvironment } from '../live-environment.ts';
import { noPersonsInProduction } from '../permitted.ts';

/** @throws Skipped where nobody is looked up. */
export function requireLookups({ name }: LiveEnvironment): void {
  if (name === 'prod') throw new Skipped(noPersonsInProduction);
}
