import type { Path } from './path.ts';

/** A change of one place in a YAML document. */
export type Operation =
  /** Of a map's key, which may be new. */
  | { readonly do: 'set'; readonly at: Path; readonly key: string; readonly value: unknown }
  /** Of a list's last item. */
  | { readonly do: 'append'; readonly at: Path; readonly value: unknown }
  /** Of a key or an item. */
  | { readonly do: 'remove'; readonly at: Path };

/** The same on what the document says. */
export function applied(document: unknown, operation: Operation): unknown {
  const copy = structuredClone(document);
  const at = (path: Path): Record<string | number, unknown> =>
    path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], copy) as Record<
      string | number,
      unknown
    >;
  if (operation.do === 'set') at(operation.at)[operation.key] = operation.value;
  else if (operation.do === 'append') (at(operation.at) as unknown as unknown[]).push(operation.value);
  else {
    const parent = at(operation.at.slice(0, -1));
    const key = operation.at.at(-1) ?? '';
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
  }
  return copy;
}
