import { expect, test } from 'vitest';
import { createSandbox } from '../sandbox.ts';

const now = (): number => Date.UTC(2026, 0, 15);
const sandbox = createSandbox({ size: 1000, now });
const personidentifikator = sandbox.world.personidentifikator(100);

test('a document for each event of a life, in the order in which they were noted, each with an id of its own', () => {
  const documents = sandbox.persondokumenter(personidentifikator);
  const life = sandbox.world.life(100, now());
  expect(documents.map(({ hendelsestype }) => hendelsestype)).toEqual(
    life?.hendelser.map(({ hendelsestype }) => hendelsestype),
  );
  expect(new Set(documents.map(({ dokumentidentifikator }) => dokumentidentifikator)).size).toBe(documents.length);
  expect(documents.every(({ dokumentidentifikator }) => /^[0-9a-f]{32}$/.test(dokumentidentifikator))).toBe(true);
});

test('the closing of a duplicate has none', () => {
  const { world } = sandbox;
  const merged = Array.from({ length: world.size }, (_, i) => i).find((i) =>
    world.life(i, now())?.hendelser.some(({ hendelsestype }) => hendelsestype === 'personErOpphoertSomDublett'),
  );
  expect(merged).toBeDefined();
  const types = sandbox.persondokumenter(world.personidentifikator(merged as number)).map((told) => told.hendelsestype);
  expect(types).toContain('personErViderefoertSomGjeldendeVedSammenslaaing');
  expect(types).not.toContain('personErOpphoertSomDublett');
});

test('the same over HTTP, and nobody is refused', async () => {
  const get = (number: string): Promise<Response> =>
    sandbox.fetch(new Request(`http://127.0.0.1/_sandbox/persondokumenter/${number}`));
  expect(await (await get(personidentifikator)).json()).toEqual({
    persondokumenter: sandbox.persondokumenter(personidentifikator),
  });
  const refused = await get('01990000000');
  expect([refused.status, (await refused.json()).message]).toEqual([
    400,
    'Field personidentifikator: belongs to no inhabitant of this world.',
  ]);
});
