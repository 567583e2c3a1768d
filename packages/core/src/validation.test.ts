import { expect, test } from 'vitest';
import { against, json, request } from '../test/register.ts';
import { responseValidation } from './validation.ts';

const validators = { 'lookUp 200': (body: unknown) => (body === 'as promised' ? [] : ['/people type']) };

test('an answer as the document promises passes unnoticed', async () => {
  const { call, events } = against([() => json('as promised')], { validate: responseValidation('error', validators) });
  await call(request);
  expect(events.map(({ type }) => type)).toEqual(['start', 'attempt', 'done']);
});

test('warn tells of a difference and lets it through', async () => {
  const { call, events } = against([() => json('other')], { validate: responseValidation('warn', validators) });
  expect((await call(request)).json).toBe('other');
  expect(events).toContainEqual(expect.objectContaining({ type: 'drift', problems: ['/people type'] }));
});

test('error fails the call, and does not send it again', async () => {
  const { call, sent } = against([() => json('other')], { validate: responseValidation('error', validators) });
  await expect(call(request)).rejects.toMatchObject({ code: 'schema-drift', status: 200, problems: ['/people type'] });
  expect(sent).toHaveLength(1);
});

test('a status without a validator is not looked at', async () => {
  const { call } = against([() => json('other', { status: 201 })], {
    validate: responseValidation('error', validators),
  });
  expect((await call(request)).status).toBe(201);
});
