import { createLocalJWKSet, decodeProtectedHeader, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import { expect, test } from 'vitest';
import { type Bench, contactScope, createBench, read, testIssuer } from '../../test/bench.ts';

async function published(bench: Bench, issuer = testIssuer): Promise<JSONWebKeySet> {
  const { body } = await read(await bench.sandbox.fetch(new Request(`${issuer}jwk`)));
  return body as unknown as JSONWebKeySet;
}

async function verify(bench: Bench, token: string): Promise<JWTPayload> {
  const currentDate = new Date(bench.clock.now);
  const { payload } = await jwtVerify(token, createLocalJWKSet(await published(bench)), { currentDate });
  return payload;
}

const kidsOf = ({ keys }: JSONWebKeySet): unknown[] => keys.map(({ kid }) => kid);

test('after a rotation tokens have a new key, and those of the old one can still be verified', async () => {
  const bench = await createBench();
  const before = await bench.token(contactScope);
  bench.sandbox.rotateSigningKeys();
  const after = await bench.token(contactScope);
  const [oldKid, newKid] = [before, after].map((token) => decodeProtectedHeader(token).kid);
  expect(newKid).not.toBe(oldKid);
  expect(kidsOf(await published(bench))).toEqual([newKid, oldKid]);
  expect(await verify(bench, before)).toMatchObject({ scope: contactScope });
  expect(await verify(bench, after)).toMatchObject({ scope: contactScope });
});

test('after two rotations the oldest key is gone', async () => {
  const bench = await createBench();
  const first = await bench.token(contactScope);
  bench.sandbox.rotateSigningKeys();
  bench.sandbox.rotateSigningKeys();
  expect(kidsOf(await published(bench))).toHaveLength(2);
  await expect(verify(bench, first)).rejects.toThrow('no applicable key');
});

test('every environment that has a key gets a new one', async () => {
  const bench = await createBench();
  const issuers = [testIssuer, 'https://maskinporten.no/'];
  const keysOfAll = (): Promise<unknown[][]> =>
    Promise.all(issuers.map(async (issuer) => kidsOf(await published(bench, issuer))));
  const before = await keysOfAll();
  bench.sandbox.rotateSigningKeys();
  const after = await keysOfAll();
  expect(before.map((kids) => kids.length)).toEqual([1, 1]);
  expect(after.map(([, old]) => [old])).toEqual(before);
});

test('KRR takes tokens of both keys', async () => {
  const bench = await createBench();
  const ask = async (token: string): Promise<number> =>
    (await bench.post({ personidentifikatorer: ['11822648950'] }, { authorization: `Bearer ${token}` })).status;
  const before = await bench.token(contactScope);
  bench.sandbox.rotateSigningKeys();
  expect([await ask(before), await ask(await bench.token(contactScope))]).toEqual([200, 200]);
  bench.sandbox.rotateSigningKeys();
  expect(await ask(before)).toBe(401);
});
