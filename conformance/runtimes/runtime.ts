import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { extra } from './extras.ts';

/** Something that runs JavaScript. */
export interface Runtime {
  readonly name: string;
  /** Its program among the extras, for this machine's processor; undefined where there is none. */
  readonly program: string | undefined;
  /** How it is made to run a module from its standard input. Without, it is a server that is given a worker. */
  readonly args?: readonly string[];
}

/** A runtime on this machine, or why it cannot be had. */
export type Found = { readonly program: string; readonly version: string } | { readonly missing: string };

type Processor = 'x64' | 'arm64';

const node = (major: number): Runtime => ({
  name: `Node ${major}`,
  program: linux((processor) => `node-${major}-${processor}/bin/node`),
  args: ['--input-type=module', '-'],
});

export const runtimes: readonly Runtime[] = [
  node(22),
  node(24),
  node(26),
  {
    name: 'Bun',
    program: linux((processor) => `@oven/bun-linux-${{ x64: 'x64-baseline', arm64: 'aarch64' }[processor]}/bin/bun`),
    args: ['run', '--no-install', '-'],
  },
  {
    name: 'Deno',
    program: linux((processor) => `@deno/linux-${processor}-glibc/deno`),
    // The network is all that the clients may use.
    args: ['run', '--no-prompt', '--no-remote', '--node-modules-dir=manual', '--allow-net=127.0.0.1', '--ext=js', '-'],
  },
  {
    name: 'workerd',
    program: linux((processor) => `@cloudflare/workerd-linux-${{ x64: '64', arm64: 'arm64' }[processor]}/bin/workerd`),
  },
];

/** `problem` says why the extras could not be installed. */
export function find({ program }: Runtime, problem: string | undefined): Found {
  const here = `${process.platform}-${process.arch}`;
  if (program === undefined) return { missing: `there is no program for ${here} among the extras` };
  const path = extra(program);
  if (!existsSync(path)) return { missing: problem ?? `its package lacks ${program}` };
  const { status, stdout, error } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const version = /\d[\w.-]*/.exec(stdout ?? '')?.[0];
  const why = (error as NodeJS.ErrnoException | undefined)?.code ?? `exit code ${status}`;
  return status === 0 && version ? { program: path, version } : { missing: `it does not start here: ${why}` };
}

function linux(program: (processor: Processor) => string): string | undefined {
  const { platform, arch } = process;
  return platform === 'linux' && (arch === 'x64' || arch === 'arm64') ? program(arch) : undefined;
}
