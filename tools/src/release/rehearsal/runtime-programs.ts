import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A program that runs JavaScript, or why it cannot be had here. */
export interface RuntimeProgram {
  readonly name: string;
  readonly program: string;
  readonly missing: string | undefined;
}

/** The runtimes among the packages in a folder; `problem` says why they could not be installed. */
export function runtimePrograms(folder: string, problem: string | undefined): readonly RuntimeProgram[] {
  const arm = process.arch === 'arm64';
  const paths = {
    'Node 22': `node-22-${process.arch}/bin/node`,
    'Node 24': `node-24-${process.arch}/bin/node`,
    'Node 26': `node-26-${process.arch}/bin/node`,
    Bun: `@oven/bun-linux-${arm ? 'aarch64' : 'x64-baseline'}/bin/bun`,
    Deno: `@deno/linux-${process.arch}-glibc/deno`,
  };
  return Object.entries(paths).map(([name, path]) => {
    const program = join(folder, 'node_modules', path);
    const absent = `there is no ${path} for ${process.platform}-${process.arch}`;
    return { name, program, missing: existsSync(program) ? undefined : (problem ?? absent) };
  });
}
