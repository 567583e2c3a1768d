import { unmatched } from './classification-problems.ts';
import { loadClassifications } from './load-classifications.ts';
import { readReference } from './reference.ts';

// As seen from dist/src/facts.
const coverage = new URL('../../../coverage/', import.meta.url);
const reference = process.env.FELLESKLIENT_REFERENCE;
const longest = 110;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

if (reference === undefined) {
  say('Nothing to compare with: set FELLESKLIENT_REFERENCE to the folder that has facts/ and seeds/.');
} else {
  const classified = await loadClassifications(coverage);
  for (const { name, statements } of await readReference(reference)) {
    const { unclassified, leftOver } = unmatched(statements, classified[name] ?? []);
    say(`${name}: ${unclassified.length} of ${statements.length} unclassified, ${leftOver.length} entries left over`);
    for (const { section, row, text } of unclassified) {
      say(`  ${section}\t${row}\t${text.replaceAll(/\s+/g, ' ').slice(0, longest)}`);
    }
    for (const { section, row, about } of leftOver) say(`  ${section}\t${row}\tleft over: ${about}`);
  }
}
