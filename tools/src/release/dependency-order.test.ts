import { expect, test } from 'vitest';
import type { Project } from '../workspace.ts';
import { inDependencyOrder } from './dependency-order.ts';

const project = (name: string, needs: Partial<Project['manifest']> = {}): Project => {
  return { name, folder: name, manifest: { name, ...needs } };
};
const order = (...projects: readonly Project[]): readonly string[] =>
  inDependencyOrder(projects).map(({ name }) => name);

test('what others need comes first, however they need it, and the rest stays as it was', () => {
  const command = project('command', { dependencies: { client: '^1.0.0', elsewhere: '^1.0.0' } });
  const client = project('client', { peerDependencies: { base: '^1.0.0' } });
  expect(order(command, project('alone'), client, project('base'))).toEqual(['base', 'client', 'command', 'alone']);
});

test('packages that need each other are all there', () => {
  const a = project('a', { dependencies: { b: '1' } });
  const b = project('b', { dependencies: { a: '1' } });
  expect(order(a, b)).toEqual(['b', 'a']);
});
