import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { profile } from '../../generate/rights/profile.ts';
import { readSpec } from '../../generate/spec.ts';
import { compareDocuments } from './compare-documents.ts';
import { type Explanation, unexplained } from './explained.ts';
import type { OpenApi } from './schema-view.ts';

const workspace = join(import.meta.dirname, '../../../..');
const reference = process.env.FELLESKLIENT_REFERENCE;

/** The owner's documents, by the names that `differences.yaml` calls them by. */
const documents = [
  ['offentlig-med-hjemmel 1.6.2', 'offentlig-med-hjemmel', 'reconstructed-offentlig-med-hjemmel-1.6.2.json'],
  [
    'offentligutenhjemmel 1.6',
    'offentligutenhjemmel',
    'valgdirektoratet-FREG-RettighetspakkerUtenTaushetsbelagtOff-1.6-resolved.json',
  ],
] as const;

const explanations = (): readonly Explanation[] =>
  parse(readFileSync(join(workspace, 'specs/folkeregisteret/differences.yaml'), 'utf8')) as Explanation[];

test('differences.yaml gives a reason for each entry and names no other documents', () => {
  const names = documents.map(([name]) => name as string);
  for (const entry of explanations()) {
    expect(entry.reason.length, JSON.stringify(entry.at)).toBeGreaterThan(20);
    expect(names).toEqual(expect.arrayContaining([...entry.in]));
    expect(entry.at.length).toBeGreaterThan(0);
  }
});

test.skipIf(!reference).each(documents)(
  '%s differs from ours only as differences.yaml says (skipped unless FELLESKLIENT_REFERENCE names the folder with upstream/)',
  async (name, pakke, file) => {
    const ours = profile(await readSpec(workspace, 'folkeregisteret'), pakke) as OpenApi;
    const theirs = JSON.parse(readFileSync(join(reference ?? '', 'upstream', file), 'utf8')) as OpenApi;
    expect(unexplained(name, compareDocuments(ours, theirs), explanations())).toEqual([]);
  },
);
