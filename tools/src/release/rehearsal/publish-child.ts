// A release's uploads as a process of their own, so that it can be killed: `node publish-child.ts <file with the tarballs>`.
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Tarball } from '../../checks/packages/pack.ts';
import { npmRegistry } from '../npm-registry.ts';
import { publishSet } from '../publish-set.ts';

const [file = ''] = process.argv.slice(2);
const set = JSON.parse(readFileSync(file, 'utf8')) as Tarball[];
await publishSet(set, {
  registry: npmRegistry(dirname(file), { provenance: false }),
  say: (line) => process.stdout.write(`${line}\n`),
  wait: (ms) => setTimeout(ms),
});
