import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** The environment in which `node` means the chosen Node, for whatever is started further down too. */
function environment(node) {
  // nx starts in half the time when its own plugins run inside its process.
  return { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`, NX_ISOLATE_PLUGINS: 'false' };
}

/** Runs a script on the chosen Node in the foreground; resolves with the exit code that a shell would show. */
export function runInForeground({ root, node }, args) {
  const child = spawn(node, args, { cwd: root, env: environment(node), stdio: 'inherit' });
  // A terminal sends Ctrl-C to the whole process group: the child has it already, and we wait for its clean end.
  const forward = (signal) => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code, signal) => {
      for (const name of signals) process.off(name, forward);
      done(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

/** Runs a script on a Node without showing its output; resolves with exit code and output. `slow` is said once after two seconds. */
export function runQuietly({ root, node }, args, slow) {
  return capture(spawn(node, args, { cwd: root, env: environment(node), stdio: ['ignore', 'pipe', 'pipe'] }), slow);
}

/** Runs npm, the one that started us if it did, on the given Node. */
export function runNpm({ root, node }, args) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('npm-cli.js')) return runQuietly({ root, node }, [cli, ...args]);
  const shell = process.platform === 'win32';
  return capture(spawn('npm', args, { cwd: root, env: environment(node), shell, stdio: ['ignore', 'pipe', 'pipe'] }));
}

/** Runs nx on the chosen Node. */
export function runNx(context, args, slow) {
  return runQuietly(context, [join(context.root, 'node_modules/nx/dist/bin/nx.js'), ...args], slow);
}

function capture(child, slow) {
  let output = '';
  const keep = (chunk) => {
    output += chunk;
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  const timer = setTimeout(() => slow && process.stderr.write(`${slow}\n`), 2000);
  return new Promise((done) => {
    const end = (code, text) => {
      clearTimeout(timer);
      done({ code, output: text });
    };
    child.once('error', (error) => end(1, `${output}${error.message}\n`));
    child.once('close', (code) => end(code ?? 1, output));
  });
}
