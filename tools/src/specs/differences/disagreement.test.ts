import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { structureOf } from '@fellesklient/spec-diff';
import { describe, expect, test } from 'vitest';
import { readSpec } from '../../generate/spec.ts';
import { testSpec } from '../../generate/test-spec.ts';
import { workspaceRoot } from '../../workspace.ts';
import { apisIn, readSource } from '../source/read-source.ts';
import type { Upstream } from '../source/source.ts';
import { builtFrom } from '../update/changesets.ts';
import { readUpstreamStructures } from '../update/upstream-structure.ts';
import { asTheirs } from './comparable.ts';
import { differencesBetween, disagreements } from './disagreement.ts';
import { explain } from './explanation.ts';
import { readExplanations } from './read-explanations.ts';

const reference = process.env.FELLESKLIENT_REFERENCE;

/** Copies of the owner's documents, by package: what is compared as long as upstream has not been reached. */
const copies = [
  ['offentlig-med-hjemmel', 'reconstructed-offentlig-med-hjemmel-1.6.2.json'],
  ['offentligutenhjemmel', 'valgdirektoratet-FREG-RettighetspakkerUtenTaushetsbelagtOff-1.6-resolved.json'],
] as const;

describe.each(await apisIn(workspaceRoot))('%s', (api) => {
  test('ours is as theirs was last seen, but for what differences.yaml explains', async () => {
    const spec = await readSpec(workspaceRoot, api);
    const structures = await readUpstreamStructures(workspaceRoot, api);
    const found = disagreements(
      spec,
      await readSource(workspaceRoot, api),
      structures,
      await readExplanations(workspaceRoot, api),
    );
    for (const { document, open, stale } of found)
      expect({ document, open, stale }).toEqual({ document, open: [], stale: [] });
  });

  test('changesets that wait tell the document as it is', async () => {
    const spec = await readSpec(workspaceRoot, api);
    const folder = join(workspaceRoot, '.changeset');
    const waiting = readdirSync(folder).filter((name) => name.startsWith(`spec-${api}-`));
    for (const name of waiting) {
      // Run npm run specs -- update after a change by hand.
      expect(readFileSync(join(folder, name), 'utf8')).toContain(builtFrom(spec));
    }
  });
});

test.skipIf(!reference).each(copies)(
  'the copy of %s differs from ours only as differences.yaml says (skipped unless FELLESKLIENT_REFERENCE names the folder with upstream/)',
  async (name, file) => {
    const api = 'folkeregisteret';
    if ((await readUpstreamStructures(workspaceRoot, api))[name]) return;
    const path = join(reference ?? '', 'upstream', file);
    expect(existsSync(path), path).toBe(true);
    const structure = structureOf(JSON.parse(readFileSync(path, 'utf8')) as object);
    const differences = differencesBetween(await readSpec(workspaceRoot, api), { of: 'package', name }, structure);
    expect(explain(name, differences, await readExplanations(workspaceRoot, api))).toEqual({ open: [], stale: [] });
  },
);

describe('environments', () => {
  const spec = testSpec();
  const [before, ahead]: readonly Upstream[] = ['prod', 'test'].map((name) => {
    return { name, of: 'environment', form: 'openapi', address: `https://${name}.boats.example/` };
  });
  const same = structureOf(asTheirs(spec.document));
  const old = JSON.parse(JSON.stringify(same).replace(',"SLOOP"', '')) as object;
  const whatIsOpen = (structures: Readonly<Record<string, object>>): readonly unknown[] =>
    disagreements(spec, { upstream: [before, ahead].flatMap((one) => one ?? []) }, structures, []).flatMap(
      ({ document, open }) => open.map(({ at, name }) => [document, at, name]),
    );

  test('who agrees with one of them does not disagree', () => {
    expect(whatIsOpen({ test: same, prod: same })).toEqual([]);
    expect(whatIsOpen({ test: same, prod: old })).toEqual([]);
    expect(whatIsOpen({ test: old, prod: old })).toEqual([['boats', 'Boat/properties/rig', 'SLOOP']]);
  });

  test('and those that have not been seen say nothing', () => {
    expect(whatIsOpen({ prod: old })).toHaveLength(1);
    expect(whatIsOpen({})).toEqual([]);
  });
});
