import type { Check, Requirement, Subject } from '../src/index.ts';
import { registerName, registerNames } from './register-names.ts';

/** How many records there are of a register, and how many of them are tried. */
export interface RegisterCount {
  readonly register: string;
  /** As people call it. */
  readonly name: string;
  readonly requirements: number;
  readonly ofRegister: number;
  readonly ofClients: number;
  readonly tested: number;
  readonly notTested: number;
  readonly inferred: number;
  readonly checks: number;
}

/** One row for each register. */
export function registerCounts(
  requirements: readonly Requirement[],
  checks: readonly Pick<Check<Subject>, 'requirement'>[],
): readonly RegisterCount[] {
  const present = new Set(requirements.map(({ register }) => register));
  const order = [...new Set([...Object.keys(registerNames), ...present])].filter((register) => present.has(register));
  return order.map((register) => {
    const own = requirements.filter((requirement) => requirement.register === register);
    const ids = new Set(own.map(({ id }) => id));
    const notTested = own.filter(({ not_tested }) => not_tested !== undefined).length;
    const ofClients = own.filter(({ subject }) => subject === 'client').length;
    return {
      register,
      name: registerName(register),
      requirements: own.length,
      ofRegister: own.length - ofClients,
      ofClients,
      tested: own.length - notTested,
      notTested,
      inferred: own.filter(({ confidence }) => confidence === 'inferred').length,
      checks: checks.filter(({ requirement }) => ids.has(requirement)).length,
    };
  });
}
