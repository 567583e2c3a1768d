// The command against a gateway that is no sandbox and is wrong in one way: it answers 403 where KRR answers 401.
import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type SandboxServer, startSandboxServer } from '@fellesklient/sandbox/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { conformance, folder, longestMs, reportIn } from './command.ts';

let server: SandboxServer;
let gateway: Server;
/** What the command is told of it. */
let target: string;
let configuration: string;

beforeAll(async () => {
  server = await startSandboxServer();
  gateway = createServer(async (incoming, outgoing) => {
    if (!incoming.url?.startsWith('/krr/')) {
      outgoing.writeHead(404).end();
      return;
    }
    const chunks: Uint8Array[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Uint8Array);
    const { host: _, connection: __, ...headers } = incoming.headers as Record<string, string>;
    const response = await fetch(`${server.url}${incoming.url}`, {
      method: incoming.method ?? 'GET',
      headers,
      ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
    });
    const body = Buffer.from(await response.arrayBuffer());
    outgoing.writeHead(response.status === 401 ? 403 : response.status, Object.fromEntries(response.headers)).end(body);
  });
  await new Promise<void>((listening) => gateway.listen(0, '127.0.0.1', listening));
  target = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
  const { client_id, jwk, scopes } = await server.sandbox.demoClient(`${server.url}/maskinporten/`);
  process.env.GATEWAY_KEY = JSON.stringify(jwk);
  configuration = [
    `maskinporten: { issuer: '${server.url}/maskinporten/' }`,
    'krr: { base_url: /krr }',
    `client: { client_id: '${client_id}', scopes: ${JSON.stringify(scopes)}, jwk: '\${GATEWAY_KEY}' }`,
  ].join('\n');
  writeFileSync(join(folder, 'gateway.yaml'), configuration);
});
afterAll(async () => {
  await server.close();
  gateway.closeAllConnections();
  gateway.close();
});

test(
  'what is wrong fails with all that is needed to see it again, alone',
  async () => {
    const run = `run --target ${target} --config gateway.yaml --only KRR-V2-AUTH-MISSING,KRR-V2-IDS-DUPLICATE`;
    const { code, out, err } = await conformance(`${run} --report json --out gateway`);
    expect(code, err).toBe(1);
    expect(out).toMatch(
      /\n✗ KRR-V2-AUTH-MISSING: .*\n {2}status.*: expected 401, came 403\n {2}MUST \(\w+\): .*\n {2}Source: \S/,
    );
    const failed = reportIn('gateway').results.find(({ outcome }) => outcome === 'fail');
    const again = /^npx @fellesklient\/conformance (run .*)$/.exec(failed?.reproduce ?? '')?.[1];
    const alone = await conformance(again ?? '');
    expect([alone.code, alone.out]).toEqual([1, expect.stringContaining('0 passed, 1 failed, 0 broke, 0 skipped')]);
  },
  longestMs,
);

test(
  'what is not configured is skipped with the name of what lacks; nothing but that is no verdict',
  async () => {
    const run = `run --target ${target} --config gateway.yaml --only`;
    const told = await conformance(`${run} KRR-V2-IDS-DUPLICATE,IDP-META,MP-CERTIFICATE`);
    expect(told.code, told.err).toBe(0);
    expect(told.out).toMatch(/× skipped: The subject has no ID-porten/);
    writeFileSync(join(folder, 'less.yaml'), 'krr: { base_url: /krr }');
    const less = await conformance(`run --target ${target} --config less.yaml --only KRR-V2-IDS-DUPLICATE`);
    expect(less.code, less.err).toBe(3);
    expect(less.out).toContain('does not tell client.jwk (MASKINPORTEN_CLIENT_JWK)');
  },
  longestMs,
);

test(
  'a waived failure is omitted with its reason, and fails nothing',
  async () => {
    const waiver = '{ id: KRR-V2-AUTH-MISSING, reason: The gateway is mended in May., until: "2999-01-01" }';
    writeFileSync(join(folder, 'waived.yaml'), `${configuration}\nwaivers: [${waiver}]\n`);
    const run = `run --target ${target} --config waived.yaml --only KRR-V2-AUTH-MISSING,KRR-V2-IDS-DUPLICATE`;
    const { code, out, err } = await conformance(run);
    expect(code, err).toBe(0);
    expect(out).toContain('omitted: Waived until 2999-01-01: The gateway is mended in May. The failure: ');
  },
  longestMs,
);

test(
  'a gateway that is not told of is a mistake of the command',
  async () => {
    const { code, err } = await conformance(`run --target ${target} --only KRR-V2-IDS-DUPLICATE`);
    expect([code, err]).toEqual([2, expect.stringContaining('its addresses must be told')]);
  },
  longestMs,
);
