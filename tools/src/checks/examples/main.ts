import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../../workspace.ts';
import { reportProblems } from '../report-problems.ts';
import { checkExamples } from './check-examples.ts';
import { codeBlocks } from './code-blocks.ts';

const documents = [
  '*.md',
  'docs/**/*.md',
  'packages/*/README.md',
  'packages/*/src/**/*.ts',
  'conformance/README.md',
  'tools/README.md',
];
const paths = globSync(documents, { cwd: workspaceRoot }).map((path) => path.replaceAll('\\', '/'));
const blocks = paths.sort().flatMap((path) => codeBlocks(path, readFileSync(join(workspaceRoot, path), 'utf8')));
reportProblems(`${blocks.length} examples in ${paths.length} files`, checkExamples(workspaceRoot, blocks));
