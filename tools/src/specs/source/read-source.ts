import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { InputError } from '../../generate/input-error.ts';
import { parseYaml } from '../../generate/yaml.ts';
import type { Source, Upstream } from './source.ts';
import { sourceSchema } from './source-schema.ts';

interface SourceFile extends Pick<Source, 'api' | 'owner'> {
  readonly upstream: readonly UpstreamEntry[];
  readonly documentation: readonly (Omit<Source['documentation'][number], 'address'> & { readonly page: string })[];
}

interface UpstreamEntry {
  readonly environment?: string;
  readonly package?: string;
  readonly openapi?: string;
  readonly metadata?: string;
}

const hasShape = new Ajv2020({ allowUnionTypes: true }).compile<SourceFile>(sourceSchema);

export const sourcePath = (api: string): string => `specs/${api}/source.yaml`;

/** Names of all APIs that have a `source.yaml`. */
export async function apisIn(root: string): Promise<readonly string[]> {
  const folders = await readdir(join(root, 'specs'), { withFileTypes: true });
  const names = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const has = await Promise.all(
    names.map(async (name) => (await readdir(join(root, 'specs', name))).includes('source.yaml')),
  );
  return names.filter((_, index) => has[index]).sort();
}

/** @throws InputError when the file is missing or has another shape. */
export async function readSource(root: string, api: string): Promise<Source> {
  const path = sourcePath(api);
  const text = await readFile(join(root, path), 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new InputError(`${path}: cannot be read. Use one of: ${(await apisIn(root)).join(', ')}.`);
  return parseSource(api, text);
}

/** @throws InputError, in one line. */
export function parseSource(api: string, text: string): Source {
  const path = sourcePath(api);
  const { content } = parseYaml(path, text);
  if (!hasShape(content)) {
    const [error] = hasShape.errors ?? [];
    throw new InputError(`${path}: ${error?.instancePath || '/'} ${error?.message}.`);
  }
  if (content.api !== api) throw new InputError(`${path}: /api is ${content.api}, and the folder is ${api}.`);
  const upstream = content.upstream.map(upstreamOf);
  const documentation = content.documentation.map(({ page: address, sha256, requirements }) => {
    return { address, sha256, requirements };
  });
  for (const names of [upstream.map(({ name }) => name), documentation.map(({ address }) => address)]) {
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) throw new InputError(`${path}: ${twice} stands twice.`);
  }
  return { api, owner: content.owner, upstream, documentation };
}

function upstreamOf({ environment, package: pakke, openapi, metadata }: UpstreamEntry): Upstream {
  return {
    name: environment ?? pakke ?? '',
    of: environment === undefined ? 'package' : 'environment',
    form: openapi === undefined ? 'metadata' : 'openapi',
    address: openapi ?? metadata ?? '',
  };
}
