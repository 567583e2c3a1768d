import type { Instant } from '../world/krr-record.ts';
import type { World } from '../world/world.ts';
import { computedLogins, type LoginRecord } from './login-record.ts';

/** What a test arranges for one inhabitant. It replaces whatever ID-porten remembered. */
export interface IdportenUser {
  readonly personidentifikator: string;
  /** False makes the person unknown to ID-porten. Default true. */
  readonly registered?: boolean;
  /** The last login at level 4, in milliseconds since 1970; never, when left out. */
  readonly lastLevel4?: Instant;
  /** Kept from logging in (sperret). Default false. */
  readonly blocked?: boolean;
}

export interface AuthlevelControls {
  /**
   * Sets what ID-porten remembers of an inhabitant's logins, for authlevel.
   *
   * @throws TypeError that names the option.
   *
   * @example
   * ```ts
   * import { createSandbox } from '@fellesklient/sandbox';
   *
   * const sandbox = createSandbox({ now: () => Date.UTC(2026, 0, 15) });
   * const personidentifikator = sandbox.world.personidentifikator(1000);
   * sandbox.setIdportenUser({ personidentifikator, lastLevel4: Date.UTC(2024, 0, 1) }); // false, but true since 2023-01-01
   * ```
   */
  readonly setIdportenUser: (user: IdportenUser) => void;
}

/** What ID-porten remembers of everybody: computed, but for those whom the control has touched. */
export interface Logins extends AuthlevelControls {
  /** Undefined for who is no user of ID-porten. */
  find(personidentifikator: string, at: Instant): LoginRecord | undefined;
}

export function createLogins(world: World): Logins {
  const arranged = new Map<number, LoginRecord | undefined>();
  return {
    find(personidentifikator, at) {
      const index = world.indexOf(personidentifikator);
      if (index === undefined) return undefined;
      return arranged.has(index) ? arranged.get(index) : computedLogins(world, index, at);
    },
    setIdportenUser({ personidentifikator, registered = true, lastLevel4, blocked = false }) {
      const index = typeof personidentifikator === 'string' ? world.indexOf(personidentifikator) : undefined;
      if (index === undefined) throw wrong('personidentifikator', 'belongs to no inhabitant. Take one of the world');
      requireBoolean('registered', registered);
      requireBoolean('blocked', blocked);
      if (lastLevel4 !== undefined && !Number.isSafeInteger(lastLevel4)) {
        throw wrong('lastLevel4', 'must be milliseconds since 1970. Leave it out for never');
      }
      const record = { ...(lastLevel4 !== undefined && { lastLevel4 }), blocked };
      arranged.set(index, registered ? record : undefined);
    },
  };
}

function requireBoolean(option: string, value: unknown): void {
  if (typeof value !== 'boolean') throw wrong(option, 'must be true or false. Leave it out for the default');
}

function wrong(option: string, problem: string): TypeError {
  return new TypeError(`Option ${option}: ${problem}.`);
}
