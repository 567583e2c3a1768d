import type { Check, Subject } from './check.ts';
import { checkId } from './check-id.ts';

type Named = Pick<Check<Subject>, 'requirement' | 'title'>;

/** One part of so many: `2/4` is every fourth check from the second on. */
export interface Shard {
  /** From 1. */
  readonly part: number;
  readonly of: number;
}

/**
 * The checks that one of the patterns names: the id of a check or of a requirement, the beginning of one up to a hyphen, or
 * with `*` for any text. All of them without patterns.
 */
export function named<C extends Named>(checks: readonly C[], patterns: readonly string[]): readonly C[] {
  if (patterns.length === 0) return checks;
  const wanted = patterns.map(matcherOf);
  return checks.filter((check) => wanted.some((matches) => matches(check)));
}

function matcherOf(pattern: string): (check: Named) => boolean {
  if (!pattern.includes('*')) {
    const beginning = `${pattern.replace(/-$/, '')}-`;
    return (check) =>
      check.requirement === pattern || check.requirement.startsWith(beginning) || checkId(check) === pattern;
  }
  const text = pattern
    .split('*')
    .map((part) => part.replaceAll(/\W/g, '\\$&'))
    .join('.*');
  const whole = new RegExp(`^${text}$`);
  return (check) => whole.test(check.requirement) || whole.test(checkId(check));
}

/** One part of a list. Every element is in exactly one, and neighbours, which take about the same time, are in different ones. */
export function shardOf<T>(all: readonly T[], { part, of }: Shard): readonly T[] {
  return all.filter((_, place) => place % of === part - 1);
}
