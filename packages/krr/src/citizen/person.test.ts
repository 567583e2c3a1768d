import { expect, test } from 'vitest';
import { createKrrClient } from '../krr-client.ts';
import { endreSpraak, person } from './person.ts';

function against(answer: () => Response, apiVersion?: 'v1' | 'v2') {
  const sent: { method: string | undefined; url: string; body: unknown }[] = [];
  const scopes: (readonly string[])[] = [];
  const krr = createKrrClient({
    environment: 'test',
    ...(apiVersion && { apiVersion }),
    auth: {
      get: async (request) => {
        scopes.push(request.scopes);
        return 'token';
      },
      invalidate: () => {},
    },
    scopes: ['krr:user/kontaktinformasjon.read', 'krr:user/spraak.write'],
    fetch: async (url, init) => {
      sent.push({ method: init?.method, url: String(url), body: init?.body });
      return answer();
    },
  });
  return { krr, sent, scopes };
}

test('the person of the token is asked for without a number', async () => {
  const { krr, sent, scopes } = against(() => Response.json({ personidentifikator: '11822648950', status: 'AKTIV' }));
  expect((await person(krr)).status).toBe('AKTIV');
  expect(sent).toEqual([{ method: 'GET', url: 'https://test.kontaktregisteret.no/rest/v2/person', body: undefined }]);
  expect(scopes).toEqual([['krr:user/kontaktinformasjon.read', 'krr:user/spraak.write']]);
});

test('the version of the client decides at which address', async () => {
  const { krr, sent } = against(() => Response.json({ personidentifikator: '11822648950', status: 'AKTIV' }), 'v1');
  await person(krr);
  expect(sent[0]?.url).toBe('https://test.kontaktregisteret.no/rest/v1/person');
});

test.each(['[]', 'null', '"x"', '{}', '{"personidentifikator":11822648950}'])('%s is no person', async (text) => {
  const { krr } = against(() => new Response(text, { headers: { 'content-type': 'application/json' } }));
  await expect(person(krr)).rejects.toMatchObject({ code: 'invalid-response', problems: ['must be a person'] });
});

test('the language is changed, and deleted with an empty text', async () => {
  const { krr, sent } = against(() => new Response(null, { status: 204 }));
  await endreSpraak(krr, 'nn');
  await endreSpraak(krr, '');
  expect(sent.map(({ method, url, body }) => [method, new URL(url).pathname, body])).toEqual([
    ['PATCH', '/rest/v1/person', '{"spraak":"nn"}'],
    ['PATCH', '/rest/v1/person', '{"spraak":""}'],
  ]);
});

test('a language that the register refuses is a rejection', async () => {
  const { krr } = against(
    () => new Response('{"errors":[]}', { status: 422, headers: { 'content-type': 'application/json' } }),
  );
  await expect(endreSpraak(krr, 'en')).rejects.toMatchObject({ code: 'rejected', status: 422 });
});
