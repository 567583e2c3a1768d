import { expect, test } from 'vitest';
import { testSpec } from './test-spec.ts';
import { typesFile } from './types-file.ts';

const text = await typesFile(testSpec());

test('known values of an open enum stand beside any string', () => {
  expect(text).toContain(`rig?: 'SLOOP' | 'KETCH' | (string & {});`);
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
