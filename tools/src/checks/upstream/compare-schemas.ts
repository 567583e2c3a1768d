import { type Difference, nothing, unlessSame } from './difference.ts';
import { type OpenApi, type SchemaView, shortName, viewSchema } from './schema-view.ts';

/** Compares schemas of two documents; a pair of components is compared once, however many places lead to it. */
export class SchemaComparison {
  readonly #ours: OpenApi;
  readonly #theirs: OpenApi;
  readonly #seen = new Set<string>();

  constructor(ours: OpenApi, theirs: OpenApi) {
    this.#ours = ours;
    this.#theirs = theirs;
  }

  compare(at: string, ours: unknown, theirs: unknown): readonly Difference[] {
    const left = viewSchema(this.#ours, ours);
    const right = viewSchema(this.#theirs, theirs);
    if (left.alternatives.length > 0) return this.#compareAlternatives(at, left, theirs, right);
    if (Object.keys(left.properties).length === 0) return this.#compareViews(at, left, right);
    const pair = [...left.components, 'and', ...right.components].join(' ');
    if (right.components.length > 0 && this.#seen.has(pair)) return [];
    this.#seen.add(pair);
    return this.#compareViews(shortName(left) ?? at, left, right);
  }

  #compareViews(at: string, left: SchemaView, right: SchemaView): readonly Difference[] {
    const isList = left.items !== undefined && right.items !== undefined;
    return [
      ...unlessSame(at, 'type', left.type || nothing, right.type || nothing),
      ...compareValues(at, left.values, right.values),
      ...this.#compareProperties(at, left, right),
      ...(isList ? this.compare(`${at}[]`, left.items, right.items) : []),
    ];
  }

  #compareProperties(at: string, left: SchemaView, right: SchemaView): readonly Difference[] {
    const names = new Set([...Object.keys(left.properties), ...Object.keys(right.properties)]);
    return [...names].flatMap((name) => {
      const here = `${at}.${name}`;
      const [ours, theirs] = [left.properties[name], right.properties[name]];
      if (ours === undefined || theirs === undefined) {
        return unlessSame(here, 'property', ours && 'present', theirs && 'present');
      }
      return [
        ...unlessSame(here, 'required', left.required.includes(name), right.required.includes(name)),
        ...this.compare(here, ours, theirs),
      ];
    });
  }

  /** Ours allows several forms where theirs has one: that is one difference, and the form they share is compared. */
  #compareAlternatives(at: string, left: SchemaView, theirs: unknown, right: SchemaView): readonly Difference[] {
    const forms = left.alternatives.map((form) => ({ form, name: shortName(viewSchema(this.#ours, form)) }));
    const shared = forms.find(({ name }) => name === shortName(right));
    return [
      ...unlessSame(at, 'form', forms.map(({ name }) => name).join(' or '), shortName(right)),
      ...(shared ? this.compare(at, shared.form, theirs) : []),
    ];
  }
}

/** Value by value where both have a list; a list where the other has free text is one difference. */
function compareValues(at: string, ours: readonly string[], theirs: readonly string[]): readonly Difference[] {
  if (ours.length === 0 || theirs.length === 0) {
    return unlessSame(at, 'values', ours.join(' ') || nothing, theirs.join(' ') || nothing);
  }
  const all = [...new Set([...ours, ...theirs])];
  const told = (list: readonly string[], value: string): string => (list.includes(value) ? value : nothing);
  return all.flatMap((value) => unlessSame(at, 'value', told(ours, value), told(theirs, value)));
}
