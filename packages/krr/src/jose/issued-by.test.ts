import { expect, test } from 'vitest';
import { now, reserved, signedPerson } from '../../test/signed-person.ts';
import {
  authority,
  type CertificateContents,
  type Issued,
  issue,
  rsaKeys,
  sign,
} from '../../test/signing-authority.ts';

const { ca, personIn, refusal } = await signedPerson();
const { root, issuing, signer, otherKeys, signedBy } = ca;

test.each<[string, () => Promise<readonly [Issued, ...Issued[]]>]>([
  ['without the issuing authority', async () => [signer]],
  ['without the issuing authority, the root in its place', async () => [signer, root]],
  [
    'of an authority that only has the name',
    async () => {
      const impostor = await issue({ ...authority, name: 'Prøve-CA Root', keys: otherKeys });
      return [await signedBy({ issuer: impostor }), impostor];
    },
  ],
  [
    'of an issuing authority that the root has not signed',
    async () => {
      const impostor = await issue({
        ...authority,
        name: 'Prøve-CA Business',
        keys: otherKeys,
        issuer: { ...root, keys: otherKeys },
      });
      return [await signedBy({ issuer: impostor }), impostor, root];
    },
  ],
  [
    'of somebody who was issued a certificate, but is no authority',
    async () => {
      const holder = await signedBy({ organisationNumber: '310000099', keys: otherKeys });
      return [await signedBy({ issuer: holder }), holder, issuing];
    },
  ],
  [
    'of an issuing authority that has expired',
    async () => {
      const expired = await issue({
        ...authority,
        name: 'Prøve-CA Business',
        keys: issuing.keys,
        issuer: root,
        validUntil: new Date(now - 1),
      });
      return [await signedBy({ issuer: expired }), expired];
    },
  ],
  [
    "that names an impostor's twice, and a sound chain last",
    async () => {
      const impostor = await signedBy({ keys: otherKeys, issuer: undefined });
      return [impostor, impostor, signer, issuing];
    },
  ],
  [
    'of authorities that vouch for each other',
    async () => {
      const keys = await rsaKeys();
      const a = await issue({ ...authority, name: 'A', keys: otherKeys });
      const b = await issue({ ...authority, name: 'B', keys, issuer: a });
      const c = await issue({ ...authority, name: 'A', keys: otherKeys, issuer: b });
      return [await signedBy({ issuer: b }), b, c, b, c];
    },
  ],
])('a chain %s', async (_what, chain) => {
  expect(await refusal(await sign(reserved, await chain()))).toEqual(['certificate: not issued by one of trusted']);
});

test('the authorities must be valid at the given moment, not at that of the machine', async () => {
  const [validFrom, validUntil] = [now - 1, now + 1].map((at) => new Date(at));
  const brief = { ...authority, name: 'Prøve-CA Business', keys: issuing.keys, issuer: root, validFrom, validUntil };
  const chain = [signer, await issue(brief as CertificateContents)] as const;
  expect(await personIn(await sign(reserved, chain))).toEqual(reserved);
});
