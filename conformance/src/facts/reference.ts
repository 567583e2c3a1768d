import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Statement, statementsIn } from './statements.ts';

/** A text that facts are in, by the name of the file that classifies it, and what it says. */
export interface Sheet {
  readonly name: string;
  readonly statements: readonly Statement[];
}

/** What the documents that everything began with are about, in their order. */
const seeds = ['krr-rest', 'krr-pilot', 'krr-arkitektur', 'authlevel-rest', 'folkeregisteret-maskinporten'];

/** Reads the sheets of facts, and the documents that everything began with, from the folder that has them. */
export async function readReference(folder: string): Promise<readonly Sheet[]> {
  const read = async (below: string, file: string): Promise<readonly Statement[]> =>
    statementsIn(await readFile(join(folder, below, file), 'utf8'));
  const facts = (await readdir(join(folder, 'facts'))).filter((file) => file.endsWith('.md')).sort();
  const first = (await readdir(join(folder, 'seeds'))).filter((file) => file.endsWith('.txt')).sort();
  return Promise.all([
    ...facts.map(async (file) => ({ name: file.replace(/\.md$/, ''), statements: await read('facts', file) })),
    ...first.map(async (file, i) => ({ name: seeds[i] ?? file, statements: await read('seeds', file) })),
  ]);
}
