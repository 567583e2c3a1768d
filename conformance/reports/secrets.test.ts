// What must not be told is planted wherever a check, a subject or a command line could bring it, and looked for in every report.
import { exportJWK, exportPKCS8, generateKeyPair, SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { check, type Exchange, ExpectationFailed, runCheck, type Subject } from '../src/index.ts';
import { buildReport } from './build-report.ts';
import { htmlReport } from './html/page.ts';
import { junitReport } from './junit.ts';
import { markdownReport } from './markdown.ts';
import { demoRequirement } from './testing/demo-report.ts';

const { privateKey } = await generateKeyPair('RS256', { extractable: true });
const jwk = await exportJWK(privateKey);
const pem = await exportPKCS8(privateKey);
const token = await new SignJWT({ pid: '41838812346' }).setProtectedHeader({ alg: 'RS256' }).sign(privateKey);
const secrets: Readonly<Record<string, string>> = {
  token,
  'opaque token': 'opaque-access-token',
  'client secret': 'client-secret-value',
  'authorization code': 'authorization-code-value',
  cookie: 'session-cookie-value',
  'private exponent': String(jwk.d),
  'private key': pem.split('\n')[3] ?? '',
  person: '41838812346',
};

const exchange: Exchange = {
  request: {
    method: 'POST',
    url: `https://register.example/personer/41838812346?token=opaque-access-token&code=authorization-code-value`,
    headers: { authorization: `Bearer ${token}`, 'x-trace': token, cookie: 'session-cookie-value' },
    body: `grant_type=x&assertion=${token}&client_secret=client-secret-value`,
  },
  response: {
    status: 200,
    headers: { 'set-cookie': 'session-cookie-value', location: '/callback?code=authorization-code-value' },
    body: JSON.stringify({
      access_token: 'opaque-access-token',
      jwk,
      pem,
      person: '41838812346',
      note: `Bearer ${token}`,
    }),
  },
};
const leaking = `body: expected "", came ${JSON.stringify({ jwk, access_token: 'opaque-access-token' })} ${token} 41838812346 ${pem}`;

const outcomes = {
  fail: new ExpectationFailed(leaking),
  error: new TypeError('fetch failed', { cause: new Error(leaking) }),
  pass: undefined,
};
const results = await Promise.all(
  Object.entries(outcomes).map(([outcome, thrown]) =>
    runCheck(
      { name: 'demo' },
      check(`KRR-${outcome.toUpperCase()}`, 'once', async ({ record }: Subject) => {
        record?.(exchange);
        if (thrown) throw thrown;
      }),
    ),
  ),
);
const report = buildReport({
  suite: '1.2.3',
  startedAt: '2026-01-15T12:00:00.000Z',
  durationMs: 1,
  subjects: [{ kind: 'register', name: 'demo' }],
  chosen: { target: 'http://127.0.0.1:5010', profiles: [], only: [] },
  requirements: results.map(({ requirement }) => demoRequirement(requirement)),
  results,
});

const reports: Readonly<Record<string, string>> = {
  html: htmlReport(report),
  junit: junitReport(report),
  json: JSON.stringify(report),
  markdown: markdownReport(report),
};

test.each(Object.entries(reports))('the %s report holds none of it', (_, text) => {
  for (const [what, secret] of Object.entries(secrets)) {
    expect(secret.length, what).toBeGreaterThan(10);
    // As it is, as it is escaped, and as it is encoded in addresses and forms.
    for (const form of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]) {
      expect(text.includes(form), what).toBe(false);
    }
  }
  expect(results.map(({ outcome }) => outcome)).toEqual(['fail', 'error', 'pass']);
});

test('what may be told is there', () => {
  expect(reports.html).toContain('https://register.example/personer/[personidentifikator]');
  expect(reports.json).toContain(String(jwk.n).slice(0, 20));
});
