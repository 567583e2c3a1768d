import { describe, expect, test } from 'vitest';
import type { Source, Upstream } from '../source/source.ts';
import type { Fetched } from './fetch-text.ts';
import { pullApi } from './pull-api.ts';
import type { Pulled } from './pulled.ts';

const upstream: Upstream = {
  name: 'test',
  of: 'environment',
  form: 'openapi',
  address: 'https://boats.example/api-docs',
};
const page = { address: 'https://docs.example/boats', sha256: null, requirements: [] };
const source: Source = { api: 'boats', owner: 'Harbour', upstream: [upstream], documentation: [page] };

const seen = (text: string, mediaType = ''): Fetched => ({ state: 'seen', text, mediaType });
const prose = 'Det er lov å seile. '.repeat(20);

/** What a pull makes of these texts. */
async function pulled(document: Fetched, words: Fetched = seen(prose)): Promise<Pulled> {
  const { pulled: got } = await pullApi(source, async (address) => (address === page.address ? words : document));
  return got;
}

test('a document is kept as its structure', async () => {
  const text =
    'openapi: 3.0.1\ninfo: { title: Boats, version: 1.0.0 }\npaths: {}\ncomponents: { schemas: { A: { type: string, nullable: true, description: A. } } }';
  expect((await pulled(seen(text))).documents).toEqual({
    test: {
      state: 'seen',
      structure: { openapi: '3.1.0', paths: {}, components: { schemas: { A: { type: ['null', 'string'] } } } },
    },
  });
});

describe('what is no document is a state, in one line that quotes nothing', () => {
  const whole = 'openapi: 3.1.0\npaths: {}\n';
  test.each([
    ['a web page', '<!doctype html><html>Support ID: 4711</html>', 'web page'],
    ['OpenAPI 2.0', 'swagger: "2.0"\npaths: {}', 'OpenAPI 2.0'],
    ['half a document', '{"openapi": "3.1.0", "paths": {4711', 'not valid JSON'],
    ['a document that holds itself', `${whole}x: &x { y: *x }`, 'holds itself'],
    ['too much', `${whole}x: ${'4711'.repeat(5_000_000)}`, 'characters'],
    ['a document in several files', `${whole}components: { schemas: { A: { $ref: other.yaml } } }`, 'which leaves it'],
  ])('%s', async (_, text, says) => {
    const { test: document } = (await pulled(seen(text))).documents;
    expect(document).toEqual({ state: 'unusable', reason: expect.stringContaining(says) });
    expect(JSON.stringify(document)).not.toMatch(/4711|\\n/);
  });
});

test('nobody there is a state', async () => {
  const missed: Fetched = { state: 'unreachable', reason: 'it answered 503' };
  expect(await pulled(missed, missed)).toEqual({ documents: { test: missed }, pages: { [page.address]: missed } });
});

describe('a page is kept as the hash of what it says', () => {
  const hashOf = async (text: string, mediaType = ''): Promise<unknown> =>
    (await pulled(seen('', ''), seen(text, mediaType))).pages[page.address];

  test('which layout does not move, and a word does', async () => {
    const plain = await hashOf(`<html><body><main><p>${prose}</p></main></body></html>`);
    expect(plain).toEqual({ state: 'seen', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await hashOf(`<html><body><nav>Ny</nav><main>\n<p>${prose}</p>\n</main></body></html>`)).toEqual(plain);
    expect(
      await hashOf(`<html><body><main><p>${prose.replace('lov', 'forbudt')}</p></main></body></html>`),
    ).not.toEqual(plain);
  });

  test('Markdown as it is, but for line ends', async () => {
    const markdown = await hashOf(`# Båt\n\n${prose}\n`, 'text/markdown');
    expect(await hashOf(`# Båt\r\n\r\n${prose}`, 'text/markdown')).toEqual(markdown);
    expect(await hashOf(`## Båt\n\n${prose}`, 'text/markdown')).not.toEqual(markdown);
  });

  test('and one without text is no page', async () => {
    expect(await hashOf('<html><body><div id="root"></div><script>draw()</script></body></html>')).toEqual({
      state: 'unusable',
      reason: expect.stringContaining('hardly any text'),
    });
  });
});

test('a host that does not answer is asked once, and other hosts all the same', async () => {
  const asked: string[] = [];
  const more = [1, 2, 3].map((number) => ({ ...page, address: `https://docs.example/${number}` }));
  const { pulled: got } = await pullApi({ ...source, documentation: more }, async (address) => {
    asked.push(address);
    return address.includes('docs.example')
      ? { state: 'unreachable', reason: 'no answer (ETIMEDOUT)' }
      : seen('openapi: 3.1.0');
  });
  expect(asked.sort()).toEqual(['https://boats.example/api-docs', 'https://docs.example/1']);
  expect(Object.values(got.pages).map(({ state }) => state)).toEqual(Array(3).fill('unreachable'));
});
