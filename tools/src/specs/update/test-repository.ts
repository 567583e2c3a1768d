import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '../../files-below.ts';
import { inTemporaryFolder } from '../../temporary-folder.ts';
import { readProjects, workspaceRoot } from '../../workspace.ts';
import { runSpecs } from '../command.ts';
import { withServer } from '../test-server.ts';
import { explanations, Owner } from './test-owner.ts';

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A copy of all that the command reads and writes of KRR, without git, and an owner whom it asks; for tests. */
export interface Repository {
  readonly root: string;
  readonly owner: Owner;
  run(...args: string[]): Promise<Run>;
  /** Somebody in a terminal who answers so. */
  answering(answer: (question: string) => string, ...args: string[]): Promise<Run>;
  read(path: string): string;
  write(path: string, content: string): void;
  /** All files that are committed, by path. */
  contents(): Readonly<Record<string, string>>;
  /** What `changeset version` makes of the changesets that wait, in a copy: versions by the names of packages' folders. */
  versions(): Readonly<Record<string, string>>;
  /** The same for good, as a release does. */
  release(): void;
}

export function withRepository<Result>(use: (repository: Repository) => Promise<Result>): Promise<Result> {
  const owner = new Owner();
  return inTemporaryFolder((root) =>
    withServer(owner.answer, (address) => {
      copyWorkspace(root, address);
      return use(repositoryIn(root, owner));
    }),
  );
}

function repositoryIn(root: string, owner: Owner): Repository {
  const call = async (args: readonly string[], ask?: (question: string) => Promise<string>): Promise<Run> => {
    const said = { stdout: '', stderr: '' };
    const code = await runSpecs(args, root, root, {
      print: (text) => {
        said.stdout += text;
      },
      tell: (line) => {
        said.stderr += `${line}\n`;
      },
      ...(ask && { ask }),
    });
    return { code, ...said };
  };
  return {
    root,
    owner,
    run: (...args) => call(args),
    answering: (answer, ...args) => call(args, async (question) => answer(question)),
    read: (path) => readFileSync(join(root, path), 'utf8'),
    write: (path, content) => writeFileSync(join(root, path), content),
    contents: () => contentsOf(root),
    versions: () =>
      inTemporaryFolder((copy) => {
        cpSync(root, copy, { recursive: true });
        version(copy);
        return Object.fromEntries(
          ['krr', 'sandbox', 'cli'].map((name) => [name, manifest(join(copy, 'packages', name)).version]),
        );
      }),
    release: () => version(root),
  };
}

export function contentsOf(root: string): Readonly<Record<string, string>> {
  const paths = filesBelow(root).filter((path) => !path.startsWith('specs/dist/'));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

const manifest = (folder: string): { readonly version: string } =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };

function version(root: string): void {
  // Without any, the command fails.
  if (!filesBelow(join(root, '.changeset')).some((path) => path.endsWith('.md'))) return;
  const cli = join(workspaceRoot, 'node_modules/@changesets/cli/bin.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'version'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`changeset version failed:\n${stdout}${stderr}`);
}

function copyWorkspace(root: string, address: string): void {
  const copy = (path: string, change: (text: string) => string = (text) => text): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), change(readFileSync(join(workspaceRoot, path), 'utf8')));
  };
  const folders = [
    'specs/krr',
    'packages/krr/src/generated',
    'packages/sandbox/src/generated/krr',
    'conformance/requirements',
  ];
  for (const path of folders) cpSync(join(workspaceRoot, path), join(root, path), { recursive: true });
  for (const path of ['package.json', '.changeset/config.json']) copy(path);
  // How changesets knows whose workspace it is.
  writeFileSync(join(root, 'package-lock.json'), '{}');
  // As if all had been released once.
  for (const { folder } of readProjects(workspaceRoot))
    copy(`${folder}/package.json`, (text) => text.replaceAll('0.0.0', '1.0.0'));
  for (const name of ['upstream-structure.json', 'unreleased.json'])
    rmSync(join(root, 'specs/krr', name), { force: true });
  writeFileSync(join(root, 'specs/krr/differences.yaml'), explanations);
  copy('specs/krr/source.yaml', (text) =>
    text
      .replace(/openapi: \S*test\.\S+/, `openapi: ${address}/test`)
      .replace(/openapi: https\S+/, `openapi: ${address}/prod`)
      .replaceAll('https://docs.digdir.no/', `${address}/`)
      .replaceAll(/sha256: [0-9a-f]{64}/g, 'sha256: null'),
  );
}
