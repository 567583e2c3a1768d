import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CommandResult, runCommand } from '../../run-command.ts';
import { emptyProject } from './consumer-project.ts';

/** What a runtime that brings a package manager of its own has to do. */
export interface Job {
  /** The runtime. */
  readonly program: string;
  /** Where its project goes. */
  readonly folder: string;
  /** The packages to install. */
  readonly names: readonly string[];
  readonly registry: string;
  /** The consumer's modules by file name, and the folder where they are compiled. */
  readonly modules: Readonly<Record<string, string>>;
  readonly compiled: string;
}

/** Both return what failed first, or what the program printed. */
export const installAndRun: Readonly<Record<string, (job: Job) => CommandResult>> = {
  /** It runs TypeScript as it is. */
  Bun: ({ program, folder, names, registry, modules }) => {
    const project = emptyProject(folder, names, { ...modules, 'bunfig.toml': `[install]\nregistry = "${registry}"\n` });
    const installed = runCommand(program, ['install'], project);
    return installed.ok ? runCommand(program, ['run', 'main.ts'], project) : installed;
  },
  /** It does not look for a `.ts` where `.js` is imported. It leaves versions alone that are younger than a day. */
  Deno: ({ program, folder, names, compiled }) => {
    const modules = ['main.js', 'example.js'].map((name) => [name, readFileSync(join(compiled, name), 'utf8')]);
    const project = emptyProject(folder, names, Object.fromEntries(modules));
    const installed = runCommand(program, ['install', '--minimum-dependency-age=0'], project);
    return installed.ok ? runCommand(program, ['run', '--allow-all', 'main.js'], project) : installed;
  },
};
