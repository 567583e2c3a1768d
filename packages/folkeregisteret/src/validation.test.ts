import { expect, test } from 'vitest';
import { against, failing, numbers } from '../test/fake-register.ts';
import { folkeregisteretValidation } from './validation.ts';

const [id = ''] = numbers(1);

test('an answer that differs from the document is told by pointer and rule, never by value', async () => {
  const wrong = () => Response.json({ navn: [{ fornavn: 7, etternavn: 'PRØVE' }] });
  const told: (readonly string[])[] = [];
  const on = (event: { type: string; problems?: readonly string[] }) =>
    void (event.problems && told.push(event.problems));
  await against('finans', wrong, { validate: folkeregisteretValidation('warn'), on }).freg.person(id);
  expect(told.flat().join()).toMatch(/^\/navn\/0\/fornavn/);
  const error = await failing(
    against('finans', wrong, { validate: folkeregisteretValidation('error') }).freg.person(id),
  );
  expect(error.code).toBe('schema-drift');
  expect(JSON.stringify(error)).not.toContain('PRØVE');
});

test('what a package leaves out, and a value unknown today, are no difference', async () => {
  const answer = () =>
    Response.json({ navn: [{ fornavn: 'A', etternavn: 'B', enNy: 1 }], status: [{ status: 'enNy' }], enNy: [] });
  const { freg } = against('finans', answer, { validate: folkeregisteretValidation('error') });
  expect(await freg.person(id)).toMatchObject({ status: [{ status: 'enNy' }] });
});
