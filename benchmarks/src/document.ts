import type { Section } from './section.ts';

/** The whole document. */
export function documentOf(sections: readonly Section[], versions: readonly string[]): string {
  const parts = sections.map(({ title, text }) => `## ${title}\n\n${text}\n`);
  return `${introduction(versions)}\n${parts.join('\n')}`;
}

function introduction(versions: readonly string[]): string {
  return `# Benchmarks

What Fellesklient costs, and what it does for that. Written by \`npm run bench\`; do not edit.

Figures are ratios of things measured side by side in one run, never absolute times, so that they mean the same on any
machine. Unless a section says otherwise, contestants run in one process in short blocks that take turns, forwards and then
backwards, with the garbage collected before each block; a figure is the median over many such rounds, with the middle half of
the rounds and the extremes beside it. Nothing in the test run depends on time.

Compared on ${versions.join(', ')}.
`;
}
