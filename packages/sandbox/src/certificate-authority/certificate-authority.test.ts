import { X509Certificate } from 'node:crypto';
import { importPKCS8, importX509, jwtVerify, SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { type CertificateOrder, createSandbox, type IssuedCertificate } from '../index.ts';

const now = Date.UTC(2026, 0, 15, 11, 30);
const sandbox = createSandbox({ now: () => now });
const organisationNumber = sandbox.newOrganisation();

const issue = (order: Partial<CertificateOrder> = {}): Promise<IssuedCertificate> =>
  sandbox.issueCertificate({ organisationNumber, ...order });

const lines = (name: string): string[] => name.split('\n');

describe('a business certificate, as Node reads it', () => {
  test('has the subject of the SEID2 profile and an issuer that is plainly the sandbox’s', async () => {
    const certificate = new X509Certificate((await issue()).certificate);
    const name = `Sandkassevirksomhet ${organisationNumber}`;
    expect(lines(certificate.subject)).toEqual([
      'C=NO',
      `O=${name}`,
      `organizationIdentifier=NTRNO-${organisationNumber}`,
      `CN=${name}`,
    ]);
    expect(lines(certificate.issuer)).toEqual([
      'C=NO',
      'O=Fellesklient sandbox',
      'CN=Fellesklient sandbox Class 3 Test4 CA G2 ST Business',
    ]);
  });

  test('has the organisation number in serialNumber by SEID1', async () => {
    const { subject } = new X509Certificate((await issue({ profile: 'SEID1' })).certificate);
    expect(lines(subject)).toContain(`serialNumber=${organisationNumber}`);
    expect(subject).not.toContain('NTRNO');
  });

  test('is issued by the second of its chain, which is issued by another', async () => {
    const { certificate, chain } = await issue();
    const [leaf, issuer, ...others] = chain.map((base64) => new X509Certificate(Buffer.from(base64, 'base64')));
    expect(others).toEqual([]);
    expect(leaf?.fingerprint256).toBe(new X509Certificate(certificate).fingerprint256);
    expect([leaf?.ca, issuer?.ca]).toEqual([false, true]);
    expect(issuer && leaf?.checkIssued(issuer) && leaf.verify(issuer.publicKey)).toBe(true);
    expect(issuer?.subject).not.toBe(issuer?.issuer);
  });

  test('is of another authority in production', async () => {
    const [test, prod] = await Promise.all([issue(), issue({ environment: 'prod' })]);
    expect(new X509Certificate(prod.certificate).issuer).not.toContain('Test4');
    expect(prod.chain[1]).not.toBe(test.chain[1]);
  });

  test('lasts three years from now, or as long as is asked for', async () => {
    const usual = new X509Certificate((await issue()).certificate);
    expect([Date.parse(usual.validFrom), Date.parse(usual.validTo)]).toEqual([now, Date.UTC(2029, 0, 14, 11, 30)]);
    const validity = { notBefore: Date.UTC(2019, 5, 1), notAfter: Date.UTC(2051, 5, 1) };
    const long = new X509Certificate((await issue({ validity })).certificate);
    expect([Date.parse(long.validFrom), Date.parse(long.validTo)]).toEqual(Object.values(validity));
  });

  test('belongs to the private key that comes with it', async () => {
    const { certificate, privateKey } = await issue();
    const signed = await new SignJWT({})
      .setProtectedHeader({ alg: 'RS256' })
      .sign(await importPKCS8(privateKey, 'RS256'));
    await expect(jwtVerify(signed, await importX509(certificate, 'RS256'))).resolves.toBeDefined();
    expect(new X509Certificate(certificate).publicKey.asymmetricKeyDetails?.modulusLength).toBe(2048);
  });

  // RFC 5280 section 4.2.1.3, DER of the extension: critical, then the bits for digitalSignature, nonRepudiation, and
  // keyEncipherment with keyAgreement.
  test.each([
    ['authentication', '0603551d0f0101ff040403020780'],
    ['signing', '0603551d0f0101ff040403020640'],
    ['encryption', '0603551d0f0101ff040403020328'],
  ] as const)('for %s says so in keyUsage', async (keyUsage, der) => {
    const { raw } = new X509Certificate((await issue({ keyUsage })).certificate);
    expect(raw.toString('hex')).toContain(der);
  });

  test('has a policy that test and production accept', async () => {
    // 2.16.578.1.26.1.3.5
    expect(new X509Certificate((await issue()).certificate).raw.toString('hex')).toContain('0608608442011a010305');
  });
});

test.each<[string, object]>([
  ['organisationNumber', { organisationNumber: '800000009' }],
  ['environment', { environment: 'local' }],
  ['keyUsage', { keyUsage: 'digitalSignature' }],
  ['profile', { profile: 'SEID3' }],
  ['password', { password: 7 }],
  ['validity', { validity: { notAfter: 'tomorrow' } }],
  ['validity', { validity: { notBefore: 2000, notAfter: 1000 } }],
])('refuses a wrong %s by name', async (option, wrong) => {
  await expect(issue(wrong)).rejects.toThrow(TypeError);
  await expect(issue(wrong)).rejects.toThrow(`Option ${option}:`);
});
