import type { Comparison } from '../comparison.ts';
import { isObject, stableJson } from '../document/json.ts';
import { constraintRules } from '../rules/constraint-rules.ts';
import { originOf, type Views } from './views.ts';

/** What a change of a limit does to the values that pass. */
type Relation = 'tightened' | 'loosened' | 'changed';

/** A format of which every value is also one of the other. */
const widerFormat: ReadonlyMap<unknown, unknown> = new Map([
  ['int32', 'int64'],
  ['float', 'double'],
]);

export function compareConstraints(comparison: Comparison, views: Views): void {
  const [before, after] = [views.before.constraints, views.after.constraints];
  for (const keyword of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(keyword), after.get(keyword)];
    if (stableJson(was) === stableJson(is)) continue;
    const rule = constraintRules[`constraint-${relation(keyword, was, is)}`];
    const at = originOf(views, keyword, keyword.replace(/^m/, 'exclusiveM'));
    comparison.found(rule, at, { name: keyword, was, is });
  }
}

function relation(keyword: string, was: unknown, is: unknown): Relation {
  if (was === undefined) return 'tightened';
  if (is === undefined) return 'loosened';
  if (keyword === 'format') {
    if (widerFormat.get(is) === was) return 'tightened';
    return widerFormat.get(was) === is ? 'loosened' : 'changed';
  }
  if (keyword === 'multipleOf') return ofMultiples(Number(was), Number(is));
  if (keyword === 'required' && Array.isArray(was) && Array.isArray(is)) return ofNames(was, is);
  if (/^min/.test(keyword)) return isTighter(was, is, 1) ? 'tightened' : 'loosened';
  if (/^max/.test(keyword)) return isTighter(was, is, -1) ? 'tightened' : 'loosened';
  return 'changed';
}

function ofMultiples(was: number, is: number): Relation {
  if (Number.isInteger(is / was)) return 'tightened';
  return Number.isInteger(was / is) ? 'loosened' : 'changed';
}

function ofNames(was: readonly unknown[], is: readonly unknown[]): Relation {
  if (was.every((name) => is.includes(name))) return 'tightened';
  return is.every((name) => was.includes(name)) ? 'loosened' : 'changed';
}

/** A bound that may not be reached is tighter than the same one that may. */
function isTighter(was: unknown, is: unknown, sign: 1 | -1): boolean {
  const value = (limit: unknown): number => sign * Number(isObject(limit) ? limit.exclusive : limit);
  return value(is) === value(was) ? isObject(is) : value(is) > value(was);
}
