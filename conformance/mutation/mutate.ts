import type { MutantRecord } from './mutant-record.ts';

/** The text of a file with the defect in it. @throws Error when it cannot be put there, and nowhere else. */
export function mutate(text: string, { find, replace }: Pick<MutantRecord, 'find' | 'replace'>): string {
  const [before = '', after, ...more] = text.split(find);
  if (after === undefined) throw new Error('find: does not occur in the file');
  if (more.length > 0) throw new Error(`find: occurs ${more.length + 1} times in the file`);
  if (find === replace) throw new Error('replace: changes nothing');
  return before + replace + after;
}
