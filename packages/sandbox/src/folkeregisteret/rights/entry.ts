import type { Metadata } from '../document/metadata.ts';

/** An entry of any entity. */
export type Entry = Metadata & Readonly<Record<string, unknown>>;

export function without(entry: Entry, ...fields: readonly string[]): Entry {
  return Object.fromEntries(Object.entries(entry).filter(([name]) => !fields.includes(name)));
}

export function only(entry: Entry, ...fields: readonly string[]): Entry {
  return Object.fromEntries(Object.entries(entry).filter(([name]) => fields.includes(name)));
}
