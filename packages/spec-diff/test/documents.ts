import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Draft } from './draft.ts';

export const names = ['authlevel', 'folkeregisteret', 'idporten', 'krr', 'maskinporten'] as const;

/** The registers' documents as JSON, in which nothing is shared. */
export const documents: Readonly<Record<string, Draft>> = Object.fromEntries(
  names.map((name) => {
    const file = new URL(`../../../specs/${name}/openapi.yaml`, import.meta.url);
    return [name, JSON.parse(JSON.stringify(parse(readFileSync(file, 'utf8'), { merge: true }))) as Draft];
  }),
);
