import type { Comparison } from '../comparison.ts';
import { isObject, stableJson } from '../document/json.ts';
import { fingerprint } from '../finding/fingerprint.ts';
import { below, type Location } from '../finding/location.ts';
import { formRules } from '../rules/form-rules.ts';
import { compareSchemas } from './compare-schemas.ts';
import { aliasOf } from './part.ts';
import { originOf, type Views } from './views.ts';

/** Compares forms of which a value has one. Their order says nothing: they are matched by name, or by being the same. */
export function compareForms(
  comparison: Comparison,
  at: Location,
  before: readonly unknown[],
  after: readonly unknown[],
): void {
  const [was, is] = [byName(before), byName(after)];
  for (const [name, form] of was) if (is.has(name)) compareSchemas(comparison, below(at, name), form, is.get(name));
  const gone = [...was].filter(([name]) => !is.has(name));
  const come = [...is].filter(([name]) => !was.has(name));
  // One for one: it has changed, or has been renamed.
  if (gone.length === 1 && come.length === 1) {
    compareSchemas(comparison, below(at, 'form'), gone[0]?.[1], come[0]?.[1]);
    return;
  }
  for (const [name] of come) comparison.found(formRules['form-added'], at, { name });
  for (const [name] of gone) comparison.found(formRules['form-removed'], at, { name });
}

export function compareDiscriminators(comparison: Comparison, views: Views): void {
  const [was, is] = [views.before.discriminator, views.after.discriminator];
  if (stableJson(was) === stableJson(is)) return;
  const at = originOf(views, 'discriminator');
  const name = (value: unknown): string => String(isObject(value) ? value.propertyName : value);
  if (was === undefined) comparison.found(formRules['discriminator-added'], at, { name: name(is) });
  else if (is === undefined) comparison.found(formRules['discriminator-removed'], at, { name: name(was) });
  else comparison.found(formRules['discriminator-changed'], at, { was, is });
}

/** A form is called as its component is, or by what it holds. */
function byName(forms: readonly unknown[]): ReadonlyMap<string, unknown> {
  return new Map(
    forms.map((form) => {
      const type = isObject(form) && typeof form.type === 'string' ? form.type : 'form';
      return [aliasOf(form)?.split('/').pop() ?? `${type} ${fingerprint(stableJson(form))}`, form];
    }),
  );
}
