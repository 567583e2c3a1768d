import { expect, test } from 'vitest';
import { comparableRows } from './compare/rows.ts';
import { compareClients, comparisonSummary, comparisonTable } from './compare.ts';

const sample = [
  'reset before the headers, once',
  'JSON cut off, content-length right, for ever',
  'empty 500, for ever',
  '302 to another host',
  '400',
  'abort before the headers',
];

test('the comparison tells who handles a fault, who does not, and who prints a secret', async () => {
  const rows = comparableRows.filter(({ row }) => sample.includes(row.name));
  const comparison = await compareClients({ rows, observeMs: 10_000 });
  const [ours, ...theirs] = comparison.contenders;
  expect([ours?.version, ...theirs.map(({ version }) => /^\d+\.\d+\.\d+$/.test(version))]).toEqual([
    '',
    true,
    true,
    true,
  ]);
  expect(comparisonTable(comparison)).toBe(
    [
      `| fault | fellesklient | ${theirs.map(({ name, version }) => `${name} ${version}`).join(' | ')} |`,
      '| --- | --- | --- | --- | --- |',
      '| reset before the headers, once | ok | no: gives up | ok | ok |',
      '| JSON cut off, content-length right, for ever | ok | no: loses the status | no: loses the status | no: takes it for a success |',
      '| empty 500, for ever | ok | no: takes it for a success | ok, **leak** | ok, **leak** |',
      '| 302 to another host | ok | no: goes to another host | no: goes to another host | no: goes to another host |',
      '| 400 | ok | ok | ok, **leak** | ok, **leak** |',
      '| abort before the headers | ok | ok | ok | ok, **leak** |',
      '',
    ].join('\n'),
  );
  expect(comparisonSummary(comparison)).toContain('| **identity number or token in the error** | 0 | 0 | 2 | 3 |');
});
