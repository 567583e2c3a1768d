import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { generateHeyApiClient } from './hey-api-client.ts';

const document = {
  openapi: '3.1.0',
  info: { title: 'Persons', version: '1' },
  paths: { '/personer': { get: { operationId: 'hentPersoner', responses: { 200: { description: 'All of them.' } } } } },
};

test('the client has a function for each operation, and imports as its project has them', async () => {
  const project = await mkdtemp(join(tmpdir(), 'hey-api-client-'));
  onTestFinished(() => rm(project, { recursive: true, force: true }));
  await writeFile(join(project, 'openapi.json'), JSON.stringify(document));
  // Unlike this workspace, whose own configuration asks for the ending of a file.
  const compilerOptions = { module: 'esnext', moduleResolution: 'bundler' };
  await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  await generateHeyApiClient(join(project, 'openapi.json'), project);
  const text = await readFile(join(project, 'generated/sdk.gen.ts'), 'utf8');
  expect(text).toContain('export const hentPersoner =');
  expect(text).toContain("from './client.gen';");
});
