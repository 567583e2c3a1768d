import { writeFile } from 'node:fs/promises';
import { madePages } from './made-pages.ts';

for (const { file, text } of await madePages()) await writeFile(file, text);
