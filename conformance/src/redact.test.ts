import { exportJWK, exportPKCS8, generateKeyPair, SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { createRedact, redactExchange } from './redact.ts';

const redact = createRedact(new Set(['11822648950']));
const { privateKey } = await generateKeyPair('RS256', { extractable: true });
const jwt = await new SignJWT({ pid: 'x' }).setProtectedHeader({ alg: 'RS256' }).sign(privateKey);

test('tokens, grants and keys do not get through', async () => {
  const jwk = await exportJWK(privateKey);
  const text = [
    jwt,
    `Bearer ${jwt}`,
    'bearer opaque-token',
    new URLSearchParams({ assertion: 'no.signed.jwt', grant_type: 'x' }),
    'https://app.example/callback?code=opaque-code&state=shown&iss=x',
    new URLSearchParams({
      client_secret: 'opaque',
      code_verifier: 'opaque',
      token: 'opaque',
      code_challenge: 'also-shown',
    }),
    JSON.stringify({ client_secret: 'opaque' }),
    JSON.stringify({ access_token: 'opaque-token', assertion: 'opaque' }),
    JSON.stringify(jwk),
    await exportPKCS8(privateKey),
  ].join('\n');
  const shown = redact(text);
  for (const secret of [jwt, 'opaque', 'signed', jwk.d, jwk.p, jwk.qi]) expect(shown).not.toContain(secret);
  expect(shown).not.toMatch(/[A-Za-z0-9+/]{60}\n[A-Za-z0-9+/]{60}/);
  expect(shown).toContain('grant_type=x');
  expect(shown).toContain('state=shown');
  expect(shown).toContain('code_challenge=also-shown');
  expect(shown).toContain(String(jwk.n));
});

test('only persons that may be shown are', () => {
  expect(redact('11822648950 41838812345 {"id":"41838812345"} 1234567890 123456789012')).toBe(
    '11822648950 [personidentifikator] {"id":"[personidentifikator]"} 1234567890 123456789012',
  );
});

test('headers that are secret are redacted, and long bodies cut', () => {
  const { request, response } = redactExchange(
    {
      request: {
        method: 'GET',
        url: 'https://a.example/41838812345',
        headers: { Authorization: jwt, accept: '*/*' },
        body: '',
      },
      response: { status: 200, headers: { 'set-cookie': 'session=1' }, body: 'x'.repeat(10_000) },
    },
    redact,
  );
  expect(request.url).toBe('https://a.example/[personidentifikator]');
  expect(request.headers).toEqual({ Authorization: '[redacted]', accept: '*/*' });
  expect(response?.headers).toEqual({ 'set-cookie': '[redacted]' });
  expect(response?.body).toBe(`${'x'.repeat(4000)}… (10000 characters)`);
});
