import { join } from 'node:path';
import { runInForeground, runNx } from './child.mjs';

/** What `npm run <name>` does once Node and the dependencies are there; each resolves with the exit code. */
export const tasks = {
  // All packages, since the READMEs' examples run in a clone.
  start: (context) => buildAndRun(context, 'packages/*', 'packages/cli/dist/main.js', 'start'),
  generate: (context) => buildAndRun(context, '@fellesklient/tools', 'tools/dist/generate/main.js'),
  specs: (context) => judge(context, '@fellesklient/tools', 'tools/dist/specs/main.js'),
  smoke: (context) => buildAndRun(context, '@fellesklient/conformance', 'conformance/dist/cli/main.js', 'smoke'),
  release: (context) => buildAndRun(context, '@fellesklient/tools', 'tools/dist/release/main.js'),
  bench: (context) => buildAndRun(context, '@fellesklient/benchmarks', 'benchmarks/dist/main.js'),
  test: (context) => gate(context),
  'test:full': (context) => gate(context, '--full'),
};

async function buildAndRun(context, projects, script, ...first) {
  const failed = await build(context, projects);
  return failed || runInForeground(context, [join(context.root, script), ...first, ...context.args]);
}

/** For a command whose exit code is a verdict from 0 to 2: what keeps it from one is 3. */
async function judge(context, projects, script) {
  const failed = await build(context, projects);
  return failed ? 3 : runInForeground(context, [join(context.root, script), ...context.args]);
}

async function gate(context, ...first) {
  const failed = await build(context, '@fellesklient/tools');
  // The last line of the gate is read by machines, also when the gate itself cannot be built.
  if (failed) process.stdout.write('0 passed, 1 failed\n');
  return failed || runInForeground(context, [join(context.root, 'tools/dist/gate/main.js'), ...first, ...context.args]);
}

async function build(context, projects) {
  const { code, output } = await runNx(context, ['run-many', '-t', 'build', '-p', projects], `Building ${projects} …`);
  if (code !== 0) process.stderr.write(`${output}\nBuilding ${projects} failed: see above.\n`);
  return code;
}
