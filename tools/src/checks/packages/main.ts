import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inTemporaryFolder } from '../../temporary-folder.ts';
import { readProjects, workspaceRoot } from '../../workspace.ts';
import { codeBlocks } from '../examples/code-blocks.ts';
import { reportProblems } from '../report-problems.ts';
import { checkPackages } from './check-packages.ts';

const read = (path: string): string => readFileSync(join(workspaceRoot, path), 'utf8');

// The consumer runs the README's first example too, as printed but for the address of the sandbox.
const [example] = codeBlocks('README.md', read('README.md'));
const program = {
  'main.ts': read('tools/consumer/main.ts'),
  'example.ts': example?.code.replace(/'http:\/\/127\.0\.0\.1:\d+'/, "Reflect.get(globalThis, 'sandbox')") ?? '',
};

const projects = readProjects(workspaceRoot);
await inTemporaryFolder(async (folder) => {
  reportProblems('packages', await checkPackages(workspaceRoot, projects, program, folder));
});
