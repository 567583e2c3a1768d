import type { Bump, Verdict } from '../finding/finding.ts';

/** What a change comes to. A verdict that is left out is `none`. */
export interface Judgement {
  readonly wire?: Verdict;
  readonly types?: Verdict;
  readonly auth?: Verdict;
  readonly bump: Bump;
  /** End of a sentence that begins "…: minor, because". */
  readonly because: string;
}

/** One kind of change. */
export interface Rule {
  readonly name: string;
  /** Start of a sentence. `{name}` is what it is about, `{was}` and `{is}` are how it was and is. */
  readonly says: string;
  /** The rule for the same change backwards; a rule may be its own. */
  readonly mirror: string;
  /** In what consumers send. */
  readonly request?: Judgement;
  /** In what consumers read. */
  readonly response?: Judgement;
  /** In what is neither sent nor read. */
  readonly whole?: Judgement;
  /** For a rule of one direction: the rule of the other direction, */
  readonly twin?: string;
  /** or why there is none. */
  readonly alone?: string;
  /** Why a request is not judged as the mirrored change of an answer is: what else would follow from the principle. */
  readonly exception?: string;
}

export type RuleSet<Name extends string> = Readonly<Record<Name, Rule>>;

/** Gives each rule its key as name. */
export function ruleSet<Name extends string>(rules: Readonly<Record<Name, Omit<Rule, 'name'>>>): RuleSet<Name> {
  const entries = Object.entries<Omit<Rule, 'name'>>(rules).map(([name, rule]) => [name, { ...rule, name }]);
  return Object.fromEntries(entries) as RuleSet<Name>;
}
