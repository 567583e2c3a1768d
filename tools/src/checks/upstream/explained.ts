import type { Difference } from './difference.ts';

/** An entry of `differences.yaml`: differences that are meant, and why. */
export interface Explanation {
  /** Documents it holds for; of every one of them it must explain something. */
  readonly in: readonly string[];
  /** Places; `*` stands for any text, `?` for one character. */
  readonly at: readonly string[];
  readonly what: string;
  /** What it comes to: what ours and theirs say, where the place alone would allow too much. */
  readonly ours?: string;
  readonly theirs?: string;
  readonly reason: string;
}

/** What is wrong: differences of a document that nothing explains, and explanations of differences that are not there. */
export function unexplained(
  document: string,
  differences: readonly Difference[],
  explanations: readonly Explanation[],
): readonly string[] {
  const claims = explanations
    .filter((entry) => entry.in.includes(document))
    .flatMap((entry) => entry.at.map((at) => ({ ...entry, at, matches: matcher(at) })));
  const fits = (claim: (typeof claims)[number], { at, what, ours, theirs }: Difference): boolean =>
    claim.what === what && claim.matches(at) && (claim.ours ?? ours) === ours && (claim.theirs ?? theirs) === theirs;
  return [
    ...differences
      .filter((difference) => !claims.some((claim) => fits(claim, difference)))
      .map(({ at, what, ours, theirs }) => `${document}: ${at}: ${what}: ours ${ours}, theirs ${theirs}`),
    ...claims
      .filter((claim) => !differences.some((difference) => fits(claim, difference)))
      .map(
        ({ at, what }) => `${document}: differences.yaml explains ${at}: ${what}, which is not different. Remove it.`,
      ),
  ];
}

function matcher(pattern: string): (at: string) => boolean {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  const expression = new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`);
  return (at) => expression.test(at);
}
