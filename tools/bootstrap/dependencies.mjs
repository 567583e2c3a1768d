import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './child.mjs';
import { explainNpmFailure } from './npm-failure.mjs';
import { Stop } from './stop.mjs';

/** Makes node_modules what package-lock.json says, for this platform; does nothing when it is that already. */
export async function installDependencies(root, node) {
  // `npm ci` empties node_modules first and the stamp is written last, so an interrupted install never counts.
  const stamp = join(root, 'node_modules', '.installed-lockfile');
  const wanted = fingerprint(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

  process.stderr.write('Installing dependencies (npm ci) …\n');
  const result = await runNpm({ root, node }, ['ci', '--prefer-offline', '--no-audit', '--no-fund']);
  if (result.code !== 0) {
    throw new Stop(explainNpmFailure('The dependencies could not be installed', result.output, 'remove node_modules/'));
  }
  writeFileSync(stamp, wanted);
}

/** Packages with binaries differ by platform, not by Node version: they use Node-API. */
function fingerprint(root) {
  const lockfile = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return `${lockfile} ${process.platform}-${process.arch}\n`;
}
