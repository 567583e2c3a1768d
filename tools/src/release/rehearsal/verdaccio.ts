import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

export interface RunningRegistry {
  /** Ends with a slash. */
  readonly url: string;
  /** Of a user who may publish. */
  readonly token: string;
  readonly stop: () => Promise<void>;
}

const patienceMs = 60_000;
const betweenLooksMs = 200;

/** A registry on loopback that keeps everything in `folder` and asks no other registry. `program` is Verdaccio's command. */
export async function startVerdaccio(program: string, folder: string): Promise<RunningRegistry> {
  const url = `http://127.0.0.1:${await freePort()}/`;
  const configuration = {
    storage: join(folder, 'storage'),
    web: { enable: false },
    auth: { htpasswd: { file: join(folder, 'htpasswd') } },
    uplinks: {},
    packages: { '**': { access: '$all', publish: '$authenticated' } },
    max_body_size: '100mb',
    // Whoever waits for npm does not see a connection end, and would use it once more.
    server: { keepAliveTimeout: 0 },
    log: { type: 'stdout', level: 'error' },
  };
  // JSON is YAML too.
  writeFileSync(join(folder, 'config.yaml'), JSON.stringify(configuration));
  const server = spawn(process.execPath, [program, '--config', join(folder, 'config.yaml'), '--listen', url], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const exit = once(server, 'exit');
  const stop = async (): Promise<void> => {
    server.kill('SIGKILL');
    await exit;
  };
  for (let waitedMs = 0; !(await answers(url)); waitedMs += betweenLooksMs) {
    if (server.exitCode !== null || waitedMs > patienceMs) {
      await stop();
      throw new Error(`Verdaccio does not answer:\n${output}`);
    }
    await setTimeout(betweenLooksMs);
  }
  return { url, token: await register(url), stop };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}-/ping`).then(
    (response) => response.ok,
    () => false,
  );

/** As `npm login` does; see https://github.com/npm/registry/blob/main/docs/user/authentication.md. */
async function register(url: string): Promise<string> {
  const user = { name: 'releaser', password: crypto.randomUUID() };
  const response = await fetch(`${url}-/user/org.couchdb.user:${user.name}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(user),
  });
  const { token } = (await response.json()) as { token?: string };
  if (!token) throw new Error(`Verdaccio gave no token: HTTP ${response.status}`);
  return token;
}
