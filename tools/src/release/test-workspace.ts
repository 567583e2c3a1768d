import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inTemporaryFolder } from '../temporary-folder.ts';
import { workspaceRoot } from '../workspace.ts';

const manifest = { version: '1.0.0', license: 'MIT' };

/** A committed workspace of two public packages, of which one needs the other, and a private one. */
const files: Readonly<Record<string, string>> = {
  '.changeset/config.json': readFileSync(join(workspaceRoot, '.changeset/config.json'), 'utf8'),
  '.gitignore': 'node_modules\nresults\n',
  'package.json': JSON.stringify({ name: 'all', private: true, workspaces: ['packages/*'] }),
  'package-lock.json': JSON.stringify({
    name: 'all',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { name: 'all', workspaces: ['packages/*'] },
      ...Object.fromEntries(
        ['base', 'client', 'inner'].map((name) => [
          `node_modules/${name}`,
          { resolved: `packages/${name}`, link: true },
        ]),
      ),
      'packages/base': { name: 'base', ...manifest },
      'packages/client': { name: 'client', ...manifest, dependencies: { base: '^1.0.0' } },
      'packages/inner': { name: 'inner', version: '0.0.0', dependencies: { client: '^1.0.0' } },
    },
  }),
  'packages/client/package.json': JSON.stringify({ name: 'client', ...manifest, dependencies: { base: '^1.0.0' } }),
  'packages/base/package.json': JSON.stringify({ name: 'base', ...manifest }),
  'packages/inner/package.json': JSON.stringify({
    name: 'inner',
    version: '0.0.0',
    private: true,
    dependencies: { client: '^1.0.0' },
  }),
};

/** What git prints in a folder, trimmed. */
export const git = (root: string, ...args: string[]): string =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

/** Calls `use` with the workspace, and with more files in it. */
export function inWorkspace<Result>(more: Readonly<Record<string, string>>, use: (root: string) => Result): Result {
  return inTemporaryFolder((root) => {
    for (const [path, text] of Object.entries({ ...files, ...more })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    symlinkSync(join(workspaceRoot, 'node_modules'), join(root, 'node_modules'));
    git(root, 'init', '--quiet', '--initial-branch=main');
    git(root, 'config', 'user.name', 'Somebody');
    git(root, 'config', 'user.email', 'somebody@eksempel.example');
    git(root, 'add', '--all');
    git(root, 'commit', '--quiet', '--message', 'All there is');
    return use(root);
  });
}
