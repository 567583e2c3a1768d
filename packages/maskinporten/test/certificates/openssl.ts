import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why tests with the `openssl` command cannot run here; undefined when they can. */
export const opensslMissing: string | undefined = missing();

function missing(): string | undefined {
  const { status, stdout } = spawnSync('openssl', ['version'], { encoding: 'utf8' });
  if (status !== 0) return 'openssl is not installed';
  return stdout.startsWith('OpenSSL 3') ? undefined : 'openssl is not version 3';
}

/** Runs `openssl` in a folder of its own that holds the given files, and returns what it wrote to `out`. */
export function openssl(
  files: Readonly<Record<string, string>>,
  ...options: readonly string[]
): Uint8Array<ArrayBuffer> {
  const folder = mkdtempSync(join(tmpdir(), 'openssl-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const { status, stderr } = spawnSync('openssl', [...options, '-out', 'out'], { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`openssl ${options[0]} failed: ${stderr}`);
    return new Uint8Array(readFileSync(join(folder, 'out')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
