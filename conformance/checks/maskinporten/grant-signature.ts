import { base64url, generateKeyPair } from 'jose';
import { type Check, check, type RegisterSubject } from '../../src/index.ts';
import { foreignKey } from '../foreign-key.ts';
import { accepts, exchange, expectRefused, type GrantChanges, refuses, signGrant, tokenFor } from './grant.ts';

/** Header and signature of the grant. */
export const grantSignatureChecks: readonly Check<RegisterSubject>[] = [
  ...['RS256', 'RS384', 'RS512'].map((alg) => accepts('MP-GRANT-ALG', alg, { header: { alg } })),
  check('MP-GRANT-ALG-OTHERS', 'none', async (subject) => {
    await tokenFor(subject);
    const [, payload] = (await signGrant(subject)).split('.');
    const header = base64url.encode(JSON.stringify({ alg: 'none', kid: subject.client.jwk.kid }));
    expectRefused('an unsigned grant', await exchange(subject, `${header}.${payload}.`));
  }),
  refuses('MP-GRANT-ALG-OTHERS', 'PS256', { header: { alg: 'PS256' } }),
  refuses('MP-GRANT-ALG-OTHERS', 'HS256 with the public key as secret', ({ client }) => ({
    header: { alg: 'HS256' },
    key: new TextEncoder().encode(client.jwk.n),
  })),
  refuses('MP-GRANT-ALG-OTHERS', 'ES256', () => signedWithForeignKey('ES256')),
  refuses('MP-GRANT-ALG-OTHERS', 'EdDSA', () => signedWithForeignKey('EdDSA')),
  accepts('MP-GRANT-TYP', 'typ JWT', { header: { typ: 'JWT' } }),
  refuses('MP-GRANT-KID', 'an unknown kid', { header: { kid: 'nobody-registered-this' } }),
  refuses('MP-GRANT-KID-OR-X5C', 'neither kid nor x5c', { header: { kid: undefined } }),
  refuses('MP-GRANT-SIGNATURE', 'another key', () => signedWithForeignKey('RS256'), 'MP-124'),
  ...['RS256', 'RS384', 'RS512'].map((alg) =>
    check(
      'MP-GRANT-SIGNATURE',
      alg === 'RS256' ? 'claims of another grant' : `claims of another grant, ${alg}`,
      async (subject: RegisterSubject) => {
        await tokenFor(subject, { header: { alg } });
        const [header, , signature] = (await signGrant(subject, { header: { alg } })).split('.');
        const [, payload] = (await signGrant(subject, { header: { alg } })).split('.');
        expectRefused('exchanged claims', await exchange(subject, `${header}.${payload}.${signature}`), 'MP-124');
      },
    ),
  ),
];

async function signedWithForeignKey(alg: 'RS256' | 'ES256' | 'EdDSA'): Promise<GrantChanges> {
  const { privateKey } = await (alg === 'RS256' ? foreignKey() : generateKeyPair(alg));
  return { header: { alg }, key: privateKey };
}
