import { expect, test } from 'vitest';
import { documentOf } from './document.ts';
import { versions } from './versions.ts';

test('sections stand under their titles, after what was compared', () => {
  const text = documentOf(
    [
      { title: 'A', text: 'about a' },
      { title: 'B', text: 'about b' },
    ],
    ['x 1', 'y 2'],
  );
  expect(text).toContain('Compared on x 1, y 2.\n\n## A\n\nabout a\n\n## B\n\nabout b\n');
});

test('versions come from the lockfile', () => {
  const [node, openapiFetch] = versions(['openapi-fetch']);
  expect(node).toContain(process.versions.node);
  expect(openapiFetch).toMatch(/^openapi-fetch \d+\.\d+\.\d+$/);
});
