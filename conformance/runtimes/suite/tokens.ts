import type { TokenRequest } from '@fellesklient/core';
import { type Behaviour, behaviour } from './behaviour.ts';
import { clientsAt, clientsOfSandbox } from './clients.ts';
import { expectEqual, expectFailure, expectMatch, expectThat } from './expect.ts';
import { receivedBy, type World } from './world.ts';

const forKrr: TokenRequest = { register: 'krr', scopes: ['krr:global/kontaktinformasjon.read'] };
const signed = /^[\w-]+\.[\w-]+\.[\w-]+$/;

const tokenRequests = async (world: World, endpoint: string): Promise<number> =>
  (await receivedBy(world, endpoint, '/token')).length;

export const tokenBehaviours: readonly Behaviour[] = [
  behaviour('signs with a JWK', async (world) => {
    expectMatch('token', await clientsOfSandbox(world).auth.get(forKrr), signed);
  }),
  behaviour('signs with a PEM key', async (world) => {
    const { auth } = clientsOfSandbox(world, { key: { pem: world.pem, kid: world.kid } });
    expectMatch('token', await auth.get(forKrr), signed);
  }),
  behaviour('says which key it cannot use', async (world) => {
    const pem = world.pem.replace(/\n.*\n/, '\n'); // a line is missing
    const { auth } = clientsAt(world, 'ordinary/key', { key: { pem, kid: world.kid } });
    const error = await expectFailure(auth.get(forKrr), 'invalid-input');
    expectMatch('problems', error.problems?.[0], /^Option key\.pem:/);
    expectEqual('token requests', await tokenRequests(world, 'ordinary/key'), 0);
  }),
  behaviour('says what Maskinporten refused', async (world) => {
    const { auth } = clientsOfSandbox(world, { key: { jwk: world.jwk, kid: 'unknown' } });
    const error = await expectFailure(auth.get(forKrr), 'rejected');
    expectMatch('registerCode', error.registerCode, /^MP-\d{3}$/);
    expectMatch('traceId', error.traceId, /^[0-9a-f]{32}$/);
  }),
  behaviour('uses a token again', async (world) => {
    const { krr } = clientsAt(world, 'ordinary/token-cache');
    for (let i = 0; i < 3; i++) await krr.personer(world.publishedPersons);
    expectEqual('token requests', await tokenRequests(world, 'ordinary/token-cache'), 1);
  }),
  behaviour('asks once for all who wait for a token', async (world) => {
    const { auth } = clientsAt(world, 'ordinary/token-flight');
    const tokens = await Promise.all(Array.from({ length: 8 }, () => auth.get(forKrr)));
    expectEqual('different tokens', new Set(tokens).size, 1);
    expectEqual('token requests', await tokenRequests(world, 'ordinary/token-flight'), 1);
  }),
  behaviour('asks separately for other scopes', async (world) => {
    const { auth } = clientsAt(world, 'ordinary/token-scopes');
    await auth.get(forKrr);
    await auth.get({ ...forKrr, scopes: ['krr:global/digitalpost.read'] });
    expectEqual('token requests', await tokenRequests(world, 'ordinary/token-scopes'), 2);
  }),
  behaviour('renews a token that is refused', async (world) => {
    const { krr } = clientsAt(world, 'token-refused-once');
    await krr.personer(world.publishedPersons);
    const lookups = await receivedBy(world, 'token-refused-once', '/personer');
    const tokens = lookups.map(({ headers }) => headers.authorization);
    expectEqual('lookups', tokens.length, 2);
    expectThat('tokens', tokens[0] !== tokens[1], 'two', 'the same twice');
  }),
  behaviour('gives up when the new token is refused too', async (world) => {
    const { krr } = clientsAt(world, 'token-refused');
    const error = await expectFailure(krr.personer(world.publishedPersons), 'unauthorized');
    expectEqual('attempts', error.attempts, 2);
  }),
  behaviour('refuses a token that cannot stand in a header', async (world) => {
    const auth = { get: async () => 'one\nsecret', invalidate: () => {} };
    const { krr } = clientsAt(world, 'ordinary/header', { auth });
    const error = await expectFailure(krr.personer(world.publishedPersons), 'token');
    expectThat('error', !JSON.stringify(error).includes('secret'), 'nothing of the token', error);
  }),
];
