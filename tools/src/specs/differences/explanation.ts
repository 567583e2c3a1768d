import { type Difference, nothing } from './difference.ts';

/** An entry of `differences.yaml`: differences that are meant, and why. */
export interface Explanation {
  /** Documents it holds for, of each of which it must explain something; without it, all of the API's. */
  readonly in?: readonly string[];
  /** Places; here and below, `*` stands for any text, `?` for one character. */
  readonly at: readonly string[];
  readonly what: string;
  /** What it comes to, where place and rule alone would allow too much. */
  readonly name?: string;
  readonly ours?: string;
  readonly theirs?: string;
  readonly reason: string;
}

export interface Explained {
  /** Differences that nothing explains. */
  readonly open: readonly Difference[];
  /** What explains a difference that is not there: one line for each place. */
  readonly stale: readonly string[];
}

/** Holds the differences of one document against what explains them. */
export function explain(
  document: string,
  differences: readonly Difference[],
  explanations: readonly Explanation[],
): Explained {
  const claims = explanations
    .filter((entry) => entry.in?.includes(document) ?? true)
    .flatMap(({ at, ...entry }) =>
      at.map((place) => ({ at: place, what: entry.what, fits: fitting({ ...entry, at: place }) })),
    );
  return {
    open: differences.filter((difference) => !claims.some(({ fits }) => fits(difference))),
    stale: claims
      .filter(({ fits }) => !differences.some(fits))
      .map(
        ({ at, what }) => `${document}: differences.yaml explains ${at}: ${what}, which is not different. Remove it.`,
      ),
  };
}

/** Entries that would explain these differences but for their reasons: one for all places with the same. */
export function entriesFor(differences: readonly Difference[]): readonly Omit<Explanation, 'reason'>[] {
  const entries = new Map<string, { at: string[] } & Omit<Explanation, 'at' | 'reason'>>();
  for (const { at, what, ...said } of differences) {
    const told = Object.entries(said).filter(([, value]) => value !== nothing && !/[*?]/.test(value));
    const key = JSON.stringify([what, told]);
    const entry = entries.get(key) ?? { at: [], what, ...Object.fromEntries(told) };
    if (!entry.at.includes(at)) entry.at.push(at);
    entries.set(key, entry);
  }
  return [...entries.values()];
}

type Claim = Omit<Explanation, 'in' | 'at' | 'reason'> & { readonly at: string };

function fitting(claim: Claim): (difference: Difference) => boolean {
  const patterns = (['at', 'what', 'name', 'ours', 'theirs'] as const).flatMap((key) => {
    const pattern = claim[key];
    return pattern === undefined ? [] : [{ key, expression: expressionOf(pattern) }];
  });
  return (difference) => patterns.every(({ key, expression }) => expression.test(difference[key]));
}

function expressionOf(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`);
}
