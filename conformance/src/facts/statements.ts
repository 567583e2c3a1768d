import { createHash } from 'node:crypto';

/** One thing that a sheet says: a table row, a bullet, a line, or a whole block of code. */
export interface Statement {
  /** The number of the heading above it, or its words where it has no number; `top` above the first. */
  readonly section: string;
  /** The first 12 hex digits of the sha256 of its text, white space folded: sources and confidence included. */
  readonly row: string;
  readonly text: string;
}

/** Where a block begins, and where it ends: code, and drawings, which say what they say as a whole. */
const blocks = [
  { from: /^```/, to: /^```$/ },
  { from: /^<div\b/, to: /^<\/div>$/ },
];
const title = /^#\s/;
const heading = /^##+\s+(?:(\d+(?:\.\d+)*)\.?\s|(.*))/;
const rule = /^-{3,}$/;
const separator = /^\|[\s:|-]*-[\s:|-]*$/;

/** All that a sheet in Markdown says; headings, the heads of tables and what is only for the eye say nothing. */
export function statementsIn(markdown: string): readonly Statement[] {
  const lines = withoutFrontMatter(markdown.split('\n').map((line) => line.trim()));
  // What is said twice in one place is said once.
  const statements = new Map<string, Statement>();
  let section = 'top';
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const [, number, words] = heading.exec(line) ?? [];
    if (number !== undefined || words !== undefined) {
      section = number ?? words?.replace(/:$/, '') ?? section;
      continue;
    }
    const block = blocks.find(({ from }) => from.test(line));
    const end = block ? lines.findIndex((other, i) => i > at && block.to.test(other)) : at;
    const text = block ? lines.slice(at + 1, end < 0 ? undefined : end).join('\n') : line;
    const isHead = separator.test(lines[at + 1] ?? '') && line.startsWith('|');
    if (text.trim() !== '' && !isHead && ![title, rule, separator].some((mark) => mark.test(line))) {
      const row = hashOf(text);
      statements.set(`${section} ${row}`, { section, row, text });
    }
    at = end < 0 ? lines.length : end;
  }
  return [...statements.values()];
}

function hashOf(text: string): string {
  return createHash('sha256').update(text.replaceAll(/\s+/g, ' ').trim()).digest('hex').slice(0, 12);
}

/** What stands between two rules at the very top is for the program that makes pages. */
function withoutFrontMatter(lines: readonly string[]): readonly string[] {
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  return lines.slice(end + 1);
}
