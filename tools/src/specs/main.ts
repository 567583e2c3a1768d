import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { runSpecs } from './command.ts';
import type { Terminal } from './terminal.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const terminal: Terminal = {
  print: (text) => process.stdout.write(text),
  tell: (line) => process.stderr.write(`${line}\n`),
  ...(process.stdin.isTTY && process.stderr.isTTY && { ask }),
};

async function ask(question: string): Promise<string> {
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await reader.question(question);
  } finally {
    reader.close();
  }
}

// npm changes to the root before it starts a script, and tells where it was called.
process.exitCode = await runSpecs(process.argv.slice(2), root, process.env.INIT_CWD ?? process.cwd(), terminal);
