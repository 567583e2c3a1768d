import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCommand } from '../../run-command.ts';
import { inTemporaryFolder } from '../../temporary-folder.ts';
import type { CodeBlock } from './code-blocks.ts';

const compilerOptions = {
  target: 'ES2023',
  lib: ['ES2023', 'DOM', 'DOM.Iterable'],
  module: 'NodeNext',
  moduleDetection: 'force',
  types: ['node'],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
};

/** Type-checks every block as a module of its own against the built packages; returns one line per problem. */
export function checkExamples(root: string, blocks: readonly CodeBlock[]): readonly string[] {
  const unexplained = blocks.filter((block) => block.remark === 'no-check');
  const checked = blocks.filter((block) => !block.remark.startsWith('no-check'));
  const missing = unexplained.map(
    (block) => `${block.document}:${block.line} says no-check without a reason. Add one, or let it compile.`,
  );
  return [...missing, ...(checked.length > 0 ? compile(root, checked) : [])];
}

function compile(root: string, blocks: readonly CodeBlock[]): readonly string[] {
  return inTemporaryFolder((folder) => {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['blocks'] }));
    for (const block of blocks) {
      const file = join(folder, 'blocks', `${block.document}.${block.line}.ts`);
      mkdirSync(dirname(file), { recursive: true });
      // Padding makes the compiler's line numbers those of the document.
      writeFileSync(file, '\n'.repeat(block.line - 1) + block.code);
    }
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const { ok, output } = runCommand(process.execPath, [tsc, '--pretty', 'false', '-p', folder], folder);
    if (ok) return [];
    const errors = output.split('\n').filter((line) => line.trim() !== '');
    return errors.map((line) => line.replace(/^blocks\/(.+)\.\d+\.ts\((\d+),\d+\):/, '$1:$2'));
  });
}
