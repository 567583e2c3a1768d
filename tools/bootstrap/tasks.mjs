import { join } from 'node:path';
import { runInForeground, runNx } from './child.mjs';

/** What `npm run <name>` does once Node and the dependencies are there; each resolves with the exit code. */
export const tasks = {
  start: (context) => buildAndRun(context, 'fellesklient', 'packages/cli/dist/main.js', 'start'),
  generate: (context) => buildAndRun(context, '@fellesklient/tools', 'tools/dist/generate/main.js'),
  bench: (context) => buildAndRun(context, '@fellesklient/benchmarks', 'benchmarks/dist/main.js'),
  test: (context) => gate(context),
  'test:full': (context) => gate(context, '--full'),
};

async function buildAndRun(context, project, script, ...first) {
  const failed = await build(context, project);
  return failed || runInForeground(context, [join(context.root, script), ...first, ...context.args]);
}

async function gate(context, ...first) {
  const failed = await build(context, '@fellesklient/tools');
  // The last line of the gate is read by machines, also when the gate itself cannot be built.
  if (failed) process.stdout.write('0 passed, 1 failed\n');
  return failed || runInForeground(context, [join(context.root, 'tools/dist/gate/main.js'), ...first, ...context.args]);
}

async function build(context, project) {
  const { code, output } = await runNx(context, ['run', `${project}:build`], `Building ${project} …`);
  if (code !== 0) process.stderr.write(`${output}\nBuilding ${project} failed: see above.\n`);
  return code;
}
