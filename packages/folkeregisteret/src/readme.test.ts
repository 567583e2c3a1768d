import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  operationRights,
  type PakkeRow,
  partRights,
  type RightsTable,
  rettighetspakker,
} from './generated/rettighetspakker.ts';
import { lookupOperations } from './lookups-of.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test('the README says what the packages may do', () => {
  const has = (table: RightsTable, name: string, { bit }: PakkeRow): boolean => ((table[name] ?? 0) & bit) !== 0;
  const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
  const inAll = 2 ** Object.keys(rettighetspakker).length - 1;
  const rows = Object.entries(rettighetspakker).map(([name, row]) => {
    const lookups = Object.entries(lookupOperations).filter(([, id]) => has(operationRights, id, row));
    const parts = Object.keys(partRights).filter((part) => has(partRights, part, row));
    const groups = parts.filter((part) => part.endsWith('-utvidet'));
    const alone = parts.filter(
      (part) => partRights[part] !== inAll && part !== 'identifikasjonsnummer' && !groups.includes(part),
    );
    const cells = [code([name]), code([row.scope]), code(lookups.map(([lookup]) => lookup)), code(groups), code(alone)];
    return `| ${cells.join(' | ')} |`;
  });
  const table = readme.split('<!-- rights -->')[1]?.split('<!-- /rights -->')[0]?.trim().split('\n').slice(2);
  expect(table).toEqual(rows);
});
