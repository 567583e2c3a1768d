import type { Comparison } from '../comparison.ts';
import { stableJson } from '../document/json.ts';
import { typeRules } from '../rules/type-rules.ts';
import type { Types } from './types-of.ts';
import { originOf, type Views } from './views.ts';

/** Compares the types, and tells whether enough is left of them to look at the rest. */
export function compareTypes(comparison: Comparison, views: Views): boolean {
  const { before, after } = views;
  const at = originOf(views, 'type', 'prefixItems');
  const [was, is] = [shown(before.types), shown(after.types)];
  if (stableJson(before.prefixItems) !== stableJson(after.prefixItems)) {
    comparison.found(typeRules['type-changed'], at, { was: before.prefixItems ?? was, is: after.prefixItems ?? is });
    return false;
  }
  if (was === is) return true;
  const [widened, narrowed] = [isWithin(before.types, after.types), isWithin(after.types, before.types)];
  if (was.replace('integer', 'number') === is.replace('integer', 'number')) {
    comparison.found(typeRules[widened ? 'fractions-allowed' : 'fractions-forbidden'], at);
    return true;
  }
  const rule = widened ? 'type-widened' : narrowed ? 'type-narrowed' : 'type-changed';
  comparison.found(typeRules[rule], at, { was, is });
  return before.types !== undefined && after.types !== undefined && (widened || narrowed);
}

export function compareNull(comparison: Comparison, { at, before, after }: Views): void {
  if (before.nullable === after.nullable) return;
  comparison.found(typeRules[after.nullable ? 'null-allowed' : 'null-forbidden'], at);
}

/** A whole number is a number. */
function isWithin(one: Types, other: Types): boolean {
  if (!other) return true;
  return one !== undefined && [...one].every((type) => other.has(type) || (type === 'integer' && other.has('number')));
}

const shown = (types: Types): string => (types ? [...types].sort().join(' or ') || 'null' : 'anything');
