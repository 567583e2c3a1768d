import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MutantRecord } from './mutant-record.ts';
import { mutate } from './mutate.ts';

const scope = '@fellesklient';
const workspace = new URL('../../', import.meta.url);
/** What of a package is needed to run it. */
const parts = ['package.json', 'dist', 'requirements', 'node_modules'];

/** The packages as they are built, in a folder of their own as if they were installed, so that one can be given a defect. */
export interface BuiltCopy {
  readonly folder: string;
  /** The suite's command. */
  readonly command: string;
  /** Does the work with the defect in its place, and takes it out again. @throws Error when it cannot be put there. */
  withDefect<T>(mutant: MutantRecord, work: () => Promise<T>): Promise<T>;
  remove(): Promise<void>;
}

export async function copyBuilt(): Promise<BuiltCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'mutants-'));
  const installed = join(folder, 'node_modules');
  const fileOf = (name: string, file: string): string => join(installed, scope, name, 'dist', file);
  await mkdir(join(installed, scope), { recursive: true });
  for (const name of await readdir(new URL('node_modules/', workspace))) {
    if (name === scope || name.startsWith('.')) continue;
    await symlink(fileURLToPath(new URL(`node_modules/${name}`, workspace)), join(installed, name));
  }
  for (const name of await packagesOfSuite()) await copyPackage(name, join(installed, scope, name));
  // The sandbox gives no answer that its OpenAPI document does not allow. Here it does, so that it is a check that has to notice.
  const checksItself = { find: "answerCheck = 'respond'", replace: "answerCheck = 'off'" };
  await edit(fileOf('sandbox', 'sandbox.js'), (text) => mutate(text, checksItself));
  return {
    folder,
    command: fileOf('conformance', 'cli/main.js'),
    async withDefect(mutant, work) {
      const file = fileOf(mutant.package, mutant.file);
      const sound = await edit(file, (text) => mutate(text, mutant));
      try {
        return await work();
      } finally {
        await writeFile(file, sound);
      }
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

/** The text of a built file, as it lies in the workspace. */
export function readBuilt({ package: name, file }: Pick<MutantRecord, 'package' | 'file'>): Promise<string> {
  return readFile(new URL(`dist/${file}`, folderOf(name)), 'utf8');
}

/** The suite, and those of its own that it depends on. */
async function packagesOfSuite(): Promise<readonly string[]> {
  const text = await readFile(new URL('package.json', folderOf('conformance')), 'utf8');
  const { dependencies } = JSON.parse(text) as { dependencies: Readonly<Record<string, string>> };
  const own = Object.keys(dependencies).filter((name) => name.startsWith(`${scope}/`));
  return ['conformance', ...own.map((name) => name.slice(scope.length + 1))];
}

function folderOf(name: string): URL {
  return new URL(name === 'conformance' ? 'conformance/' : `packages/${name}/`, workspace);
}

async function copyPackage(name: string, to: string): Promise<void> {
  const from = fileURLToPath(folderOf(name));
  const there = await readdir(from);
  for (const part of parts.filter((wanted) => there.includes(wanted))) {
    if (part === 'node_modules') await symlink(join(from, part), join(to, part));
    else await cp(join(from, part), join(to, part), { recursive: true });
  }
}

/** Writes a file anew. Gives the text that was there before. */
async function edit(file: string, change: (text: string) => string): Promise<string> {
  const before = await readFile(file, 'utf8');
  await writeFile(file, change(before));
  return before;
}
