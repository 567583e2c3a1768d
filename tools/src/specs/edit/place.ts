import type { FindingDetail } from '@fellesklient/spec-diff';
import { ByHand } from './by-hand.ts';
import { addressOf, type Counterparts, operationsIn } from './counterparts.ts';
import { descend, type Path } from './path.ts';

/** The documents between which a change is followed. */
export interface Documents {
  /** Theirs as it is now. */
  readonly theirs: object;
  readonly ours: object;
  readonly counterparts: Counterparts;
}

/**
 * Where in our document a place of theirs is.
 *
 * @throws ByHand when that is nowhere, or no place of its own.
 */
export function ourPlace(
  { ours, counterparts }: Documents,
  { root, steps }: Pick<FindingDetail, 'root' | 'steps'>,
): Path {
  return descend(ours, ourRoot(ours, counterparts, root), steps, 'refuse');
}

/** What stands at a place of theirs. */
export function theirPlace({ theirs }: Documents, { root, steps }: Pick<FindingDetail, 'root' | 'steps'>): Path {
  const start = root.startsWith('components/') ? root.split('/') : operationsIn(theirs).get(addressOf(root));
  if (!start) throw new ByHand('it concerns the document as a whole');
  return descend(theirs, start, steps, 'follow');
}

function ourRoot(ours: object, counterparts: Counterparts, root: string): Path {
  if (!root.startsWith('components/')) {
    const operation = operationsIn(ours).get(addressOf(root));
    if (operation) return operation;
    throw new ByHand(root === '' ? 'it concerns the document as a whole' : 'our document has no such operation');
  }
  const [place, ...more] = counterparts.get(root) ?? [];
  if (place === undefined) throw new ByHand('nothing in our document stands for it');
  if (more.length > 0) throw new ByHand('our document tells several things of it apart');
  const others = [...counterparts].filter(([component, places]) => component !== root && places.has(place));
  if (others.length > 0) throw new ByHand(`our document has one thing for it and ${others[0]?.[0]}`);
  return JSON.parse(place) as Path;
}
