import { join } from 'node:path';
import { type Files, staleFiles, writeFiles } from './folder.ts';
import { InputError } from './input-error.ts';
import { readSpec, type Spec } from './spec.ts';
import { type Target, targets } from './targets.ts';

export interface Selection {
  readonly api?: string | undefined;
  readonly package?: string | undefined;
}

/**
 * Brings the generated files of the selected targets up to date, or with `check` only compares them.
 *
 * @returns paths of the files that changed, or that are stale.
 * @throws InputError when nothing is selected or a spec cannot be used; nothing has been written then.
 */
export async function generate(root: string, selection: Selection, check: boolean): Promise<readonly string[]> {
  const rendered: { readonly target: Target; readonly files: Files }[] = [];
  for (const target of select(selection)) {
    rendered.push({ target, files: await render(await readSpec(root, target.api), target) });
  }
  const paths: string[] = [];
  for (const { target, files } of rendered) {
    const names = await (check ? staleFiles : writeFiles)(join(root, target.folder), files);
    paths.push(...names.map((name) => `${target.folder}/${name}`));
  }
  return paths;
}

function select({ api, package: name }: Selection): readonly Target[] {
  known(
    'API',
    api,
    targets.map((target) => target.api),
  );
  known(
    'package',
    name,
    targets.map((target) => target.package),
  );
  const selected = targets.filter(
    (target) => (api ?? target.api) === target.api && (name ?? target.package) === target.package,
  );
  if (selected.length === 0)
    throw new InputError(`Package ${name} takes nothing from API ${api}. Leave one of them out.`);
  return selected;
}

function known(kind: string, given: string | undefined, names: readonly string[]): void {
  if (given === undefined || names.includes(given)) return;
  throw new InputError(`Unknown ${kind} ${given}. Use ${[...new Set(names)].join(', ')}.`);
}

/** The files of a target, by name. */
export async function render(spec: Spec, target: Target): Promise<Files> {
  const files = new Map<string, string>();
  for (const [name, make] of Object.entries(target.artefacts)) files.set(name, await make(spec));
  return files;
}
