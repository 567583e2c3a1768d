import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { documentFile } from './document-file.ts';
import { testDocument, testSpec } from './test-spec.ts';

test('the file holds the document as it stands in specs, and says where that is', () => {
  const text = documentFile(testSpec());
  const json = text.split('export const document: object = ')[1]?.replace(/;\s*$/, '') ?? '';
  expect(JSON.parse(json)).toEqual(parse(testDocument));
  expect(text).toContain(testSpec().sha256);
});
