import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../../generate/input-error.ts';
import { stableJson } from '../stable-json.ts';
import { writeWhole } from '../write-whole.ts';

/** Nothing came, or nothing that can be used. */
export interface Missed {
  readonly state: 'unreachable' | 'unusable';
  /** One line that quotes nothing of what came. */
  readonly reason: string;
}

export type PulledDocument = { readonly state: 'seen'; readonly structure: object } | Missed;
export type PulledPage = { readonly state: 'seen'; readonly sha256: string } | Missed;

/** What the last pull got of one API. */
export interface Pulled {
  /** By environment or package. */
  readonly documents: Readonly<Record<string, PulledDocument>>;
  /** By address. */
  readonly pages: Readonly<Record<string, PulledPage>>;
}

/** Not committed: what is in it is the owner's, and can be had again. */
export const pulledFolder = 'specs/dist/upstream';

export async function writePulled(root: string, api: string, pulled: Pulled): Promise<void> {
  await writeWhole(join(root, pulledFolder, api, 'pulled.json'), stableJson(pulled));
}

/** The text that came, for people to read. */
export async function writeText(root: string, api: string, name: string, text: string): Promise<void> {
  await writeWhole(join(root, pulledFolder, api, `${name.replaceAll(/[^\w.-]+/g, '-')}.txt`), text);
}

/** Undefined when the API has not been pulled. */
export async function readPulled(root: string, api: string): Promise<Pulled | undefined> {
  const path = `${pulledFolder}/${api}/pulled.json`;
  const text = await readFile(join(root, path), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as Pulled;
  } catch {
    throw new InputError(`${path}: not valid JSON. Run npm run specs -- pull ${api} again.`);
  }
}
