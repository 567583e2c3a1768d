import type { Comparison } from '../comparison.ts';
import { stableJson } from '../document/json.ts';
import type { Location } from '../finding/location.ts';
import { valueRules } from '../rules/value-rules.ts';
import type { Values } from './schema-view.ts';
import { originOf, type Views } from './views.ts';

type List = { readonly isOpen: boolean; readonly values: ReadonlySet<string>; readonly shown: string };

export function compareValues(comparison: Comparison, views: Views): void {
  const at = originOf(views, 'const', 'enum', 'x-extensible-enum');
  const [was, is] = [listOf(comparison, at, views.before.values), listOf(comparison, at, views.after.values)];
  if (was && is && was.isOpen === is.isOpen) {
    const kind = was.isOpen ? 'known-value' : 'value';
    for (const name of is.values)
      if (!was.values.has(name)) comparison.found(valueRules[`${kind}-added`], at, { name });
    for (const name of was.values)
      if (!is.values.has(name)) comparison.found(valueRules[`${kind}-removed`], at, { name });
    return;
  }
  const change = { was: was?.shown, is: is?.shown };
  if (is && !is.isOpen) comparison.found(valueRules['list-closed'], at, change);
  else if (was && !was.isOpen) comparison.found(valueRules['list-opened'], at, change);
  else if (is) comparison.found(valueRules['values-told'], at, change);
  else if (was) comparison.found(valueRules['values-untold'], at, change);
}

function listOf({ responseEnums }: Comparison, { direction }: Location, values?: Values): List | undefined {
  if (!values) return undefined;
  const texts = values.list.map((value) => (typeof value === 'string' ? value : stableJson(value)));
  const isOpen =
    values.keyword === 'x-extensible-enum' ||
    (values.keyword === 'enum' &&
      direction === 'response' &&
      responseEnums === 'open' &&
      values.list.every((value) => typeof value === 'string'));
  return { isOpen, values: new Set(texts), shown: texts.join(', ') };
}
