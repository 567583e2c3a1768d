import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect } from 'vitest';
import type { Fault } from './played-environment.ts';
import type { SmokeRun } from './smoke-run.ts';

/** Hosts of the test environment. */
export const hosts = {
  maskinporten: 'test.maskinporten.no',
  idporten: 'test.idporten.no',
  krr: 'test.kontaktregisteret.no',
  minprofil: 'minprofil.test.kontaktregisteret.no',
  freg: 'folkeregisteret-api-konsument.sits.no',
  authlevel: 'kontaktinfo-ws-ver2.difi.no',
} as const;

export type Json = Record<string, unknown>;

/** The healthy answer, with another body. */
export function changed(change: (body: Json) => unknown): Fault {
  return async (healthy) => {
    const { status, ...response } = await healthy().then(async (one) => ({
      status: one.status,
      body: await one.json(),
    }));
    return Response.json(change(response.body as Json), { status });
  };
}

export function answers(status: number, headers: Readonly<Record<string, string>> = {}, body = ''): Fault {
  return async () => new Response(body, { status, headers });
}

/** These checks failed, these broke, and no others. */
export function expectVerdict(run: SmokeRun, fail: readonly string[], error: readonly string[] = []): void {
  expect({ fail: run.ids('fail'), error: run.ids('error') }).toEqual({ fail, error });
}

/** One where nobody listens. */
export async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}
