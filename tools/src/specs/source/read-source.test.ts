import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { targets } from '../../generate/targets.ts';
import { workspaceRoot } from '../../workspace.ts';
import { apisIn, parseSource, readSource } from './read-source.ts';

const good = `
api: boats
owner: Harbour
upstream:
  - { environment: test, openapi: 'https://boats.example/v3/api-docs', confidence: inferred }
  - { package: sails, metadata: 'https://sails.example/.well-known/openid-configuration' }
copies: []
documentation:
  - { page: 'https://boats.example/docs', sha256: null, requirements: [boats/page] }
basedOn:
  - { title: Boats, sections: [servers] }
leftOut: []
`;

test('what is said of an owner', () => {
  expect(parseSource('boats', good)).toEqual({
    api: 'boats',
    owner: 'Harbour',
    upstream: [
      { name: 'test', of: 'environment', form: 'openapi', address: 'https://boats.example/v3/api-docs' },
      {
        name: 'sails',
        of: 'package',
        form: 'metadata',
        address: 'https://sails.example/.well-known/openid-configuration',
      },
    ],
    documentation: [{ address: 'https://boats.example/docs', sha256: null, requirements: ['boats/page'] }],
  });
});

test.each([
  ['a key that is misspelt', 'leftOut: []', 'leftout: []', '/ must have required property'],
  [
    'an address of another kind',
    'https://boats.example/docs',
    'ftp://boats.example',
    '/documentation/0/page must match',
  ],
  ['environment and package at once', 'package: sails', 'package: sails, environment: prod', '/upstream/1 must match'],
  ['neither document nor metadata', ", openapi: 'https://boats.example/v3/api-docs'", '', '/upstream/0 must'],
  ['two of the same name', 'package: sails', 'environment: test', 'test stands twice'],
  ['a hash that is none', 'sha256: null', 'sha256: abc', '/documentation/0/sha256 must match'],
  ['another API', 'api: boats', 'api: ships', '/api is ships, and the folder is boats'],
  ['no YAML', 'api: boats', 'api: [', 'not valid YAML'],
])('%s is one line', (_, from, to, says) => {
  expect(good).toContain(from);
  expect(() => parseSource('boats', good.replace(from, to))).toThrow(/^specs\/boats\/source\.yaml: [^\n]+$/);
  expect(() => parseSource('boats', good.replace(from, to))).toThrow(says);
});

test('an API that is not there is refused with those that are', async () => {
  await expect(readSource(workspaceRoot, 'nowhere')).rejects.toThrow(/nowhere.*cannot be read.*krr/);
});

describe('the sources of this repository', async () => {
  const apis = await apisIn(workspaceRoot);
  const pages = (await Promise.all(apis.map((api) => readSource(workspaceRoot, api)))).flatMap(
    ({ documentation }) => documentation,
  );
  const folder = join(workspaceRoot, 'conformance/requirements');
  const documents = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .flatMap((name) => {
        const file = parse(readFileSync(join(folder, name), 'utf8'), { merge: true }) as { documents: object };
        return Object.entries(file.documents).map(([key, title]) => [`${name.slice(0, -5)}/${key}`, String(title)]);
      }),
  );

  test('are there for everything that is generated', () => {
    expect(apis).toEqual([...new Set(targets.map(({ api }) => api))].sort());
  });

  test('watch each page once', () => {
    const addresses = pages.map(({ address }) => address);
    expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([]);
  });

  test('name documents that requirements rest on', () => {
    const named = pages.flatMap(({ requirements }) => requirements);
    expect(named.filter((name) => !documents.has(name))).toEqual([]);
    expect(named.filter((name, index) => named.indexOf(name) !== index)).toEqual([]);
  });

  test('watch each page of the owners that a requirement rests on, but for the one that is gone with its service', () => {
    const onSites =
      /^(felleslosninger\/docs, _docs\/|docs\.digdir\.no\/|Skatteetaten\/folkeregisteret-api-dokumentasjon, src\/)/;
    const watched = new Set(pages.flatMap(({ requirements }) => requirements));
    const unwatched = [...documents].filter(([name, title]) => onSites.test(title) && !watched.has(name));
    expect(unwatched.map(([name]) => name).sort()).toEqual(['authlevel/page', 'live/authlevel']);
  });

  test('give the pages of docs.digdir.no by the file that requirements cite', () => {
    for (const { address, requirements } of pages) {
      const path = /^https:\/\/docs\.digdir\.no\/docs\/(.*)$/.exec(address)?.[1];
      if (path !== undefined) for (const name of requirements) expect(documents.get(name), name).toContain(path);
    }
  });
});
