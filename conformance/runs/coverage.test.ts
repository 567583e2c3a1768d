import { expect, test } from 'vitest';
import { clientChecks, registerChecks } from '../checks/index.ts';
import { environmentChecks } from '../smoke/checks/index.ts';
import { coverageProblems, loadRequirements } from '../src/index.ts';

test('every requirement has a check or a reason, and every check a requirement', async () => {
  const requirements = await loadRequirements(new URL('../requirements/', import.meta.url));
  expect(
    coverageProblems(requirements, { register: [...registerChecks, ...environmentChecks], client: clientChecks }),
  ).toEqual([]);
});
