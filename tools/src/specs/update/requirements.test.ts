import { expect, test } from 'vitest';
import { workspaceRoot } from '../../workspace.ts';
import { comparePages } from './pages.ts';
import { requirementsByDocument } from './requirements.ts';

test('the requirements that rest on a document', async () => {
  const found = await requirementsByDocument(workspaceRoot);
  expect(found.get('krr/lookup')).toContain('KRR-V2-IDS-MAX');
  expect(found.get('krr/lookup')).not.toContain('KRR-V2-IDS-MIN');
  expect(found.get('folkeregisteret-events/events')).toContain('FREG-FEED-PAGE');
  expect(found.get('krr/nowhere')).toBeUndefined();
});

test('pages that have moved are told from those that are new, unchanged or missed', () => {
  const hash = (digit: string): string => digit.repeat(64);
  const page = (address: string, sha256: string | null) => ({ address, sha256, requirements: [] });
  const documentation = [
    page('fresh', null),
    page('moved', hash('1')),
    page('same', hash('2')),
    page('missed', hash('3')),
  ];
  const pages = {
    fresh: { state: 'seen', sha256: hash('4') },
    moved: { state: 'seen', sha256: hash('5') },
    same: { state: 'seen', sha256: hash('2') },
    missed: { state: 'unreachable', reason: 'it answered 503' },
  } as const;
  const { fresh, moved } = comparePages(documentation, { documents: {}, pages });
  expect(fresh.map((one) => one.page.address)).toEqual(['fresh']);
  expect(moved.map((one) => [one.page.address, one.sha256])).toEqual([['moved', hash('5')]]);
});
