import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { consumerProgram } from '../../checks/packages/consumer-program.ts';
import { pack, packPublic, type Tarball } from '../../checks/packages/pack.ts';
import { type CommandResult, runCommand, runNpm } from '../../run-command.ts';
import { readProjects, workspaceRoot } from '../../workspace.ts';
import { inDependencyOrder } from '../dependency-order.ts';
import { npmRegistry } from '../npm-registry.ts';
import { publishSet } from '../publish-set.ts';
import { compile, emptyProject, type Resolution } from './consumer-project.ts';
import { startGateway } from './gateway.ts';
import { installAndRun } from './install-and-run.ts';
import { installExtras } from './install-extras.ts';
import { putPackage } from './put-package.ts';
import { raiseVersions } from './raise-versions.ts';
import { runtimePrograms } from './runtime-programs.ts';
import { settings } from './settings.ts';
import { thirdPartyPackages } from './third-party-packages.ts';
import { type RunningRegistry, startVerdaccio } from './verdaccio.ts';

const extras = fileURLToPath(new URL('extras', import.meta.url));
const runtimeExtras = join(workspaceRoot, 'conformance/runtimes/extras');
const problem = installExtras(extras);
const runtimes = runtimePrograms(runtimeExtras, installExtras(runtimeExtras));

const published = inDependencyOrder(readProjects(workspaceRoot).filter(({ manifest }) => !manifest.private));
const names = published.map(({ name }) => name);
const compilers = [
  ['5.9', join(workspaceRoot, 'tools/node_modules/typescript')],
  ['6', join(extras, 'node_modules/typescript-6')],
  ['7', join(workspaceRoot, 'node_modules/typescript')],
] as const;
const resolutions: readonly Resolution[] = ['nodenext', 'bundler'];

if (problem) {
  test.skip(`releases are not rehearsed: ${problem}`, () => {});
} else {
  describe('a release to a registry of its own', rehearse);
}

function rehearse(): void {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'fellesklient-rehearsal-'));
  const below = (name: string): string => {
    mkdirSync(join(folder, name), { recursive: true });
    return join(folder, name);
  };
  let registry: RunningRegistry;
  let first: readonly Tarball[];
  let second: readonly Tarball[];

  beforeAll(async () => {
    registry = await startVerdaccio(join(extras, 'node_modules/verdaccio/bin/verdaccio'), below('verdaccio'));
    logIn(registry.url);
    const homes = published.map((project) => join(workspaceRoot, project.folder));
    const others = thirdPartyPackages(workspaceRoot, homes, new Set(names));
    for (const [index, tarball] of pack(others, below('others')).entries()) {
      await putPackage(registry, tarball, others[index] ?? '');
    }
    const tarballs = packPublic(workspaceRoot, published, below('first'));
    first = names.map((name) => tarballs.find((tarball) => tarball.name === name) as Tarball);
    second = raiseVersions(first, below('second'));
  }, 600_000);

  afterAll(async () => {
    vi.unstubAllEnvs();
    await registry?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 120_000);

  function logIn(url: string): void {
    for (const [name, value] of Object.entries(settings(url, registry.token, below('settings'))))
      vi.stubEnv(name, value);
  }

  const publish = (set: readonly Tarball[]): Promise<void> =>
    publishSet(set, { registry: npmRegistry(folder, { provenance: false }), say: () => {}, wait: async () => {} });

  async function tags(): Promise<readonly Record<string, string>[]> {
    const answers = names.map((name) => fetch(`${registry.url}-/package/${name.replace('/', '%2f')}/dist-tags`));
    return Promise.all((await Promise.all(answers)).map((answer) => answer.json() as Promise<Record<string, string>>));
  }

  const asLatest = (set: readonly Tarball[]): readonly object[] => set.map(({ version }) => ({ latest: version }));

  test('publishes all packages', { timeout: 600_000 }, async () => {
    await publish(first);
    expect(await tags()).toEqual(asLatest(first));
  });

  test('killed between two uploads it has moved `latest` for none, and the next run completes the set', {
    timeout: 600_000,
  }, async () => {
    const file = join(folder, 'second.json');
    writeFileSync(file, JSON.stringify(second));
    const gateway = await startGateway(registry.url, (number) => {
      if (number === 4) process.kill(-(child.pid as number), 'SIGKILL');
      return number < 4;
    });
    logIn(gateway.url);
    const script = fileURLToPath(new URL('publish-child.ts', import.meta.url));
    const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
    // A process group, so that npm dies with it.
    const child = spawn(process.execPath, [...flags, script, file], {
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    expect(await once(child, 'close')).toEqual([null, 'SIGKILL']);
    await gateway.close();
    logIn(registry.url);
    expect(said.match(/ uploaded$/gm)).toHaveLength(3);
    expect((await tags()).map(({ latest }) => latest)).toEqual(first.map(({ version }) => version));
    expect((await tags()).filter(({ staging }) => staging)).toHaveLength(3);

    await publish(second);
    expect(await tags()).toEqual(asLatest(second));
  });

  test('a version is refused when its contents are others', { timeout: 120_000 }, async () => {
    const [one, ...rest] = second;
    const other = { ...(one as Tarball), integrity: 'sha512-other' };
    await expect(publish([other, ...rest])).rejects.toThrow(/already, with other contents/);
  });

  describe('somebody who installs it', () => {
    const project = join(folder, 'project');
    const program = {
      ...consumerProgram(workspaceRoot),
      'require.cts': readFileSync(join(workspaceRoot, 'tools/consumer/require.cts'), 'utf8'),
    };

    beforeAll(() => {
      emptyProject(project, names, program);
      expectOk(runNpm(['install'], project));
    }, 300_000);

    test.each(compilers.flatMap(([version, path]) => resolutions.map((resolution) => ({ version, path, resolution }))))(
      'compiles with TypeScript $version and $resolution, and runs',
      { timeout: 120_000 },
      ({ version, path, resolution }) => {
        const outDir = `build-${version}-${resolution}`;
        expect(runCommand(process.execPath, [join(path, 'bin/tsc'), '--version'], project).stdout).toContain(
          `Version ${version}.`,
        );
        expectOk(compile(project, path, resolution, outDir));
        expectOk(runCommand(process.execPath, [`${outDir}/main.js`], project));
        if (resolution === 'nodenext') expectOk(runCommand(process.execPath, [`${outDir}/require.cjs`], project));
      },
    );

    for (const { name, program: runtime, missing } of runtimes) {
      if (missing) {
        test.skip(`${name} is not tried, since ${missing}`, () => {});
      } else if (name.startsWith('Node')) {
        test.each(['main.js', 'require.cjs'])(`${name} runs %s`, { timeout: 120_000 }, (module) => {
          expect(runCommand(runtime, ['--version'], project).stdout).toContain(`v${name.slice(5)}.`);
          expectOk(runCommand(runtime, [`build-7-nodenext/${module}`], project));
        });
      } else {
        test(`${name} installs and runs`, { timeout: 300_000 }, () => {
          const compiled = join(project, 'build-7-nodenext');
          const job = { program: runtime, folder: join(folder, name), names, registry: registry.url };
          expectOk(installAndRun[name]?.({ ...job, modules: program, compiled }));
        });
      }
    }
  });
}

function expectOk(result: CommandResult | undefined): void {
  expect(result?.ok, result?.output).toBe(true);
}
