import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeBlocks } from '../examples/code-blocks.ts';
import type { Program } from './consumer.ts';

/** What a consumer of all packages runs: a program of its own, then the README's first example as printed but for the address of the sandbox. */
export function consumerProgram(root: string): Program {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const [example] = codeBlocks('README.md', read('README.md'));
  return {
    'main.ts': read('tools/consumer/main.ts'),
    'example.ts': example?.code.replace(/'http:\/\/127\.0\.0\.1:\d+'/, "Reflect.get(globalThis, 'sandbox')") ?? '',
  };
}
