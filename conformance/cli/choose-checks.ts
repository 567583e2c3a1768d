import {
  type Check,
  type ClientSubject,
  isInProfiles,
  named,
  type Profile,
  type RegisterSubject,
  type Requirement,
  readProfile,
  type Shard,
  type Subject,
  shardOf,
} from '../src/index.ts';
import { UsageError } from './usage-error.ts';

export interface Checks {
  readonly register: readonly Check<RegisterSubject>[];
  readonly client: readonly Check<ClientSubject>[];
}

/** The checks of a run. Those of another face of a chosen register are among them, to be omitted. */
export interface ChosenChecks extends Checks {
  /** Whether a check is of the profiles that were chosen. */
  belongs(check: Check<never>): boolean;
  /** The records that the run is about: those of its checks, and, unless it is about some checks only, those without any. */
  readonly requirements: readonly Requirement[];
  /** The registers that its checks are about. */
  readonly registers: ReadonlySet<string>;
}

export interface Choice {
  readonly profile: readonly string[];
  readonly only: readonly string[];
  readonly shard?: Shard | undefined;
}

/** Chooses among checks by what the command line says. @throws UsageError for what names nothing. */
export function chooseChecks(
  checks: Checks,
  requirements: readonly Requirement[],
  { profile, only, shard }: Choice,
): ChosenChecks {
  const known = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  const profiles = profile.map((written) => profileOf(written, requirements));
  const registers = new Set(profiles.map(({ register }) => register));
  const isOfRegister = (requirement: Requirement | undefined): boolean =>
    profiles.length === 0 || (requirement !== undefined && registers.has(requirement.register));

  const all: readonly Check<never>[] = [...checks.register, ...checks.client];
  for (const pattern of only) {
    if (named(all, [pattern]).length > 0) continue;
    throw new UsageError(
      `Option --only: ${pattern} names no check of this run. \`list --checks\` tells what there is, \`run --client\` tries those of clients.`,
    );
  }
  const wanted = named(all, only).filter(({ requirement }) => isOfRegister(known.get(requirement)));
  if (wanted.length === 0) throw new UsageError('--only and --profile have no check in common.');
  const part = new Set<Check<never>>(shard ? shardOf(wanted, shard) : wanted);
  const chosen = <S extends Subject>(own: readonly Check<S>[]): readonly Check<S>[] =>
    own.filter((check) => part.has(check as Check<never>));
  const tried = new Set([...part].map(({ requirement }) => requirement));
  const isAbout = (requirement: Requirement): boolean =>
    requirement.not_tested !== undefined &&
    only.length === 0 &&
    checks[requirement.subject].length > 0 &&
    isOfRegister(requirement) &&
    isInProfiles({}, requirement, profiles);
  return {
    register: chosen(checks.register),
    client: chosen(checks.client),
    belongs({ requirement: id, profile: face }) {
      const requirement = known.get(id);
      const check = face === undefined ? {} : { profile: face };
      return requirement === undefined || isInProfiles(check, requirement, profiles);
    },
    requirements: requirements.filter((requirement) => tried.has(requirement.id) || isAbout(requirement)),
    registers: new Set(requirements.filter(({ id }) => tried.has(id)).map(({ register }) => register)),
  };
}

function profileOf(written: string, requirements: readonly Requirement[]): Profile {
  try {
    return readProfile(written, requirements);
  } catch (error) {
    throw new UsageError(`Option --profile: ${(error as Error).message}`);
  }
}
