import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inTemporaryFolder } from '../temporary-folder.ts';
import { runGenerate } from './command.ts';
import { header } from './header.ts';
import { targets } from './targets.ts';
import { testDocument, testSpec } from './test-spec.ts';

const workspace = join(import.meta.dirname, '../../..');
const generated = 'packages/krr/src/generated';

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A root with this repository's specs and nothing generated. */
function inRoot(use: (root: string, run: (...args: string[]) => Promise<Run>) => Promise<void>): Promise<void> {
  return inTemporaryFolder(async (root) => {
    for (const api of new Set(targets.map((target) => target.api))) {
      cpSync(join(workspace, 'specs', api), join(root, 'specs', api), { recursive: true });
    }
    await use(root, async (...args) => {
      const said = { stdout: '', stderr: '' };
      const code = await runGenerate(args, root, {
        stdout: { write: (text) => (said.stdout += text) },
        stderr: { write: (text) => (said.stderr += text) },
      });
      return { code, ...said };
    });
  });
}

function contents(root: string): Record<string, string> {
  const paths = readdirSync(join(root, 'packages'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, 'packages', path), 'utf8')]));
}

test('writing twice gives the same bytes, in another folder too', { timeout: 120_000 }, async () => {
  await inRoot(async (one, runInOne) => {
    await runInOne();
    const first = contents(one);
    expect(Object.keys(first).length).toBeGreaterThan(10);
    expect(await runInOne()).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(contents(one)).toEqual(first);
    await inRoot(async (two, runInTwo) => {
      await runInTwo();
      expect(contents(two)).toEqual(first);
    });
  });
});

test('the header names the spec and changes with it', () => {
  const changed = testSpec(testDocument.replace('How it sails', 'How it is rigged'));
  expect(header(testSpec())).toMatch(/^\/\/ Generated from specs\/boats\/openapi\.yaml \(sha256 [0-9a-f]{64}\)\..*\n$/);
  expect(header(changed)).not.toBe(header(testSpec()));
  expect(header(testSpec(testDocument.replaceAll('\n', '\r\n')))).toBe(header(testSpec()));
});

describe('--check', () => {
  const stale = { code: 1, stderr: expect.stringContaining('npm run generate') };

  test('passes when nothing changed', () =>
    inRoot(async (_, run) => {
      await run('krr');
      expect(await run('--check', 'krr')).toEqual({ code: 0, stdout: '', stderr: '' });
    }));

  test('names what the spec has left behind, and writes nothing', { timeout: 60_000 }, () =>
    inRoot(async (root, run) => {
      await run();
      const before = contents(root);
      const path = join(root, 'specs/krr/openapi.yaml');
      writeFileSync(path, readFileSync(path, 'utf8').replace('maxItems: 1000', 'maxItems: 999'));
      const { stdout, ...rest } = await run('--check');
      expect(rest).toMatchObject(stale);
      expect(stdout).toContain(`stale ${generated}/operations.ts\n`);
      expect(stdout).toContain('stale packages/sandbox/src/generated/krr/routes.ts\n');
      expect(stdout).not.toContain('maskinporten');
      expect(contents(root)).toEqual(before);
    }),
  );

  test.each([
    ['edited', (folder: string) => writeFileSync(join(folder, 'types.ts'), 'export {};\n'), 'types.ts'],
    ['missing', (folder: string) => rmSync(join(folder, 'types.ts')), 'types.ts'],
    ['left over', (folder: string) => writeFileSync(join(folder, 'old.ts'), 'export {};\n'), 'old.ts'],
  ])('finds a file that is %s, and writing mends it', (_, spoil, name) =>
    inRoot(async (root, run) => {
      await run('krr');
      spoil(join(root, generated));
      expect(await run('--check', 'krr')).toMatchObject({ ...stale, stdout: `stale ${generated}/${name}\n` });
      await run('krr');
      expect(await run('--check', 'krr')).toMatchObject({ code: 0 });
    }),
  );

  test('--package looks at one package only', () =>
    inRoot(async (root, run) => {
      await run('--package', 'sandbox', 'krr');
      expect(readdirSync(join(root, 'packages'))).toEqual(['sandbox']);
      expect(await run('--check', '--package', 'sandbox', 'krr')).toMatchObject({ code: 0 });
      expect(await run('--check', '--package', 'krr', 'krr')).toMatchObject(stale);
    }));
});

test('a table of rights is part of what is generated, and of what goes stale', { timeout: 60_000 }, () =>
  inRoot(async (root, run) => {
    await run('folkeregisteret', '--package', 'folkeregisteret');
    const path = join(root, 'specs/folkeregisteret/rettighetspakker.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('deling/finans', 'deling/bank'));
    const { stdout } = await run('folkeregisteret', '--package', 'folkeregisteret', '--check');
    expect(stdout).toBe('stale packages/folkeregisteret/src/generated/rettighetspakker.ts\n');
    rmSync(path);
    const { code, stderr } = await run('folkeregisteret');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'specs/folkeregisteret/openapi.yaml: lacks rettighetspakker.yaml beside it.\n',
    });
  }),
);

describe('bad input is one line and exit code 2', () => {
  const oneLine = { code: 2, stdout: '', stderr: expect.stringMatching(/^[^\n]+\n$/) };

  test.each([
    [['nowhere'], 'Unknown API nowhere. Use krr, maskinporten'],
    [['--package', 'cli'], 'Unknown package cli. Use krr, sandbox, maskinporten'],
    [['--package', 'krr', 'maskinporten'], 'Package krr takes nothing from API maskinporten'],
    [['--chek'], 'Usage:'],
    [['krr', 'maskinporten'], 'More than one API'],
  ])('arguments %j', (args, message) =>
    inRoot(async (_, run) => {
      const result = await run(...args);
      expect(result).toEqual(oneLine);
      expect(result.stderr).toContain(message);
    }),
  );

  test.each([
    ['openapi: [', 'not valid YAML'],
    ['swagger: "2.0"', 'not an OpenAPI 3.1 document'],
    ['', 'not an OpenAPI 3.1 document'],
    [undefined, 'cannot be read (ENOENT)'],
  ])('spec %j', (text, message) =>
    inRoot(async (root, run) => {
      const path = join(root, 'specs/krr/openapi.yaml');
      if (text === undefined) rmSync(path);
      else writeFileSync(path, text);
      const result = await run();
      expect(result).toEqual(oneLine);
      expect(result.stderr).toContain(`specs/krr/openapi.yaml: ${message}`);
      expect(readdirSync(root)).toEqual(['specs']);
    }),
  );
});
