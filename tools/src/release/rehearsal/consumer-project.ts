import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CommandResult, runCommand } from '../../run-command.ts';

export type Resolution = 'nodenext' | 'bundler';

/** Makes an empty project that wants the newest of the given packages. */
export function emptyProject(
  folder: string,
  names: readonly string[],
  files: Readonly<Record<string, string>>,
): string {
  mkdirSync(folder, { recursive: true });
  const dependencies = Object.fromEntries(names.map((name) => [name, 'latest']));
  const manifest = JSON.stringify({ name: 'consumer', private: true, type: 'module', dependencies });
  for (const [name, text] of Object.entries({ ...files, 'package.json': manifest })) {
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Compiles the project's modules into a folder of their own; CommonJS ones only where the resolution knows them. */
export function compile(project: string, compiler: string, resolution: Resolution, outDir: string): CommandResult {
  const compilerOptions = {
    module: resolution === 'nodenext' ? 'NodeNext' : 'ESNext',
    moduleResolution: resolution,
    target: 'ES2023',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    types: [],
    strict: true,
    outDir,
  };
  const include = resolution === 'nodenext' ? ['*.ts', '*.cts'] : ['*.ts'];
  const file = join(project, `tsconfig.${outDir}.json`);
  writeFileSync(file, JSON.stringify({ compilerOptions, include }));
  return runCommand(process.execPath, [join(compiler, 'bin/tsc'), '-p', file], project);
}
