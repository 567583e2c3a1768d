import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { inWorkspace } from './in-workspace.ts';

const run = promisify(execFile);

/**
 * What the workspace's compiler says of a project.
 *
 * @throws Error with the compiler's list when the project does not compile: it would be measured for something else.
 */
export async function compile(project: string, ...options: readonly string[]): Promise<string> {
  const compiler = inWorkspace('node_modules/typescript/bin/tsc');
  try {
    return (await run(process.execPath, [compiler, '-p', project, ...options])).stdout;
  } catch (error) {
    const { stdout, message } = error as Error & { readonly stdout?: string };
    throw new Error(`A program that is to be measured does not compile.\n${stdout || message}`);
  }
}
