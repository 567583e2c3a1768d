import { describe, expect, test } from 'vitest';
import { createAnswers, InvalidAnswer } from './answer.ts';
import { responses } from './generated/idporten/validators.ts';

const answers = createAnswers(responses, 'throw');

describe('an answer that the OpenAPI document does not allow is not let out', () => {
  test.each([
    ['a body of another form', () => answers.json('userinfo', 200, { pid: '11822648950' })],
    ['a status without a body', () => answers.json('userinfo', 401, {})],
    ['a page where there is none', () => answers.html('authorize', 500, '<p>')],
    ['a page in place of JSON', () => answers.html('userinfo', 200, '<p>')],
    ['JSON in place of a page', () => answers.json('authorize', 200, {})],
    ['an unknown operation', () => answers.html('unknown', 200, '<p>')],
  ])('%s', (_, answer) => {
    expect(answer).toThrow(InvalidAnswer);
  });
});

test('what it allows is', async () => {
  expect(await answers.json('userinfo', 200, { sub: 'x' }).json()).toEqual({ sub: 'x' });
  const page = answers.html('authorize', 200, '<p>');
  expect([page.status, await page.text(), page.headers.get('content-type')]).toEqual([
    200,
    '<p>',
    'text/html; charset=utf-8',
  ]);
});
