import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { workspaceRoot } from '../workspace.ts';
import { npmRegistry } from './npm-registry.ts';
import { packAndCheck } from './pack-and-check.ts';
import { hasIdentity, requireRepository } from './provenance.ts';
import { type ReleaseOptions, release } from './release.ts';
import { NothingToRelease, ReleaseProblem } from './release-problem.ts';

const { env } = process;
function build(): void {
  process.stdout.write('Building all packages …\n');
  const nx = join(workspaceRoot, 'node_modules/nx/dist/bin/nx.js');
  const args = [nx, 'run-many', '-t', 'build', '--output-style=static'];
  // It takes longer than other commands, and says more.
  const options = { cwd: workspaceRoot, encoding: 'utf8', maxBuffer: 2 ** 26 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, options);
  if (status === 0) return;
  throw new ReleaseProblem(
    `The build failed, and nothing was uploaded. Mend what it says, then run it again.\n${stdout}\n${stderr}`,
  );
}

function readOptions(): ReleaseOptions {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values } = parseArgs({ options: { 'dry-run': flag, 'versions-only': flag } });
    return { dryRun: values['dry-run'], versionsOnly: values['versions-only'] };
  } catch (error) {
    throw new ReleaseProblem(`${(error as Error).message}\nUse --dry-run, --versions-only, or neither.`);
  }
}

try {
  const provenance = hasIdentity(env);
  await release(workspaceRoot, readOptions(), {
    registry: npmRegistry(workspaceRoot, { provenance }),
    build,
    packAndCheck: (folder) => packAndCheck(workspaceRoot, folder),
    requireAcceptable: (projects) => {
      if (provenance) requireRepository(projects, env);
    },
    say: (line) => process.stdout.write(`${line}\n`),
    wait: (ms) => setTimeout(ms),
  });
} catch (error) {
  if (!(error instanceof ReleaseProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error instanceof NothingToRelease ? 2 : 1;
}
