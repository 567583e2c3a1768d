import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { InputError } from '../../generate/input-error.ts';
import { parseYaml } from '../../generate/yaml.ts';
import type { Explanation } from './explanation.ts';
import { explanationSchema } from './explanation-schema.ts';

const hasShape = new Ajv2020().compile<readonly Explanation[]>(explanationSchema);

export const differencesPath = (api: string): string => `specs/${api}/differences.yaml`;

/**
 * The entries of an API's `differences.yaml`; none without the file.
 *
 * @throws InputError, in one line, when the file has another shape: each entry needs a reason of some length.
 */
export async function readExplanations(root: string, api: string): Promise<readonly Explanation[]> {
  const path = differencesPath(api);
  const text = await readFile(join(root, path), 'utf8').catch(() => undefined);
  if (text === undefined) return [];
  return parseExplanations(path, text);
}

export function parseExplanations(path: string, text: string): readonly Explanation[] {
  const { content } = parseYaml(path, text);
  if (hasShape(content)) return content;
  const [error] = hasShape.errors ?? [];
  throw new InputError(`${path}: ${error?.instancePath || '/'} ${error?.message}.`);
}
