import { sandboxHandlers } from '@fellesklient/sandbox/msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll } from 'vitest';
import { registerChecks } from '../checks/index.ts';
import type { RegisterSubject } from '../src/index.ts';
import { issuerAt, sandboxSubject, size, testEnvironment } from './sandbox-subject.ts';
import { testChecks } from './test-checks.ts';

const { sandbox, withPersons } = await sandboxSubject({ size });
const server = setupServer(...sandboxHandlers(sandbox));
let subject: RegisterSubject;

beforeAll(async () => {
  server.listen({ onUnhandledFrame: 'error' });
  const fetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init); // MSW has replaced the global one
  subject = await withPersons({ ...testEnvironment, name: 'sandbox through MSW', fetch });
});
afterAll(() => server.close());

testChecks(registerChecks, () => ({
  ...subject,
  extras: { ...subject.extras, otherEnvironment: issuerAt('maskinporten.no') },
}));
