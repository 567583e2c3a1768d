import type { RegisterCount } from './register-counts.ts';

const [start, end] = ['<!-- registers -->', '<!-- /registers -->'];

/** A text with the table of registers between its marks as the records have it now. @throws Error when it has no marks. */
export function withRegisterTable(text: string, counts: readonly RegisterCount[]): string {
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`There is no place for the table: ${start} and ${end}.`);
  const rows = counts.map(({ name, ofRegister, ofClients, inferred, notTested, checks }) =>
    [name, ofRegister, ofClients, inferred, notTested, checks].join(' | '),
  );
  const table = [
    '| register | requirements of it | of its clients | inferred | not tested | checks |',
    '|---|---:|---:|---:|---:|---:|',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
  return `${text.slice(0, from)}${start}\n${table}\n${text.slice(to)}`;
}
