import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, runNpm } from '../../run-command.ts';
import { workspaceRoot } from '../../workspace.ts';
import type { Tarball } from './pack.ts';

/** Ways in which a consumer's compiler may be set up: which TypeScript, which module resolution. */
const compilers = [
  { typescript: 'node_modules/typescript', module: 'NodeNext', moduleResolution: 'NodeNext' },
  { typescript: 'node_modules/typescript', module: 'ESNext', moduleResolution: 'Bundler' },
  { typescript: 'tools/node_modules/typescript', module: 'NodeNext', moduleResolution: 'NodeNext' },
];

/** A consumer's modules by file name; `main.ts` is the one that runs. */
export type Program = Readonly<Record<string, string>>;

export interface Consumer {
  readonly program: Program;
  /** Commands that our packages bring along. */
  readonly commands: readonly string[];
  readonly tarballs: readonly Tarball[];
  /** Names of tarballs that others need in other versions too: here the one must do for all. */
  readonly several: readonly string[];
}

/**
 * Installs tarballs into a new project without network, then compiles a program there in every way and runs it, and asks every command for
 * its help. Returns one entry per step that failed.
 */
export function checkConsumer({ program, commands, tarballs, several }: Consumer, folder: string): readonly string[] {
  const dependencies = Object.fromEntries(tarballs.map(({ name, path }) => [name, `file:${path}`]));
  const overrides = Object.fromEntries(several.map((name) => [name, `$${name}`]));
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, type: 'module', dependencies, overrides }),
  );
  const quiet = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
  const install = runNpm(['install', ...quiet], folder);
  if (!install.ok) return [`consumer: npm install of the tarballs failed:\n${install.output}`];

  for (const [name, text] of Object.entries(program)) writeFileSync(join(folder, name), text);
  const compiled = compilers.flatMap((compiler) => compile(folder, compiler));
  if (compiled.length > 0) return compiled;
  const started = [
    ['the program', ['build/main.js']],
    ...commands.map((command) => [`${command} --help`, [join('node_modules/.bin', command), '--help']] as const),
  ] as const;
  return started.flatMap(([what, args]) => {
    const { ok, output } = runCommand(process.execPath, args, folder);
    return ok ? [] : [`consumer: ${what} failed:\n${output}`];
  });
}

function compile(folder: string, { typescript, ...resolution }: (typeof compilers)[number]): readonly string[] {
  const compilerOptions = {
    ...resolution,
    target: 'ES2023',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    types: [],
    strict: true,
    outDir: 'build',
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  const { ok, output } = runCommand(
    process.execPath,
    [join(workspaceRoot, typescript, 'bin/tsc'), '-p', folder],
    folder,
  );
  return ok ? [] : [`consumer: ${typescript} with ${resolution.moduleResolution} says:\n${output}`];
}
