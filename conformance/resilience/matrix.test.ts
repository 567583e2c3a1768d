import { describe, expect, test } from 'vitest';
import { clients } from './clients.ts';
import { expectRow } from './expect-row.ts';
import { allRows } from './rows/all-rows.ts';
import { runRow } from './run-row.ts';

test('every row has a name of its own', () => {
  expect(new Set(allRows.map(({ name }) => name)).size).toBe(allRows.length);
});

describe.each(clients)('$name', (client) => {
  test.each(allRows)('$name', async (row) => {
    expectRow(row, client, await runRow(row, client));
  });
});
