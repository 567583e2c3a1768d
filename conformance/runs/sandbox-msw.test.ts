import { afterAll } from 'vitest';
import { registerChecks } from '../checks/index.ts';
import { sandboxThroughMsw } from '../subjects/sandbox/through-msw.ts';
import { inOnePackage } from './in-one-package.ts';
import { testChecks } from './test-checks.ts';

const { subject, close } = await sandboxThroughMsw();
afterAll(close);

testChecks(inOnePackage(registerChecks), () => subject);
