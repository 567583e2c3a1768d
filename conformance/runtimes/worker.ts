import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "suite", worker = (
      modules = [(name = "worker", esModule = embed "worker.js")],
      compatibilityDate = "2026-11-01",
    )),
    (name = "internet", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "suite")],
);
`;

/** Serves the suite as a worker, bundled as a worker is, and asks it to run. */
export async function startWorker(program: string, folder: string, origin: string): Promise<ChildProcess> {
  const temporary = mkdtempSync(join(tmpdir(), 'fellesklient-worker-'));
  writeFileSync(join(temporary, 'worker.capnp'), config);
  await build({
    stdin: {
      contents: `import { runSuite } from './dist/runtimes/suite/index.js';
export default { async fetch() { await runSuite('${origin}'); return new Response(); } };`,
      resolveDir: folder,
    },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    conditions: ['workerd', 'worker', 'browser'],
    outfile: join(temporary, 'worker.js'),
  });
  const running = spawn(program, ['serve', 'worker.capnp', '--control-fd=3'], {
    cwd: temporary,
    env: {},
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  running.once('close', () => rmSync(temporary, { recursive: true }));
  // It tells its port on the control channel.
  running.stdio[3]?.once('data', (told: Buffer) => {
    const { port } = JSON.parse(told.toString());
    fetch(`http://127.0.0.1:${port}`).catch(() => {}); // the suite reports by itself
  });
  return running;
}
