import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { start } from './start.ts';

async function toured(): Promise<string> {
  const lines: string[] = [];
  await start({ port: 0, once: true, print: (line) => lines.push(line) });
  return lines.join('\n');
}

test('the tour shows token, persons, less scope, a family and an error, then addresses and examples', async () => {
  const shown = await toured();
  expect(shown).toMatch(/scope krr:global\/kontaktinformasjon\.read, lives 120 s/);
  expect(shown).toMatch(/04846697271 {10}AKTIV +JA +KAN_IKKE_VARSLES +yes +yes/);
  expect(shown).toMatch(/22859197810 +AKTIV +NEI +– +– +– +984661185/);
  expect(shown).toMatch(
    /Folkeregisteret: .*\n {3}[A-ZÆØÅ -]+, .*\n( {3}(mor|far|medmor|ektefelleEllerPartner|barn): [A-ZÆØÅ -]+\n)+/,
  );
  expect(shown).toMatch(/FellesklientError: The token source gave no token .*MP-251.*delegated/);
  expect(shown).toMatch(/_sandbox\/demo-client/);
  expect(shown).toMatch(/createKrrClient/);
  expect(shown).toMatch(/curl -s/);
});

test('no token, grant or key is printed', async () => {
  expect(await toured()).not.toMatch(/eyJ|"d":/);
});

test('a port in use is named with the remedy', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as { port: number };
  await expect(start({ port, once: true, print: () => {} })).rejects.toThrow(
    `Option port: ${port} on 127.0.0.1 is in use.`,
  );
  taken.close();
});
