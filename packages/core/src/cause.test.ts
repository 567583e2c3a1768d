import { expect, test } from 'vitest';
import { describeCause } from './cause.ts';

const failed = (fields: object): Error => Object.assign(new Error('failed'), fields);

test.each([
  ['ECONNREFUSED', 'connect'],
  ['ENOTFOUND', 'getaddrinfo'],
  ['ECONNRESET', 'read'],
  ['EAI_AGAIN', 'queryA'],
])('%s is told, and the call that met it', (code, syscall) => {
  expect(describeCause(failed({ code, syscall }))).toEqual({ name: 'Error', code, syscall });
});

test.each([
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_HTTP2_STREAM_ERROR',
  'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'HPE_INVALID_CONSTANT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UND_ERR_CONNECT_TIMEOUT',
  'Z_DATA_ERROR',
])('%s is told', (code) => {
  expect(describeCause(failed({ code }))).toEqual({ name: 'Error', code });
});

test('the innermost error is described', () => {
  const refused = failed({ code: 'ECONNREFUSED', syscall: 'connect' });
  expect(describeCause(new TypeError('fetch failed', { cause: refused }))).toMatchObject({ code: 'ECONNREFUSED' });
  expect(describeCause(new AggregateError([refused]))).toMatchObject({ code: 'ECONNREFUSED' });
  expect(describeCause(new TypeError('failed', { cause: 'text' }))).toEqual({ name: 'TypeError' });
});

test.each([
  '01810012345',
  'nordmann',
  'NORDMANN',
  'ESPEN',
  'a1b2c3d4e5',
  'ERR_01810012345',
  'Ola.Nordmann',
  'eyJhbGciOiJ',
])('%s is no name, code or call', (word) => {
  expect(describeCause(failed({ name: word, code: word, syscall: word }))).toEqual({ name: 'Error' });
});

test('what cannot be read is not described', () => {
  const unreadable = new Proxy(new Error('failed'), {
    get: () => {
      throw new Error('01810012345');
    },
  });
  expect(describeCause(unreadable)).toEqual({ name: 'Error' });
  expect(describeCause(failed({ cause: unreadable }))).toEqual({ name: 'Error' });
  expect(describeCause(undefined)).toEqual({ name: 'Error' });
});
