import { generateKeyPair } from 'jose';
import { expect, test } from 'vitest';
import { personidentifikator, reserved, signedPerson } from '../../test/signed-person.ts';
import { base64Of, derOf, sign } from '../../test/signing-authority.ts';

const { ca, refusal } = await signedPerson();
const { issuing, signer, otherKeys } = ca;

const base64url = (text: string): string => Buffer.from(text).toString('base64url');
const sound = (): Promise<string> => sign(reserved, [signer, issuing]);
const withHeader = async (header: object): Promise<string> => {
  const [, payload, signature] = (await sound()).split('.');
  return `${base64url(JSON.stringify(header))}.${payload}.${signature}`;
};

test.each<[string, () => string | Promise<string>]>([
  ['a word', () => 'hemmelig'],
  ['JSON', () => JSON.stringify(reserved)],
  ['a header that is no JSON', () => `${base64url('hemmelig')}.e30.e30`],
  ['a header without an algorithm', () => withHeader({ x5c: [base64Of(signer)] })],
  ['four parts', async () => `${await sound()}.e30`],
  ['a signature that is no base64url', async () => (await sound()).replace(/\.[^.]*$/, '.å')],
])('%s', async (_what, jws) => {
  expect(await refusal(await jws())).toEqual(['body: not a compact JWS (RFC 7515)']);
});

test.each<[string, () => Promise<string>]>([
  ['none', () => withHeader({ alg: 'none', x5c: [base64Of(signer)] })],
  [
    'HS256 with the public certificate as its key',
    () => sign(reserved, [signer, issuing], { alg: 'HS256', key: derOf(signer) }),
  ],
  ['RS512', async () => sign(reserved, [signer], { alg: 'RS512', key: (await generateKeyPair('RS512')).privateKey })],
  ['PS256', async () => sign(reserved, [signer], { alg: 'PS256', key: (await generateKeyPair('PS256')).privateKey })],
])('the algorithm %s', async (_what, jws) => {
  expect(await refusal(await jws())).toEqual(['alg: must be RS256']);
});

test.each<[string, () => unknown]>([
  ['absent', () => undefined],
  ['empty', () => []],
  ['null', () => null],
  ['a text', () => base64Of(signer)],
  ['a number', () => [1]],
  ['PEM of nothing', () => ['-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----']],
  ['base64 of something else', () => [base64url('hemmelig')]],
  ['followed by something else', () => [base64Of(signer), 'hemmelig']],
])('x5c that is %s', async (_what, x5c) => {
  expect(await refusal(await withHeader({ alg: 'RS256', x5c: x5c() }))).toEqual([
    "x5c: must be certificates, the signer's first",
  ]);
});

test.each<[string, () => Promise<string>]>([
  ['of another key', () => sign(reserved, [signer, issuing], { key: otherKeys.privateKey })],
  [
    'of another answer',
    async () => {
      const [header, , signature] = (await sound()).split('.');
      return `${header}.${base64url(JSON.stringify({ ...reserved, reservasjon: 'NEI' }))}.${signature}`;
    },
  ],
  ['of another header', () => withHeader({ alg: 'RS256', x5c: [base64Of(signer), base64Of(issuing)], typ: 'JWT' })],
  ['cut off', async () => (await sound()).slice(0, -8)],
  ['left out', async () => (await sound()).replace(/[^.]*$/, '')],
])('a signature %s', async (_what, jws) => {
  expect(await refusal(await jws())).toEqual(['signature: not made with the key of the certificate']);
});

test.each<[string, unknown, string]>([
  ['no JSON', new TextEncoder().encode(`${personidentifikator},`), 'payload: not JSON'],
  ['no UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 'payload: not JSON'],
  ['empty', new Uint8Array(), 'payload: not JSON'],
  ['a list', [reserved], 'must be a person'],
  ['null', null, 'must be a person'],
])('a payload that is %s', async (_what, payload, problem) => {
  expect(await refusal(await sign(payload, [signer, issuing]))).toEqual([problem]);
});

test('an extension that must be understood', async () => {
  const x5c = [base64Of(signer), base64Of(issuing)];
  const jws = await withHeader({ alg: 'RS256', x5c, crit: ['exp'], exp: 1 });
  expect(await refusal(jws)).toEqual(['crit: demands an extension that is not known']);
});
