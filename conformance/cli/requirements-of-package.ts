import { loadRequirements, type Requirement } from '../src/index.ts';
import { packageFolder } from './package-folder.ts';

/** Every record that the package brings along. */
export function requirementsOfPackage(): Promise<readonly Requirement[]> {
  return loadRequirements(new URL('requirements/', packageFolder));
}
