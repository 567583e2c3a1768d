/** What the suite made of small defects that were put into a copy of the built packages. */
export interface MutationScore {
  /** Killed, in percent of those that could be tried. */
  readonly score: number;
  readonly mutants: readonly Mutant[];
}

export interface Mutant {
  readonly id: string;
  readonly package: string;
  /** Id of the requirement that the defect violates. */
  readonly violates: string;
  /** `killed` by a check of that requirement, or `survived`; `error` when the defect was not applied or the run broke. */
  readonly outcome: 'killed' | 'survived' | 'error';
  /** Id of the check that failed. */
  readonly killedBy?: string;
  /** What a survivor made the checks of other requirements say: those whose checks failed. */
  readonly noticedBy?: readonly string[];
  /** Why it could not be judged. */
  readonly why?: string;
}

const outcomes: readonly unknown[] = ['killed', 'survived', 'error'];

/** Reads a mutation result. @throws Error that says what is wrong with it. */
export function readMutationScore(text: string): MutationScore {
  const { score, mutants } = JSON.parse(text) as Partial<MutationScore>;
  if (typeof score !== 'number') throw new Error('score: must be a number.');
  if (!Array.isArray(mutants)) throw new Error('mutants: must be a list.');
  for (const [place, mutant] of (mutants as readonly Partial<Mutant>[]).entries()) {
    const texts = [mutant?.id, mutant?.package, mutant?.violates].every((field) => typeof field === 'string');
    if (!texts) throw new Error(`mutants[${place}]: must have id, package and violates.`);
    if (!outcomes.includes(mutant.outcome)) {
      throw new Error(`mutants[${place}]: outcome must be killed, survived or error.`);
    }
  }
  return { score, mutants };
}
