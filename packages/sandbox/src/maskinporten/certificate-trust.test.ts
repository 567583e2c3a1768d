import { beforeAll, expect, test } from 'vitest';
import { createCertificateAuthority } from '../certificate-authority/certificate-authority.ts';
import { type BusinessCertificate, readCertificate } from './certificate.ts';
import { requireTrusted } from './certificate-trust.ts';

const now = Date.UTC(2026, 0, 15);
const authority = createCertificateAuthority(() => now);
const rules = { authority, environment: 'test', usage: 'authentication', now } as const;

let certificate: BusinessCertificate;
beforeAll(async () => {
  const { chain } = await authority.issue({ organisationNumber: '331188212' });
  certificate = (await readCertificate(chain[0] ?? '')) as BusinessCertificate;
});

test('what the authority has issued is trusted', async () => {
  await expect(requireTrusted(certificate, rules)).resolves.toBeUndefined();
});

// The authority issues no such certificates, but Maskinporten would not accept them from it.
test.each([{ isRsa: false }, { isUnderstood: false }, { keyUsage: [] }])(
  'MP-120: not even the authority’s own with %j',
  async (flaw) => {
    await expect(requireTrusted({ ...certificate, ...flaw }, rules)).rejects.toMatchObject({ mp: 'MP-120' });
  },
);
