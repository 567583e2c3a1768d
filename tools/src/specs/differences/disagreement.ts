import { profile } from '../../generate/rights/profile.ts';
import type { Spec } from '../../generate/spec.ts';
import type { Source, Upstream } from '../source/source.ts';
import type { UpstreamStructures } from '../update/upstream-structure.ts';
import { asTheirs, withShortNames } from './comparable.ts';
import { type Difference, differencesOf } from './difference.ts';
import { type Explained, type Explanation, explain } from './explanation.ts';

/** What ours and the owner's documents say differently without a reason, or no longer do. */
export interface Disagreement extends Explained {
  /** As `differences.yaml` calls the document: the package, or the API where its documents are those of environments. */
  readonly document: string;
  /** What it was held against. */
  readonly upstream: readonly Upstream[];
}

/** Holds an API's document against each of the owner's as last seen. Metadata is no document of operations, and is watched only. */
export function disagreements(
  spec: Spec,
  { upstream }: Pick<Source, 'upstream'>,
  structures: UpstreamStructures,
  explanations: readonly Explanation[],
): readonly Disagreement[] {
  const seen = upstream.filter(({ form, name }) => form === 'openapi' && structures[name] !== undefined);
  const packages = seen.filter((one) => one.of === 'package').map((one) => ({ document: one.name, of: [one] }));
  const environments = seen.filter((one) => one.of === 'environment');
  const groups = [...packages, ...(environments.length > 0 ? [{ document: spec.api, of: environments }] : [])];
  return groups.map(({ document, of }) => {
    const differences = of.map((one) => differencesBetween(spec, one, structures[one.name] ?? {}));
    return { document, upstream: of, ...explain(document, inAll(differences), explanations) };
  });
}

/** What one document of theirs and ours say differently. */
export function differencesBetween(
  spec: Spec,
  upstream: Pick<Upstream, 'of' | 'name'>,
  structure: object,
): readonly Difference[] {
  return differencesOf(withShortNames(structure, upstream.of), oursFor(spec, upstream));
}

/** Our document as the owner might have written this one of theirs. */
export function oursFor(spec: Spec, { of, name }: Pick<Upstream, 'of' | 'name'>): object {
  return asTheirs(of === 'package' && spec.rights ? profile(spec, name) : spec.document);
}

/** Environments change one after the other: who agrees with one of them does not disagree. */
function inAll([first = [], ...others]: readonly (readonly Difference[])[]): readonly Difference[] {
  const key = ({ at, what, name }: Difference): string => JSON.stringify([at, what, name]);
  const found = others.map((differences) => new Set(differences.map(key)));
  return first.filter((difference) => found.every((keys) => keys.has(key(difference))));
}
