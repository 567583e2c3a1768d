import { expectEqual, expectThat } from '../../src/index.ts';
import type { Happened } from './hendelse-reading.ts';

/** Exactly those events were told, in that order. */
export function expectTypes({ told }: Happened, types: readonly string[]): void {
  expectEqual(
    'events',
    told.map(([, type]) => type),
    types,
  );
}

/** Those events were told, and maybe others. */
export function expectAmong({ told }: Happened, types: readonly string[]): void {
  const came = told.map(([, type]) => type);
  expectThat(
    'events',
    types.every((type) => came.includes(type)),
    `${types.join(', ')} among them`,
    came,
  );
}
