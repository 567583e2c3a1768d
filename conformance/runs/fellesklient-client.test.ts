import { clientChecks } from '../checks/index.ts';
import { fellesklientClient } from '../src/index.ts';
import { testChecks } from './test-checks.ts';

testChecks(clientChecks, () => fellesklientClient());
