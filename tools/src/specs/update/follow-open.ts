import type { Finding } from '@fellesklient/spec-diff';
import type { Spec } from '../../generate/spec.ts';
import { subjectOf } from '../differences/difference.ts';
import { type Disagreement, oursFor } from '../differences/disagreement.ts';
import { type Decide, follow, type Row } from './follow.ts';
import type { UpstreamStructures } from './upstream-structure.ts';

/**
 * Lets our document follow what theirs was last seen to say otherwise and nobody has explained, whenever it was that they changed it.
 *
 * @param decided what has been decided in this run
 */
export async function followOpen(
  root: string,
  spec: Spec,
  ours: string,
  disagreements: readonly Disagreement[],
  structures: UpstreamStructures,
  decide: Decide,
  decided: readonly Row[],
): Promise<string> {
  let text = ours;
  for (const { upstream, open } of disagreements) {
    const [one] = upstream;
    const now = one && structures[one.name];
    if (!now) continue;
    const isOpen = ({ detail }: Finding): boolean => {
      if (decided.some(({ finding }) => changeOf(finding) === changeOf({ detail }))) return false;
      const { at, name } = subjectOf(detail, 'before');
      return open.some((difference) => difference.at === at && difference.name === name);
    };
    const documents = [{ upstream: one, last: oursFor(spec, one), now }];
    ({ text } = await follow(root, spec.api, text, documents, decide, isOpen));
  }
  return text;
}

/** The same whatever the schema is called that it is in. */
const changeOf = ({ detail: { rule, steps, name } }: Pick<Finding, 'detail'>): string =>
  JSON.stringify([rule, steps, name]);
