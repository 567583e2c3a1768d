import { type Check, check, type RegisterSubject, requires } from '../../src/index.ts';
import type { Place, Service } from '../environments.ts';
import type { LiveEnvironment } from '../live-environment.ts';

/** A service of a live environment, and where it is. */
export interface Spot {
  readonly subject: RegisterSubject;
  readonly live: LiveEnvironment;
  readonly service: Service;
  readonly place: Place;
}

/** One check at each of the services. */
export function atEach(
  requirement: string,
  services: readonly Service[],
  run: (spot: Spot) => Promise<void>,
): readonly Check<RegisterSubject>[] {
  return services.map((service) =>
    check(requirement, service, (subject: RegisterSubject) => run(spotOf(subject, service)), service),
  );
}

/** @throws Skipped when the environment has no such service. */
export function spotOf(subject: RegisterSubject, service: Service): Spot {
  const live = requires(subject.live, 'The subject is no environment of the owners.');
  const place = requires(live.places[service], `The environment ${live.name} has no ${service}.`);
  return { subject, live, service, place };
}

/** Services with a host that must be there. */
export const standing: readonly Service[] = [
  'maskinporten',
  'idporten',
  'login',
  'krr',
  'minprofil',
  'folkeregisteret',
];
