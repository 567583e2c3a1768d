import type { Person } from '../generated/types.ts';

/**
 * What keeps an authority from writing to a person digitally, whatever the channel:
 *
 * - `deleted`: the person has left the register (`status` SLETTET, krr_attributter.md).
 * - `not-registered`: the person never entered it (`status` IKKE_REGISTRERT).
 * - `reserved`: the person has declined digital communication (eForvaltningsforskriften § 15 a).
 * - `unknown-value`: `status`, `reservasjon` or `varslingsstatus` holds what this package does not know, or is missing where the
 *   register always answers; never taken for permission.
 */
export type DigitalObstacle = 'deleted' | 'not-registered' | 'reserved' | 'unknown-value';

export function digitalObstacle({
  status,
  reservasjon,
}: Pick<Person, 'status' | 'reservasjon'>): DigitalObstacle | undefined {
  if (status === 'SLETTET') return 'deleted';
  if (status === 'IKKE_REGISTRERT') return 'not-registered';
  if (reservasjon === 'JA') return 'reserved';
  return status === 'AKTIV' && reservasjon === 'NEI' ? undefined : 'unknown-value';
}
