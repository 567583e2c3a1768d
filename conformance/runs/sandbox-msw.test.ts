import { sandboxHandlers } from '@fellesklient/sandbox/msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll } from 'vitest';
import { registerChecks } from '../checks/index.ts';
import { issuerAt, sandboxSubject, testEnvironment } from './sandbox-subject.ts';
import { testChecks } from './test-checks.ts';

const { sandbox, at } = await sandboxSubject();
const server = setupServer(...sandboxHandlers(sandbox));
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterAll(() => server.close());

const subject = at({
  ...testEnvironment,
  name: 'sandbox through MSW',
  fetch: (input, init) => globalThis.fetch(input, init), // MSW replaces the global one when it starts
});

testChecks(registerChecks, () => ({
  ...subject,
  extras: { ...subject.extras, otherEnvironment: issuerAt('maskinporten.no') },
}));
