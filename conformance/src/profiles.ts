import type { Check, Subject } from './check.ts';
import type { Requirement } from './requirement.ts';

/** A register, or one face of a register that has several: written `krr` or `folkeregisteret/presse`. */
export interface Profile {
  readonly register: string;
  readonly face?: string;
}

/** Every profile that the records know, as it is written. */
export function profilesOf(requirements: readonly Requirement[]): readonly string[] {
  const written = requirements.flatMap(({ register, profiles = [] }) => [
    register,
    ...profiles.map((face) => `${register}/${face}`),
  ]);
  return [...new Set(written)].sort();
}

/** Reads how a profile is written. @throws Error for one that the records do not know. */
export function readProfile(written: string, requirements: readonly Requirement[]): Profile {
  const known = profilesOf(requirements);
  if (!known.includes(written)) throw new Error(`There is no profile ${written}. There are: ${known.join(', ')}.`);
  const [register = '', face] = written.split('/');
  return { register, ...(face !== undefined && { face }) };
}

/** Whether a check of a requirement belongs to one of the profiles; without profiles all do. */
export function isInProfiles(
  { profile }: Pick<Check<Subject>, 'profile'>,
  { register, profiles: faces }: Pick<Requirement, 'register' | 'profiles'>,
  profiles: readonly Profile[],
): boolean {
  if (profiles.length === 0) return true;
  return profiles.some(
    ({ register: chosen, face }) =>
      chosen === register &&
      (face === undefined || (profile ?? face) === face) &&
      (face === undefined || faces === undefined || faces.includes(face)),
  );
}
