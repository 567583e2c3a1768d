import { expect, test } from 'vitest';
import type { Question } from '../src/index.ts';
import { noPersonsInProduction, refusalOf } from './permitted.ts';

const krr = 'https://test.kontaktregisteret.no';
const freg = 'https://folkeregisteret-api-konsument.sits.no/folkeregisteret';
const synthetic = '11822648950';
const real = '00000000000';
const reads = 'A live environment is only read, and this';

const lookup = (...ids: readonly string[]): Question => ({
  method: 'POST',
  url: `${krr}/rest/v2/personer`,
  body: JSON.stringify({ personidentifikatorer: ids }),
});

test.each<Question>([
  { method: 'GET', url: 'https://test.idporten.no/.well-known/openid-configuration' },
  { method: 'POST', url: 'https://test.maskinporten.no/token', body: 'assertion=a' },
  { method: 'GET', url: `${krr}/rest/v2/printSertifikat` },
  { method: 'GET', url: `${freg}/offentlig-med-hjemmel/api/v1/personer/${synthetic}` },
  { method: 'GET', url: `${freg}/api/presse/v1/personer/xsd` },
  lookup(synthetic),
])('$method $url', (question) => {
  expect(refusalOf('test', question)).toBeUndefined();
});

test.each<[Question, string]>([
  [{ method: 'PATCH', url: `${krr}/rest/v1/person` }, `${reads} PATCH`],
  [{ method: 'POST', url: `${krr}/rest/v2/krr/hentEndringer` }, `${reads} POST`],
  [{ method: 'GET', url: `${freg}/offentlig-med-hjemmel/api/v1/uttrekk/komplett` }, `${reads} GET`],
  [{ method: 'POST', url: `${freg}/api/finans/v1/uttrekk/tilpasset` }, `${reads} POST`],
  [{ method: 'POST', url: 'https://test.idporten.no/par' }, `${reads} POST`],
  [{ method: 'GET', url: `${freg}/offentlig-med-hjemmel/api/v1/personer/${real}` }, 'no synthetic person'],
  [lookup(synthetic, real), 'no synthetic person'],
  [{ ...lookup(), body: new TextEncoder().encode(real) }, 'no synthetic person'],
  [{ method: 'POST', url: 'https://maskinporten.no/token' }, 'maskinporten.no is no host of test'],
  [{ method: 'GET', url: 'http://test.maskinporten.no/jwk' }, 'is no host of test'],
  [{ method: 'GET', url: 'https://test.maskinporten.no:8443/jwk' }, 'is no host of test'],
])('$0.method $0.url is not sent', (question, said) => {
  expect(refusalOf('test', question)).toContain(said);
  expect(refusalOf('test', question)).not.toContain(real);
});

test.each([lookup(synthetic), { method: 'GET', url: `${freg}/api/finans/v1/personer/${synthetic}` } as const])(
  'no lookup in production: $url',
  ({ url, ...question }) => {
    const inProduction = url
      .replace('test.kontaktregisteret.no', 'kontaktregisteret.no')
      .replace('folkeregisteret-api-konsument.sits.no', 'folkeregisteret.api.skatteetaten.no');
    expect(refusalOf('prod', { ...question, url: inProduction })).toBe(noPersonsInProduction);
  },
);
