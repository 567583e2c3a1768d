import type { EnvironmentName, Places } from './environments.ts';
import type { Network } from './network.ts';
import type { Once } from './once.ts';

/** An environment that the owners of the registers run, as it is seen from outside. */
export interface LiveEnvironment extends Pick<Network, 'resolve' | 'knock'> {
  readonly name: EnvironmentName;
  /** What it has. */
  readonly places: Places;
  /** For what several checks look at. */
  readonly once: Once;
}
