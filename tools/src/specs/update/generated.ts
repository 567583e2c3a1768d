import { join } from 'node:path';
import { staleFiles } from '../../generate/folder.ts';
import { render } from '../../generate/generate.ts';
import { header } from '../../generate/header.ts';
import { InputError } from '../../generate/input-error.ts';
import type { Spec } from '../../generate/spec.ts';
import { type Target, targets } from '../../generate/targets.ts';
import { contentOf, type Write } from './write.ts';

/** The generated files of an API that are not yet what its document says, in all packages. */
export async function generated(root: string, spec: Spec): Promise<readonly Write[]> {
  const own = targets.filter((target) => target.api === spec.api);
  if (own.length === 0) {
    throw new InputError(`${spec.path}: nothing is generated from it. Give it a row in tools/src/generate/targets.ts.`);
  }
  const writes: Write[] = [];
  for (const target of own) {
    if (await isFresh(root, target, spec)) continue;
    const files = await render(spec, target);
    for (const name of await staleFiles(join(root, target.folder), files)) {
      writes.push({ path: `${target.folder}/${name}`, content: files.get(name) ?? null });
    }
  }
  return writes;
}

/** Whether every file names this document; that it also says what the document does is for `generate --check`. */
async function isFresh(root: string, { folder, artefacts }: Target, spec: Spec): Promise<boolean> {
  const contents = await Promise.all(Object.keys(artefacts).map((name) => contentOf(root, `${folder}/${name}`)));
  return contents.every((content) => content?.startsWith(header(spec).trimEnd()));
}
