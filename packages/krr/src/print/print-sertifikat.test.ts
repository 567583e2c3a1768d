import { expect, test } from 'vitest';
import { base64Of, issue, pemOf, rsaKeys } from '../../test/signing-authority.ts';
import { readSertifikat } from '../certificate/read-sertifikat.ts';
import { createKrrClient, type KrrClientOptions } from '../krr-client.ts';
import { printSertifikat } from './print-sertifikat.ts';

/** A register that answers so, and what it was sent. */
function against(answer: unknown, options: Partial<KrrClientOptions> = {}) {
  const sent: string[] = [];
  const tokens: string[] = [];
  const krr = createKrrClient({
    environment: 'test',
    auth: {
      get: async () => {
        tokens.push('asked for');
        return 'token';
      },
      invalidate: () => {},
    },
    fetch: async (url, init) => {
      const headers = new Headers(init?.headers);
      sent.push(`${init?.method} ${url} ${headers.get('accept')}`);
      if (headers.has('authorization')) tokens.push('sent');
      return Response.json(answer);
    },
    ...options,
  });
  return { krr, sent, tokens };
}

const supplier = await issue({ name: 'Prøvetrykk', organisationNumber: '310000005', keys: await rsaKeys() });
const sound = { postkasseleverandoerAdresse: '310000005', x509Sertifikat: base64Of(supplier) };

test.each([
  ['v2', {}],
  ['v2', { apiVersion: 'v2' }],
  ['v1', { apiVersion: 'v1' }],
] as const)('the print service of %s, asked for without a token', async (version, options) => {
  const { krr, sent, tokens } = against(sound, options);
  expect(await printSertifikat(krr)).toEqual(sound);
  expect(sent).toEqual([`GET https://test.kontaktregisteret.no/rest/${version}/printSertifikat application/json`]);
  expect(tokens).toEqual([]);
});

test('its certificate can be read', async () => {
  const { x509Sertifikat } = await printSertifikat(against(sound).krr);
  expect(readSertifikat(x509Sertifikat)).toMatchObject({ organisationNumber: '310000005', pem: pemOf(supplier) });
});

test.each<[unknown, readonly string[]]>([
  [null, ['/postkasseleverandoerAdresse: must be a text', '/x509Sertifikat: must be a text']],
  [[], ['/postkasseleverandoerAdresse: must be a text', '/x509Sertifikat: must be a text']],
  [{ ...sound, postkasseleverandoerAdresse: 310000005 }, ['/postkasseleverandoerAdresse: must be a text']],
  [{ ...sound, x509Sertifikat: '' }, ['/x509Sertifikat: must be a text']],
  // Written as in digital_post.
  [
    { ...sound, postkasseleverandoerAdresse: undefined, postkasseleverandoeradresse: '310000005' },
    ['/postkasseleverandoerAdresse: must be a text'],
  ],
])('an answer that is no print service is refused, by names alone', async (answer, problems) => {
  await expect(printSertifikat(against(answer).krr)).rejects.toMatchObject({
    code: 'invalid-response',
    attempts: 1,
    problems,
  });
});
