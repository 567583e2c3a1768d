import type { FindingDetail } from '@fellesklient/spec-diff';
import { ByHand } from './by-hand.ts';
import type { Operation } from './operation.ts';
import { ourSchema, undescribed } from './our-schema.ts';
import { descend, isObject, own, type Path, resolved, valueAt } from './path.ts';
import { type Documents, ourPlace, theirPlace } from './place.ts';

const kept = ['name', 'in', 'style', 'explode', 'allowReserved', 'deprecated'] as const;

/** The finding is at the operation, and tells the parameter as `query.navn`. */
export function addParameter(documents: Documents, detail: FindingDetail): readonly Operation[] {
  const { ours, theirs, counterparts } = documents;
  const operation = ourPlace(documents, detail);
  if (indexIn(ours, operation, detail) !== undefined) return [];
  const there = resolved(
    theirs,
    descend(theirs, theirPlace(documents, detail), ['parameters', detail.name ?? ''], 'follow'),
  );
  const parameter = valueAt(theirs, there);
  if (!isObject(parameter) || 'content' in parameter) throw new ByHand('it is written in a media type');
  const copied = kept.filter((key) => key in parameter).map((key) => [key, parameter[key]]);
  const schema = ourSchema(parameter.schema ?? {}, 'request', counterparts);
  const value = { ...Object.fromEntries(copied), description: undescribed, schema };
  const list = [...operation, 'parameters'];
  if (valueAt(ours, list) === undefined) return [{ do: 'set', at: operation, key: 'parameters', value: [value] }];
  return [{ do: 'append', at: list, value }];
}

export function removeParameter(documents: Documents, detail: FindingDetail): readonly Operation[] {
  const operation = ourPlace(documents, detail);
  const list = [...operation, 'parameters'];
  const index = indexIn(documents.ours, operation, detail);
  if (index === undefined) return [];
  const isOnly = (valueAt(documents.ours, list) as readonly unknown[]).length === 1;
  return [{ do: 'remove', at: isOnly ? list : [...list, index] }];
}

/** The finding is at the parameter. */
export function requireParameter(documents: Documents, detail: FindingDetail, wanted: boolean): readonly Operation[] {
  const at = own(documents.ours, ourPlace(documents, detail), 'refuse');
  const parameter = valueAt(documents.ours, at);
  if ((isObject(parameter) && parameter.required === true) === wanted) return [];
  return wanted ? [{ do: 'set', at, key: 'required', value: true }] : [{ do: 'remove', at: [...at, 'required'] }];
}

/** With its path, when nothing else is there. */
export function removeOperation(documents: Documents, detail: FindingDetail): readonly Operation[] {
  const at = ourPlace(documents, detail);
  const item = valueAt(documents.ours, at.slice(0, -1));
  return [{ do: 'remove', at: isObject(item) && Object.keys(item).length === 1 ? at.slice(0, -1) : at }];
}

function indexIn(ours: object, operation: Path, { name = '' }: FindingDetail): number | undefined {
  try {
    return Number(descend(ours, operation, ['parameters', name], 'follow').at(-1));
  } catch (error) {
    if (error instanceof ByHand) return undefined;
    throw error;
  }
}
