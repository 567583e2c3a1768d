import { expect, test } from 'vitest';
import { testDocument, testSpec } from './test-spec.ts';
import { typesFile } from './types-file.ts';

const text = await typesFile(testSpec());

test('known values of an open enum stand beside any string', () => {
  expect(text).toContain(`rig?: 'SLOOP' | 'KETCH' | (string & {});`);
});

test.each([
  ['its type', 'type: [string, "null"], x-extensible-enum: [SLOOP, KETCH]'],
  ['its values', 'x-extensible-enum: [SLOOP, KETCH, null]'],
])('an open enum may be null where %s says so', async (_, schema) => {
  const document = testDocument.replace('type: string, x-extensible-enum: [SLOOP, KETCH]', schema);
  expect(await typesFile(testSpec(document))).toContain(`rig?: 'SLOOP' | 'KETCH' | (string & {}) | null;`);
});

test('which scopes unlock which fields is a type', () => {
  expect(text).toMatch(/export interface BoatScopes \{\n {2}rig: 'boats:all';\n\}/);
  expect(text).not.toContain('FleetScopes');
});

test('a field tells which scopes unlock it', () => {
  expect(text).toMatch(/How it sails\.[\s*]+Needs one of the scopes `boats:all`\./);
});

test('a default leaves a request field optional', () => {
  expect(text).toContain('sunk?: boolean;');
});

test('each schema is a type of its own name', () => {
  expect(text).toContain(`export type Fleet = components['schemas']['Fleet'];`);
});
