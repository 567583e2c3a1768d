import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

interface RequirementFile {
  readonly documents: Readonly<Record<string, string>>;
  readonly requirements: readonly { readonly id: string; readonly source: { readonly document: string } }[];
}

const folder = 'conformance/requirements';

/** Ids of the requirements that rest on each document, by `<file>/<document>`. */
export async function requirementsByDocument(root: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = (await readdir(join(root, folder))).filter((name) => name.endsWith('.yaml')).sort();
  const found = new Map<string, readonly string[]>();
  for (const name of names) {
    const { documents, requirements } = parse(await readFile(join(root, folder, name), 'utf8'), {
      merge: true,
    }) as RequirementFile;
    for (const document of Object.keys(documents)) {
      const resting = requirements.filter(({ source }) => source.document === document).map(({ id }) => id);
      found.set(`${name.slice(0, -'.yaml'.length)}/${document}`, resting);
    }
  }
  return found;
}
