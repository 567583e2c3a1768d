import { importPKCS8 } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Bench, contactScope, createBench, testIssuer } from '../../test/bench.ts';
import { createCertificateAuthority } from '../certificate-authority/certificate-authority.ts';
import {
  base64Of,
  type CertificateContents,
  certificateKeyPair,
  signCertificate,
} from '../certificate-authority/sign-certificate.ts';
import type { CertificateOrder, IssuedCertificate } from '../index.ts';
import { selfSignedCertificate } from '../self-signed-certificate.ts';

const prodIssuer = 'https://maskinporten.no/';

let bench: Bench;
let certificate: IssuedCertificate;
let clientId: string;
let organisationNumber: string;

beforeAll(async () => {
  bench = await createBench();
  ({ clientId, organisationNumber } = bench.sandbox.registerClient({ scopes: [contactScope] }));
  certificate = await issue();
});

const issue = (order: Partial<CertificateOrder> = {}, on = bench): Promise<IssuedCertificate> =>
  on.sandbox.issueCertificate({ organisationNumber, ...order });

interface Attempt {
  readonly x5c?: unknown;
  readonly kid?: string;
  readonly iss?: string;
  readonly key?: CryptoKey;
  readonly issuer?: string;
  readonly on?: Bench;
}

async function exchange(issued: IssuedCertificate, attempt: Attempt = {}): Promise<string> {
  const { x5c = issued.chain, kid, iss = clientId, issuer = testIssuer, on = bench } = attempt;
  const key = attempt.key ?? (await importPKCS8(issued.privateKey, 'RS256'));
  const grant = await on.sign({ iss, aud: issuer }, { kid, x5c }, key);
  const { status, body } = await on.exchange(grant, `${issuer}token`);
  return `${status} ${String(body.error_uri ?? '').replace(`${issuer}errors/`, '')}`.trim();
}

describe('a grant signed with a business certificate', () => {
  test('opens a client without registered keys, by the chain and by the leaf alone', async () => {
    expect(await exchange(certificate)).toBe('200');
    expect(await exchange(certificate, { x5c: certificate.chain.slice(0, 1) })).toBe('200');
  });

  test('is known to the token as such', async () => {
    const key = await importPKCS8(certificate.privateKey, 'RS384');
    const grant = await bench.sign({ iss: clientId }, { alg: 'RS384', kid: undefined, x5c: certificate.chain }, key);
    const { body } = await bench.exchange(grant);
    expect(atob(String(body.access_token).split('.')[1] ?? '')).toContain('"client_amr":"virksomhetssertifikat"');
  });

  test('may have its organisation number in the serial number of the subject, as SEID1 had', async () => {
    expect(await exchange(await issue({ profile: 'SEID1' }))).toBe('200');
  });

  test('works at the local addresses with a certificate of the test authority', async () => {
    expect(await exchange(certificate, { issuer: 'http://localhost/maskinporten/' })).toBe('200');
  });
});

describe('which credential a client may use', () => {
  test('MP-100: no certificate where keys are registered', async () => {
    expect(await exchange(certificate, { iss: bench.client.clientId })).toBe('400 MP-100');
  });

  test('MP-100: no kid where none is registered, certificate or not', async () => {
    expect((await bench.exchange(await bench.sign({ iss: clientId }))).body.error_uri).toBe(
      `${testIssuer}errors/MP-100`,
    );
    expect(await exchange(certificate, { kid: 'test-key' })).toBe('400 MP-100');
  });

  test('both, where keys are registered: kid decides', async () => {
    const grant = await bench.sign({}, { x5c: certificate.chain });
    const { status, body } = await bench.exchange(grant);
    expect(status).toBe(200);
    expect(atob(String(body.access_token).split('.')[1] ?? '')).toContain('"client_amr":"private_key_jwt"');
  });
});

describe('MP-120: a certificate that may not be used here', () => {
  test('of production in test, and of test in production', async () => {
    const production = await issue({ environment: 'prod' });
    expect(await exchange(production)).toBe('400 MP-120');
    expect(await exchange(production, { issuer: prodIssuer })).toBe('200');
    expect(await exchange(certificate, { issuer: prodIssuer })).toBe('400 MP-120');
  });

  test('of an authority that nobody knows', async () => {
    const unknown = createCertificateAuthority(() => bench.clock.now);
    expect(await exchange(await unknown.issue({ organisationNumber }))).toBe('400 MP-120');
  });

  test('signed by itself', async () => {
    const { clock } = bench;
    const validity = { notBefore: clock.now - 1000, notAfter: clock.now + 1000 };
    const { base64, privateKey } = await selfSignedCertificate({ commonName: 'A', organisationNumber, ...validity });
    expect(await exchange(certificate, { x5c: [base64], key: privateKey })).toBe('400 MP-120');
  });

  test.each([
    ['encryption', '400 MP-120'],
    ['signing', '400 MP-120'],
    ['authentication', '200'],
  ] as const)('for %s: %s', async (keyUsage, expected) => {
    expect(await exchange(await issue({ keyUsage }))).toBe(expected);
  });

  test('for signing, unless the switch allows it', async () => {
    const lenient = await createBench({ quirks: { maskinporten: { certificateUsage: 'authentication-or-signing' } } });
    const client = lenient.sandbox.registerClient({ scopes: [contactScope], organisationNumber });
    const attempt = { iss: client.clientId, on: lenient };
    expect(await exchange(await issue({ keyUsage: 'signing' }, lenient), attempt)).toBe('200');
    expect(await exchange(await issue({ keyUsage: 'encryption' }, lenient), attempt)).toBe('400 MP-120');
  });

  test('with a key that is not RSA', async () => {
    const curve = { name: 'ECDSA', namedCurve: 'P-256' };
    const { publicKey } = await crypto.subtle.generateKey(curve, false, ['sign', 'verify']);
    expect(await exchange(certificate, { x5c: [await forged({ publicKey })] })).toBe('400 MP-120');
  });

  test('with the name of the authority but not its signature', async () => {
    expect(await exchange(certificate, { x5c: [await forged({})] })).toBe('400 MP-120');
  });
});

/** A certificate that says it is the authority's, and is signed with another key. */
async function forged(changes: Partial<CertificateContents>): Promise<string> {
  const { privateKey, publicKey } = await certificateKeyPair();
  const name = (common: string): CertificateContents['subject'] => [
    ['2.5.4.6', 'NO'],
    ['2.5.4.10', 'Fellesklient sandbox'],
    ['2.5.4.3', common],
  ];
  const contents = {
    serialNumber: 7,
    subject: [...name('Forged'), ['2.5.4.97', `NTRNO-${organisationNumber}`]] as const,
    issuer: name('Fellesklient sandbox Class 3 Test4 CA G2 ST Business'),
    notBefore: bench.clock.now - 1000,
    notAfter: bench.clock.now + 1000,
    publicKey,
    // keyUsage: digitalSignature
    extensions: [{ type: '2.5.29.15', critical: true, value: new Uint8Array([3, 2, 7, 0x80]).buffer }],
  };
  return base64Of(await signCertificate({ ...contents, ...changes }, privateKey));
}

test('MP-122: the certificate must be the organisation’s', async () => {
  const { clientId: other } = bench.sandbox.registerClient({ scopes: [contactScope] });
  expect(await exchange(certificate, { iss: other })).toBe('400 MP-122');
});

test.each([['as a string'], [[7]], [[]], [['bm90IGEgY2VydGlmaWNhdGU=']], [['%%%']]])(
  'MP-123: x5c %j is no array of certificates',
  async (x5c) => {
    expect(await exchange(certificate, { x5c })).toBe('400 MP-123');
  },
);

test('MP-123: every element of x5c must be a certificate', async () => {
  expect(await exchange(certificate, { x5c: [certificate.chain[0], 'bm8='] })).toBe('400 MP-123');
});

describe('MP-124', () => {
  test('the certificate has expired, or is not valid yet', async () => {
    const { now } = bench.clock;
    const short = await issue({ validity: { notBefore: now + 1000, notAfter: now + 2000 } });
    const at = async (time: number): Promise<string> => {
      bench.clock.now = time;
      return exchange(short).finally(() => {
        bench.clock.now = now;
      });
    };
    expect([await at(now), await at(now + 1000)]).toEqual(['400 MP-124', '200']);
    expect([await at(now + 2000), await at(now + 3000)]).toEqual(['200', '400 MP-124']);
  });

  test('the signature must be the certificate’s', async () => {
    const { privateKey } = await certificateKeyPair();
    expect(await exchange(certificate, { key: privateKey })).toBe('400 MP-124');
  });
});
