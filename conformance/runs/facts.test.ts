import { expect, test } from 'vitest';
import { brokenPromises, unmatched } from '../src/facts/classification-problems.ts';
import { loadClassifications } from '../src/facts/load-classifications.ts';
import { readReference } from '../src/facts/reference.ts';
import { loadRequirements } from '../src/index.ts';

const classified = await loadClassifications(new URL('../coverage/', import.meta.url));
const requirements = await loadRequirements(new URL('../requirements/', import.meta.url));
const today = new Date().toISOString().slice(0, 10);
const reference = process.env.FELLESKLIENT_REFERENCE;
const sheets = reference ? await readReference(reference) : [];

test.each(Object.entries(classified))('%s: every record is there, and nothing waits any longer', (_, entries = []) => {
  expect(brokenPromises(entries, requirements, today)).toEqual([]);
});

test.skipIf(!reference)(
  'every file has its sheet (this and the sheets: skipped unless FELLESKLIENT_REFERENCE names the folder with facts/ and seeds/)',
  () => {
    const names = sheets.map(({ name }) => name);
    expect(Object.keys(classified).filter((name) => !names.includes(name))).toEqual([]);
  },
);

test.each(sheets)('$name: every statement is classified, and no entry is left over', (sheet) => {
  const { unclassified, leftOver } = unmatched(sheet.statements, classified[sheet.name] ?? []);
  expect(unclassified.map(({ section, row }) => `${section} ${row}`)).toEqual([]);
  expect(leftOver.map(({ section, row, about }) => `${section} ${row} (${about})`)).toEqual([]);
});
