import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../../generate/input-error.ts';
import { stableJson } from '../stable-json.ts';
import type { Write } from './write.ts';

/** Structures of an owner's documents as last seen, by environment or package. */
export type UpstreamStructures = Readonly<Record<string, object>>;

const pathOf = (api: string): string => `specs/${api}/upstream-structure.json`;

/** None for an API of which nothing has been seen yet. */
export async function readUpstreamStructures(root: string, api: string): Promise<UpstreamStructures> {
  const text = await readFile(join(root, pathOf(api)), 'utf8').catch(() => undefined);
  if (text === undefined) return {};
  try {
    return JSON.parse(text) as UpstreamStructures;
  } catch {
    throw new InputError(`${pathOf(api)}: not valid JSON. Restore it from git.`);
  }
}

export function upstreamStructuresFile(api: string, structures: UpstreamStructures): Write {
  return { path: pathOf(api), content: stableJson(structures) };
}
