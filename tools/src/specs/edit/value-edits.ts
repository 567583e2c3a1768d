import type { FindingDetail } from '@fellesklient/spec-diff';
import { ByHand } from './by-hand.ts';
import type { Operation } from './operation.ts';
import { own, type Path, valueAt } from './path.ts';
import { type Documents, ourPlace } from './place.ts';

export function addValue(documents: Documents, detail: FindingDetail): readonly Operation[] {
  const { list, values } = ourList(documents, detail);
  return values.includes(detail.name) ? [] : [{ do: 'append', at: list, value: detail.name }];
}

export function removeValue(documents: Documents, detail: FindingDetail): readonly Operation[] {
  const { list, values } = ourList(documents, detail);
  const index = values.indexOf(detail.name);
  if (index < 0) return [];
  if (values.length === 1) throw new ByHand('it is the only value that our list has');
  return [{ do: 'remove', at: [...list, index] }];
}

function ourList(
  documents: Documents,
  detail: FindingDetail,
): { readonly list: Path; readonly values: readonly unknown[] } {
  const schema = own(documents.ours, ourPlace(documents, detail), 'refuse');
  for (const key of ['x-extensible-enum', 'enum']) {
    const values = valueAt(documents.ours, [...schema, key]);
    if (Array.isArray(values) && values.every((value) => typeof value === 'string'))
      return { list: [...schema, key], values };
  }
  throw new ByHand('our document has no list of texts in that place');
}
