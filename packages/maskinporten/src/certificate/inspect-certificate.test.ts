import { stdnum } from 'stdnum';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  bit,
  type CertificateAuthority,
  type CertificateRequest,
  certificateAuthority,
  generateEcKey,
  generateKey,
  oid,
  seid2Subject,
  selfSigned,
  today,
  validFrom,
  validUntil,
} from '../../test/certificates/certificate-authority.ts';
import { type InspectOptions, inspectCertificate } from './inspect-certificate.ts';

// Names as their certificates have them, in felleslosninger/idporten-seid2-certificate-validator-lib.
const testAuthority = 'Buypass Class 3 Test4 CA G2 ST Business';
const organisationNumber = '310000108';

let keys: CryptoKeyPair;
let authority: CertificateAuthority;

beforeAll(async () => {
  keys = await generateKey();
  authority = await certificateAuthority(testAuthority);
});

const issue = (request: Partial<CertificateRequest> = {}, by = authority): Promise<Uint8Array<ArrayBuffer>> =>
  by.issue({ subject: seid2Subject(organisationNumber), publicKey: keys.publicKey, ...request });

async function codes(request: Partial<CertificateRequest>, options: InspectOptions = {}): Promise<readonly string[]> {
  const { problems } = inspectCertificate(await issue(request), { now: today, ...options });
  return problems.map(({ code }) => code);
}

test('the synthetic organisation number is one', () => {
  expect(stdnum.NO?.orgnr?.validate(organisationNumber).isValid).toBe(true);
});

test('a SEID2 authentication certificate of a test CA', async () => {
  const der = await issue({ keyUsage: [bit.digitalSignature, bit.keyEncipherment] });
  expect(inspectCertificate(der, { now: today, environment: 'test' })).toEqual({
    holder: { organisation: 'PRØVE AS', commonName: 'PRØVE AS' },
    organisationNumber,
    profile: 'SEID2',
    authority: { commonName: testAuthority, known: true },
    environment: 'test',
    policies: ['2.16.578.1.26.1.3.5'],
    key: { type: 'RSA', bits: 2048 },
    keyUsage: ['digitalSignature', 'keyEncipherment'],
    kind: 'authentication',
    selfSigned: false,
    critical: ['2.5.29.19', '2.5.29.15'],
    validFrom,
    validUntil,
    daysLeft: 670,
    problems: [],
  });
});

describe('options', () => {
  test.each([
    [{ environment: 'ver2' }, 'Option environment: unknown. Give test or prod.'],
    [{ now: new Date('x') }, 'Option now: not a date. Give a valid Date, or leave it out.'],
    [{ now: 5 }, 'Option now: not a date. Give a valid Date, or leave it out.'],
  ])('%j are refused', async (options, message) => {
    const der = await issue();
    expect(() => inspectCertificate(der, options as InspectOptions)).toThrow(new TypeError(message));
  });
});

describe('organisation number', () => {
  test('a missing number and a wrong check digit are problems', async () => {
    expect(await codes({ subject: [[oid.organisationIdentifier, 'VATDE-123']] })).toEqual(['no-organisation-number']);
    expect(await codes({ subject: seid2Subject('310000109') })).toEqual(['invalid-organisation-number']);
  });

  test('SEID1 ran out', async () => {
    expect(await codes({ subject: [[oid.serialNumber, organisationNumber]] })).toEqual(['seid1']);
  });
});

describe('validity', () => {
  test.each([
    ['2025-01-01T00:00:00Z', 1095, []],
    ['2024-12-31T23:59:59Z', 1095, ['not-yet-valid']],
    ['2027-12-31T12:00:00Z', 0, []],
    ['2028-01-01T00:00:00Z', 0, []],
    ['2028-01-01T00:00:01Z', -1, ['expired']],
    ['2028-01-02T00:00:00Z', -1, ['expired']],
    ['2028-01-02T00:00:01Z', -2, ['expired']],
  ])('at %s, %i days are left', async (now, daysLeft, expected) => {
    const report = inspectCertificate(await issue(), { now: new Date(now) });
    expect([report.daysLeft, report.problems.map(({ code }) => code)]).toEqual([daysLeft, expected]);
  });

  test('counts from now when no moment is given', async () => {
    const notAfter = new Date(Math.floor(Date.now() / 1000) * 1000 + 10.5 * 86_400_000);
    expect(inspectCertificate(await issue({ notAfter })).daysLeft).toBe(10);
  });

  test('the problem names the day and what to do', async () => {
    const [problem] = inspectCertificate(await issue(), { now: new Date('2030-01-01') }).problems;
    expect(problem).toEqual({
      code: 'expired',
      meaning: 'The certificate expired on 2028-01-01.',
      remedy: 'Order a business certificate (virksomhetssertifikat, RSA) from Buypass or Commfides.',
    });
  });
});

describe('key', () => {
  test('of 3072 bits is as good as 2048, of 1024 too small', async () => {
    const report = async (bits: number) =>
      inspectCertificate(await issue({ publicKey: (await generateKey(bits)).publicKey }), { now: today });
    expect(await report(3072)).toMatchObject({ key: { type: 'RSA', bits: 3072 }, problems: [] });
    expect(await report(1024)).toMatchObject({
      key: { type: 'RSA', bits: 1024 },
      problems: [{ code: 'rsa-too-small' }],
    });
  });

  test.each([
    ['P-256', 256],
    ['P-384', 384],
    ['P-521', 521],
  ])('on %s is refused', async (curve, bits) => {
    const { publicKey } = await generateEcKey(curve);
    const report = inspectCertificate(await issue({ publicKey }), { now: today });
    expect(report).toMatchObject({ key: { type: 'EC', bits }, problems: [{ code: 'not-rsa' }] });
  });
});

describe('key usage', () => {
  test.each<[CertificateRequest['keyUsage'], readonly string[], string | undefined, readonly string[]]>([
    [[bit.digitalSignature], ['digitalSignature'], 'authentication', []],
    [[bit.digitalSignature, bit.nonRepudiation], ['digitalSignature', 'nonRepudiation'], 'authentication', []],
    [[bit.nonRepudiation], ['nonRepudiation'], 'signing', ['not-for-authentication']],
    [[bit.keyEncipherment], ['keyEncipherment'], 'encryption', ['not-for-authentication']],
    [[bit.keyAgreement], ['keyAgreement'], 'encryption', ['not-for-authentication']],
    [[bit.keyCertSign], ['keyCertSign'], undefined, ['not-for-authentication']],
    [null, [], undefined, ['not-for-authentication']],
  ])('%j', async (keyUsage, names, kind, expected) => {
    const report = inspectCertificate(await issue({ keyUsage: keyUsage ?? null }), { now: today });
    expect([report.keyUsage, report.kind, report.problems.map(({ code }) => code)]).toEqual([names, kind, expected]);
  });

  test('critical extensions are keyUsage, always, and basicConstraints', async () => {
    expect(await codes({ criticalExtension: '2.5.29.37' })).toEqual(['critical-extensions']);
    expect(await codes({ keyUsageCritical: false })).toEqual(['critical-extensions']);
  });
});

describe('environment', () => {
  test('is that of the CA, and a problem in the other', async () => {
    const der = await issue({}, await certificateAuthority('Commfides Legal Person - G3'));
    const report = inspectCertificate(der, { now: today, environment: 'test' });
    expect(report).toMatchObject({ environment: 'prod', problems: [{ code: 'wrong-environment' }] });
    expect(await codes({}, { environment: 'prod' })).toEqual(['wrong-environment']);
  });

  test('of an unknown CA is the one whose list alone has the policy', async () => {
    const unknown = await certificateAuthority('Ukjent CA');
    const environment = async (policy: string) =>
      inspectCertificate(await issue({ policies: [policy] }, unknown), { now: today }).environment;
    expect(await environment('2.16.578.1.1.1.1.100')).toBe('test');
    expect(await environment('2.16.578.1.29.13.210')).toBe('prod');
    expect(await environment('2.16.578.1.26.1.3.5')).toBeUndefined();
    const { problems } = inspectCertificate(await issue({}, unknown), { now: today, environment: 'test' });
    expect(problems.map(({ code }) => code)).toEqual(['unknown-authority']);
  });

  test('a policy must be on the list of the environment', async () => {
    expect(await codes({ policies: [] })).toEqual(['unlisted-policy']);
    expect(await codes({ policies: ['1.2.3.4'] })).toEqual(['unlisted-policy']);
    expect(await codes({ policies: ['1.2.3.4', '2.16.578.1.26.1.0.3.2'] }, { environment: 'test' })).toEqual([]);
    expect(await codes({ policies: ['2.16.578.1.29.13.200'] })).toEqual(['unlisted-policy']);
  });

  test('self-signed belongs nowhere', async () => {
    const der = await selfSigned(
      { subject: seid2Subject(organisationNumber), publicKey: keys.publicKey },
      keys.privateKey,
    );
    const report = inspectCertificate(der, { now: today });
    expect(report).toMatchObject({ selfSigned: true, environment: undefined, problems: [{ code: 'self-signed' }] });
  });
});

test('several problems are all told, each with what to do, without a word of the certificate', async () => {
  const der = await issue({ subject: seid2Subject('310000109', 'GEHEIMNIS AS'), keyUsage: [bit.nonRepudiation] });
  const { problems } = inspectCertificate(der, { now: new Date('2030-01-01'), environment: 'prod' });
  expect(problems.map(({ code }) => code)).toEqual([
    'expired',
    'not-for-authentication',
    'wrong-environment',
    'invalid-organisation-number',
  ]);
  for (const { meaning, remedy } of problems) {
    expect([meaning, remedy]).toEqual([expect.stringMatching(/^[A-Z].*\.$/), expect.stringMatching(/^[A-Z].*\.$/)]);
  }
  expect(JSON.stringify(problems)).not.toMatch(/GEHEIMNIS|310000109/);
});
