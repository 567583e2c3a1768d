import { expect, test } from 'vitest';
import { against, failing } from '../test/fake-register.ts';

test('the last sequence number is a bare number', async () => {
  const { freg, sent } = against('presseutenfolkeregisteridentifikator', () => Response.json(40241));
  expect(await freg.sisteSekvensnummer()).toBe(40241);
  expect(sent.map(({ method, url }) => `${method} ${url.pathname}`)).toEqual([
    'GET /folkeregisteret/api/presseutenfolkeregisteridentifikator/v1/hendelser/siste/sekvensnummer',
  ]);
  expect(sent[0]?.headers.get('accept')).toBe('application/json');
});

// An object was announced on 2022-04-06 and taken back the day after.
test.each([{ sekvensnummer: 40241 }, '40241', -1, 1.5, null, [], 2 ** 53])('%j is none', async (body) => {
  const { freg } = against('eid', () => Response.json(body));
  expect(await failing(freg.sisteSekvensnummer())).toMatchObject({
    code: 'invalid-response',
    problems: ['body: must be a sequence number'],
  });
});
