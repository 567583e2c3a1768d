import type { World } from './world.ts';

/** Something that the clients do in every runtime. */
export interface Behaviour {
  readonly name: string;
  /** Rejects when the runtime at hand does not let them. */
  readonly run: (world: World) => Promise<void>;
}

/** How a behaviour went in one runtime. */
export interface Result {
  readonly name: string;
  readonly ok: boolean;
  readonly message?: string;
}

export function behaviour(name: string, run: Behaviour['run']): Behaviour {
  return { name, run };
}
