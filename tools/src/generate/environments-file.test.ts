import { expect, test } from 'vitest';
import { environmentDetailsFile } from './environment-details-file.ts';
import { environmentsFile } from './environments-file.ts';
import { routesFile } from './routes-file.ts';
import { testDocument, testSpec } from './test-spec.ts';

test('environments are the servers, without a trailing slash, and the retired ones', () => {
  const json = environmentsFile(testSpec()).split('export const environments: Environments = ')[1];
  expect(JSON.parse(json?.replace(/;\s*$/, '') ?? '')).toEqual({
    register: 'boats',
    current: {
      test: { name: 'test', baseUrl: 'https://test.boats.example' },
    },
    retired: [{ name: 'old', host: 'old.boats.example', retired: '2020-01-02', replacedBy: 'test' }],
  });
});

test('what only people and firewalls need to know of an environment is a file of its own', () => {
  const [, json] = environmentDetailsFile(testSpec()).split('EnvironmentDetails>> = ');
  expect(JSON.parse(json?.replace(/;\s*$/, '') ?? '')).toEqual({
    test: {
      name: 'test',
      baseUrl: 'https://test.boats.example',
      issuers: ['https://issuer.example/'],
      ipv4: ['192.0.2.1'],
      ipv6: [],
      port: 443,
    },
  });
});

test('a retired server must name its successor', () => {
  const document = testDocument.replace('replacedBy: test', 'replacedBy: prod');
  expect(() => environmentsFile(testSpec(document))).toThrow('old.boats.example');
});

test('the sandbox gets routes by operation and hosts by environment, and nothing of core', () => {
  const text = routesFile(testSpec());
  expect(text).toContain('export const routes: Readonly<Record<"search" | "scrap", Route>> = {');
  expect(text).toContain('"host": "test.boats.example"');
  expect(text).not.toContain('@fellesklient/');
});
