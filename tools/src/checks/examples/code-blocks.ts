/** A fenced TypeScript block of a document. */
export interface CodeBlock {
  /** Path of the document, relative to the workspace. */
  readonly document: string;
  /** Line of the block's first line of code, counted from 1. */
  readonly line: number;
  readonly code: string;
  /** What follows `ts` on the opening line. */
  readonly remark: string;
}

const opening = /^(\s*\* |\s*)```(?:ts|typescript)(?:\s+(.*))?$/;

/** The TypeScript blocks of a Markdown page, or of the doc comments of a module. */
export function codeBlocks(document: string, text: string): readonly CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let open: { prefix: number; line: number; remark: string; code: string } | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (!open) {
      const [match, prefix = '', remark = ''] = opening.exec(line) ?? [];
      if (match !== undefined) open = { prefix: prefix.length, line: index + 2, remark: remark.trim(), code: '' };
    } else if (line.slice(open.prefix).trimEnd() === '```') {
      blocks.push({ document, line: open.line, code: open.code, remark: open.remark });
      open = undefined;
    } else {
      open.code += `${line.slice(open.prefix)}\n`;
    }
  }
  return blocks;
}
