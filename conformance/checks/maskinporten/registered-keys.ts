import { exportJWK, type JWK } from 'jose';
import { type Check, check, expectThat, type RegisterSubject } from '../../src/index.ts';
import type { SelfService } from '../../src/register-subject.ts';
import { foreignKey } from '../foreign-key.ts';
import { ask, expectIssued, expectRefused, tokenOf } from './grant.ts';
import { askAs, selfServiceOf } from './self-service.ts';

/** The keys that clients register in self-service. */
export const registeredKeyChecks: readonly Check<RegisterSubject>[] = [
  check('MP-KEY-EXPIRED', 'a key of a year and a day', async (subject) => {
    const office = selfServiceOf(subject);
    expectIssued('a key of 364 days', await askAs(subject, await office.newClient(364)));
    expectRefused('an old key', await askAs(subject, await office.newClient(367)), 'MP-121');
  }),
  check('MP-KEY-RENEWED', 'an expired key, registered again', async (subject) => {
    const office = selfServiceOf(subject);
    const client = await office.newClient(367);
    expectRefused('an old key', await askAs(subject, client));
    await office.updateClient(client.clientId, { jwks: [publicHalf(client.jwk)] });
    expectIssued('the same key, registered again', await askAs(subject, client));
  }),
  check('MP-KEY-REPLACED', 'another key', async (subject) => {
    const office = selfServiceOf(subject);
    const [client, other] = [await office.newClient(), await otherKey()];
    tokenOf(await askAs(subject, client));
    await office.updateClient(client.clientId, { jwks: [publicHalf(other)] });
    expectRefused('the key that was replaced', await askAs(subject, client));
    expectIssued('the new key', await askAs(subject, { ...client, jwk: other }));
  }),
  check('MP-KEY-SEVERAL', 'two keys', async (subject) => {
    const office = selfServiceOf(subject);
    const [client, other] = [await office.newClient(), await otherKey()];
    await office.updateClient(client.clientId, { jwks: [publicHalf(client.jwk), publicHalf(other)] });
    for (const jwk of [client.jwk, other]) expectIssued('one of two keys', await askAs(subject, { ...client, jwk }));
  }),
  check('MP-GRANT-KID', 'a key of another client', async (subject) => {
    const office = selfServiceOf(subject);
    const client = { ...(await office.newClient()), jwk: { ...(await otherKey()), kid: 'conformance-key-of-another' } };
    await office.updateClient(client.clientId, { jwks: [publicHalf(client.jwk)] });
    tokenOf(await askAs(subject, client));
    expectRefused('the key of another', await ask({ ...subject, client: { ...subject.client, jwk: client.jwk } }));
  }),
  check('MP-KEY-SHARED', 'one key of two clients', async (subject) => {
    const office = selfServiceOf(subject);
    const jwk = { ...(await otherKey()), kid: 'conformance-shared-key' };
    const clients = [await office.newClient(), await office.newClient()];
    for (const { clientId } of clients) await office.updateClient(clientId, { jwks: [publicHalf(jwk)] });
    for (const client of clients) expectIssued('the key of both', await askAs(subject, { ...client, jwk }));
  }),
  takesNot('MP-KEY-MOST', 'six keys', async () => {
    const five = await Promise.all([1, 2, 3, 4, 5].map((i) => publicKey(`conformance-${i}`)));
    return { right: five, wrong: [...five, await publicKey('conformance-6')] };
  }),
  takesNot('MP-KEY-RSA', 'an elliptic key', async () => {
    const { x, y } = await newKey({ name: 'ECDSA', namedCurve: 'P-256' });
    return { right: [await publicKey()], wrong: [{ kty: 'EC', crv: 'P-256', kid, x, y } as JWK] };
  }),
  ...[1024, 2040].map((modulusLength) =>
    takesNot('MP-KEY-RSA', `an RSA key of ${modulusLength} bits`, async () => {
      const { n, e } = await newKey({ ...rsa, modulusLength });
      return { right: [await publicKey()], wrong: [{ kty: 'RSA', kid, n, e } as JWK] };
    }),
  ),
  ...['a kid', 'æøå', 'kid/1', 'urn:kid', 'kid='].map((wrong) =>
    takesNot('MP-KEY-KID', `the kid ${wrong}`, async () => ({
      right: [await publicKey('Kid_1.2-3')],
      wrong: [await publicKey(wrong)],
    })),
  ),
  takesNot('MP-KEY-KID-UNIQUE', 'two keys of one kid', async () => ({
    right: [await publicKey('one'), await publicKey('another')],
    wrong: [await publicKey('one'), await publicKey('one')],
  })),
  takesNot('MP-KEY-KID-UNIQUE', 'two keys of one kid, and one between', async () => ({
    right: [await publicKey('one'), await publicKey('another'), await publicKey('third')],
    wrong: [await publicKey('one'), await publicKey('another'), await publicKey('one')],
  })),
];

const kid = 'conformance-other-key';
const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', publicExponent: new Uint8Array([1, 0, 1]) };

/** Self-service takes the right keys, and not the wrong ones. */
function takesNot(
  requirement: string,
  title: string,
  keys: () => Promise<{ readonly right: readonly JWK[]; readonly wrong: readonly JWK[] }>,
): Check<RegisterSubject> {
  return check(requirement, title, async (subject) => {
    const office = selfServiceOf(subject);
    const { clientId } = await office.newClient();
    const { right, wrong } = await keys();
    expectThat('right keys', await isTaken(office, clientId, right), 'taken', 'refused');
    expectThat(title, !(await isTaken(office, clientId, wrong)), 'refused', 'taken');
  });
}

function isTaken(office: SelfService, clientId: string, jwks: readonly JWK[]): Promise<boolean> {
  return office.updateClient(clientId, { jwks }).then(
    () => true,
    () => false,
  );
}

function publicHalf({ kty, kid, n, e }: JWK): JWK {
  return { kty, kid, n, e } as JWK;
}

async function otherKey(): Promise<JWK> {
  return { ...(await exportJWK((await foreignKey()).privateKey)), kid };
}

/** The same key under whatever kid: what it is does not matter where nothing is signed. */
async function publicKey(as: string = kid): Promise<JWK> {
  return { ...publicHalf(await otherKey()), kid: as };
}

async function newKey(algorithm: RsaHashedKeyGenParams | EcKeyGenParams): Promise<JsonWebKey> {
  const usages: readonly KeyUsage[] = ['sign', 'verify'];
  const { publicKey } = (await crypto.subtle.generateKey(algorithm, true, usages)) as CryptoKeyPair;
  return crypto.subtle.exportKey('jwk', publicKey);
}
