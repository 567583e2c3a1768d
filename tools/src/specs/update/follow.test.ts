import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { structureOf } from '@fellesklient/spec-diff';
import { describe, expect, test } from 'vitest';
import { readSpec, specPath } from '../../generate/spec.ts';
import { workspaceRoot } from '../../workspace.ts';
import { oursFor } from '../differences/disagreement.ts';
import { metadataStructure } from '../pull/metadata-structure.ts';
import type { Upstream } from '../source/source.ts';
import { follow, type Row } from './follow.ts';

const api = 'folkeregisteret';
const text = readFileSync(join(workspaceRoot, specPath(api)), 'utf8');
const upstream = (name: string): Upstream => ({ name, of: 'package', form: 'openapi', address: 'https://a.example/' });
const packages = ['finans', 'eid'] as const;
const spec = await readSpec(workspaceRoot, api);
/** What the owner might have for a package: ours with what stands before the version in its paths. */
const structures = packages.map((name) => {
  const ours = structureOf(oursFor(spec, upstream(name))) as { readonly paths: object };
  const paths = Object.entries(ours.paths).map(([path, item]) => [`/api/${name}/v1${path}`, item]);
  return { ...ours, paths: Object.fromEntries(paths) };
});

/** What becomes of our document when both have one more property in a schema. */
async function followed(schema: string): Promise<{ readonly rows: readonly Row[]; readonly text: string }> {
  const documents = structures.map((last, index) => {
    const now = structuredClone(last) as unknown as { components: { schemas: Record<string, { properties: object }> } };
    Object.assign(now.components.schemas[schema]?.properties ?? {}, { nytt: { type: 'string' } });
    return { upstream: upstream(packages[index] ?? ''), last, now };
  });
  return follow(workspaceRoot, api, text, documents, async (_, { mechanical }) => mechanical);
}

describe('a register with packages of rights', () => {
  test('follows once what several documents of theirs tell', async () => {
    const { rows, text: after } = await followed('Bostedsadresse');
    expect(rows.map(({ where, outcome, finding }) => [finding.detail.name, where, outcome])).toEqual([
      ['nytt', ['finans', 'eid'], 'follows'],
    ]);
    expect(after).not.toBe(text);
    expect(after.replace(/ {8}nytt:\n(?: {10}.*\n)+/, '')).toBe(text);
  });

  test('and leaves to people what its table of rights must tell too', async () => {
    const { rows, text: after } = await followed('Folkeregisterperson');
    expect(rows.map(({ outcome, because }) => [outcome, because])).toEqual([
      ['needs a person', expect.stringContaining('entiteter lacks nytt. Say which packages have it, or none')],
    ]);
    expect(after).toBe(text);
  });
});

test('metadata is told of, and followed by people', async () => {
  const address = 'https://test.maskinporten.no/.well-known/oauth-authorization-server';
  const structure = (method: string): object =>
    metadataStructure(JSON.stringify({ issuer: 'https://a.example', methods: [method] }), address);
  const one: Upstream = { name: 'test', of: 'environment', form: 'metadata', address };
  const document = readFileSync(join(workspaceRoot, specPath('maskinporten')), 'utf8');
  const documents = [{ upstream: one, last: structure('a'), now: structure('b') }];
  const { rows, text: after } = await follow(workspaceRoot, 'maskinporten', document, documents, async () => true);
  expect(rows.map(({ finding, outcome }) => [finding.bump, outcome])).toEqual([
    ['minor', 'needs a person'],
    ['major', 'needs a person'],
  ]);
  expect(after).toBe(document);
});
