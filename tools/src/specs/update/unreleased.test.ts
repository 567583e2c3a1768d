import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { parseSpec, type Spec } from '../../generate/spec.ts';
import { inTemporaryFolder } from '../../temporary-folder.ts';
import { planRelease, type Release } from './unreleased.ts';

/** KRR, of which a client and a sandbox are generated, in few words. */
const spec = (limit: number, ...values: readonly string[]): Spec =>
  parseSpec(
    'krr',
    'specs/krr/openapi.yaml',
    `openapi: 3.1.0
info: { title: KRR, version: 1.2.3 }
paths:
  /person:
    get:
      operationId: person
      parameters: [{ name: n, in: query, schema: { type: integer, maximum: ${limit} } }]
      responses:
        '200': { description: A, content: { application/json: { schema: { type: string, x-extensible-enum: [${values}] } } } }
`,
  );

interface Steps {
  readonly root: string;
  /** Plans a release and writes it. */
  plan(before: Spec, after: Spec, isOpen?: boolean): Promise<Release>;
}

function inRepository(use: (steps: Steps) => Promise<void>): Promise<void> {
  return inTemporaryFolder(async (root) => {
    const write = (path: string, content: string | null): void => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      if (content === null) rmSync(join(root, path), { force: true });
      else writeFileSync(join(root, path), content);
    };
    for (const name of ['krr', 'sandbox'])
      write(`packages/${name}/package.json`, `{ "name": "@fellesklient/${name}" }`);
    await use({
      root,
      plan: async (before, after, isOpen = false) => {
        const release = await planRelease(root, before, after, isOpen);
        for (const { path, content } of release.writes) write(path, content);
        return release;
      },
    });
  });
}

const told = ({ changesets }: Release): readonly string[] => changesets.map((one) => `${one.package} ${one.bump}`);

test('a changeset for each package says what changed, why it has its bump, and from which spec it was built', () =>
  inRepository(async ({ plan }) => {
    const after = spec(9, 'A', 'B');
    const release = await plan(spec(9, 'A'), after);
    expect(told(release)).toEqual(['@fellesklient/krr minor', '@fellesklient/sandbox minor']);
    const [{ path, content } = { path: '', content: '' }] = release.changesets;
    expect(path).toMatch(/^\.changeset\/spec-krr-[0-9a-f]{12}-krr\.md$/);
    expect(content).toMatch(
      new RegExp(
        `^---\\n"@fellesklient/krr": minor\\n---\\n\\nFollows the document of krr: specs/krr/openapi\\.yaml 1\\.2\\.3, sha256 ${after.sha256}\\.\\n\\n` +
          '- Value `B` is new in an open list .*: minor, because .*\\.\\n$',
      ),
    );
  }));

test('the next change before a release is told in the same changesets', () =>
  inRepository(async ({ plan }) => {
    const first = await plan(spec(9, 'A'), spec(9, 'A', 'B'));
    const second = await plan(spec(9, 'A', 'B'), spec(5, 'A', 'B'));
    expect(second.changesets.map(({ path }) => path)).toEqual(first.changesets.map(({ path }) => path));
    expect(told(second)).toEqual(['@fellesklient/krr major', '@fellesklient/sandbox major']);
    expect(second.findings).toHaveLength(2);
  }));

test('a limit that moves twice is told once, from where it was', () =>
  inRepository(async ({ plan }) => {
    await plan(spec(9, 'A'), spec(7, 'A'));
    const { findings } = await plan(spec(7, 'A'), spec(5, 'A'));
    expect(findings.map(({ detail }) => [detail.was, detail.is])).toEqual([[9, 5]]);
  }));

test('what comes and goes before a release is no change', () =>
  inRepository(async ({ plan }) => {
    const first = await plan(spec(9, 'A'), spec(5, 'A'));
    const second = await plan(spec(5, 'A'), spec(9, 'A'));
    expect(told(second)).toEqual([]);
    const removed = second.writes.filter(({ content }) => content === null).map(({ path }) => path);
    expect(removed).toEqual([...first.changesets.map(({ path }) => path), 'specs/krr/unreleased.json']);
  }));

test('after a release, which takes the changesets away, changes start anew', () =>
  inRepository(async ({ root, plan }) => {
    const first = await plan(spec(9, 'A'), spec(5, 'A'));
    for (const { path } of first.changesets) rmSync(join(root, path));
    const second = await plan(spec(5, 'A'), spec(5, 'A', 'B'));
    expect(told(second)).toEqual(['@fellesklient/krr minor', '@fellesklient/sandbox minor']);
    expect(second.changesets[0]?.path).not.toBe(first.changesets[0]?.path);
  }));

test('what people change while something is open is told too', () =>
  inRepository(async ({ plan }) => {
    expect(told(await plan(spec(9, 'A'), spec(9, 'A'), true))).toEqual([]);
    expect(told(await plan(spec(9, 'A', 'B'), spec(9, 'A', 'B')))).toEqual([
      '@fellesklient/krr minor',
      '@fellesklient/sandbox minor',
    ]);
  }));

test('and with nothing open, only what this run changes', () =>
  inRepository(async ({ plan }) => {
    const { writes } = await plan(spec(9, 'A'), spec(9, 'A'));
    expect(writes).toEqual([{ path: 'specs/krr/unreleased.json', content: null }]);
    expect(told(await plan(spec(9, 'A', 'B'), spec(9, 'A', 'B')))).toEqual([]);
  }));
