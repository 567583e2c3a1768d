import type { Job, Step, Workflow } from './workflow.ts';

const longestMinutes = 60;

/** Triggers that run with secrets and a writing token on behalf of whoever opens a pull request. */
const triggersOfOthers = ['pull_request_target', 'workflow_run'];

/** What actionlint allows and we do not, each with its way out. */
export function workflowProblems(workflow: Workflow): readonly string[] {
  const problems: string[] = [];
  const require = (holds: boolean, problem: string): void => {
    if (!holds) problems.push(problem);
  };
  for (const trigger of triggersOfOthers) {
    require(!(trigger in workflow.on), `${trigger} runs code of others with our rights. Use pull_request.`);
  }
  require(isRecord(workflow.permissions) &&
    Object.keys(workflow.permissions).length === 0, 'permissions must be {} at the top: each job asks for its own.');
  require(workflow.concurrency !== undefined, 'concurrency must say which runs wait for each other.');
  const fromOutside = 'pull_request' in workflow.on;
  for (const [name, job] of Object.entries(workflow.jobs)) {
    problems.push(...jobProblems(job, fromOutside).map((problem) => `${name}: ${problem}`));
  }
  return problems;
}

function jobProblems(job: Job, fromOutside: boolean): readonly string[] {
  const problems = (job.steps ?? []).flatMap(stepProblems);
  const { permissions, 'runs-on': image, 'timeout-minutes': minutes } = job;
  if (!isRecord(permissions)) problems.push('permissions must name what the job needs, one by one.');
  else if (fromOutside && Object.values(permissions).includes('write')) {
    problems.push('a job that pull requests start may only read.');
  }
  if (fromOutside && /\bsecrets\./.test(JSON.stringify(job))) {
    problems.push('a job that pull requests start must not have secrets.');
  }
  if (typeof minutes !== 'number' || minutes > longestMinutes) {
    problems.push(`timeout-minutes must be there, and at most ${longestMinutes}.`);
  }
  if (typeof image !== 'string' || !/^[a-z]+-\d+\.\d+$/.test(image)) {
    problems.push('runs-on must name an image with its version.');
  }
  return problems;
}

function stepProblems({ uses, run, with: inputs }: Step): string[] {
  const problems: string[] = [];
  if (uses !== undefined && !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses)) {
    problems.push(`${uses} must be pinned by the hash of a commit.`);
  }
  if (uses?.startsWith('actions/checkout@') && inputs?.['persist-credentials'] !== false) {
    problems.push('checkout must have persist-credentials: false, so that no step finds a token on the disk.');
  }
  // Whatever an expression holds becomes part of the script, also text that strangers wrote.
  if (run?.includes('${{')) {
    problems.push(`an expression stands in a run step: hand it over in env. It says: ${run.trim().split('\n')[0]}`);
  }
  return problems;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
