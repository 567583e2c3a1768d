import type { Respond } from '../../src/index.ts';
import { type ClientRunOptions, personerPath } from '../client-run.ts';

export const v1Path = '/krr/rest/v1/personer';
export const inV1 = (answer: Respond): ClientRunOptions => ({
  settings: { apiVersion: 'v1' },
  routes: { [v1Path]: answer },
});

/** Where each version of the lookup is asked, and a peer that has it. */
export const versions: Readonly<Record<string, readonly [path: string, (answer: Respond) => ClientRunOptions]>> = {
  v1: [v1Path, inV1],
  v2: [personerPath, (personer) => ({ personer })],
};

/** So that titles of v2 say nothing of it. */
export function inVersion(version: string): string {
  return version === 'v2' ? '' : ` in ${version}`;
}
