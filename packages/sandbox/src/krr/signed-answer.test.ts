import { X509Certificate } from 'node:crypto';
import { compactVerify, decodeProtectedHeader, errors } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { createKrrBench, type KrrBench } from '../../test/krr-bench.ts';
import { createCertificateAuthority } from '../certificate-authority/certificate-authority.ts';
import { type Quirks, quirkValues } from '../index.ts';
import { createAnswerSigner } from './signed-answer.ts';

const userScope = 'krr:user/kontaktinformasjon.read';
const mailbox = 'krr:global/digitalpost.read';
const accept = { headers: { accept: 'application/jose' } };

let bench: KrrBench;
beforeAll(async () => {
  bench = await createKrrBench();
});

const chainOf = (jws: string): X509Certificate[] =>
  (decodeProtectedHeader(jws).x5c ?? []).map((base64) => new X509Certificate(Buffer.from(base64, 'base64')));

/** As Digdir's own client does it (felleslosninger/efm-common, JWTDecoder.java). */
async function open(jws: string): Promise<string> {
  const { publicKey } = chainOf(jws)[0] as X509Certificate;
  return new TextDecoder().decode((await compactVerify(jws, publicKey, { algorithms: ['RS256'] })).payload);
}

const personAnswer = async (on: KrrBench): Promise<Response> =>
  on.fetch('GET', '/rest/v1/person', { token: await on.userToken([userScope]), ...accept });
const personJws = async (on: KrrBench): Promise<string> => (await personAnswer(on)).text();

async function personerJws(on: KrrBench): Promise<string> {
  const token = await on.machineToken([mailbox]);
  const body = { personidentifikatorer: ['11822648950'] };
  return (await on.fetch('POST', '/rest/v1/personer', { token, body, ...accept })).text();
}

describe('application/jose', () => {
  test('is the JSON answer, signed, for the person and for lookups in v1', async () => {
    const user = { token: await bench.userToken([userScope]) };
    const body = { personidentifikatorer: ['22859197810', '11822648950'] };
    const machine = { token: await bench.machineToken([mailbox]), body };
    for (const [method, path, question] of [
      ['GET', '/rest/v1/person', user],
      ['POST', '/rest/v1/personer', machine],
    ] as const) {
      const signed = await bench.fetch(method, path, { ...question, ...accept });
      expect([signed.status, signed.headers.get('content-type')]).toEqual([200, 'application/jose']);
      expect(await open(await signed.text())).toBe(await (await bench.fetch(method, path, question)).text());
    }
  });

  test.each([
    ['application/jose, application/json', 'application/jose'],
    ['application/json, application/jose', 'application/json'],
    ['application/jose;q=0.5, application/json', 'application/json'],
    ['*/*', 'application/json'],
  ])('with Accept %s the answer is %s', async (header, type) => {
    const token = await bench.userToken([userScope]);
    const { headers } = await bench.fetch('GET', '/rest/v1/person', { token, headers: { accept: header } });
    expect(headers.get('content-type')).toBe(type);
  });

  test('is not known of v2 and of refusals', async () => {
    const token = await bench.machineToken([mailbox], { pid: '11822648950' });
    const v2 = await bench.fetch('GET', '/rest/v2/person', { token, ...accept });
    const refused = await bench.fetch('POST', '/rest/v1/personer', { token, body: {}, ...accept });
    expect([v2.headers.get('content-type'), refused.status, refused.headers.get('content-type')]).toEqual([
      ...['application/json', 400, 'application/json'],
    ]);
  });
});

const isVouchedFor = (chain: readonly X509Certificate[], root: X509Certificate): boolean =>
  [...chain, root].every((certificate, i, all) => {
    const issuer = all[i + 1] ?? root;
    return issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
  });

describe('the signer', () => {
  test('is named by the sandbox, in TypeScript and on its page, by a synthetic number', async () => {
    const { organisationNumber } = bench.sandbox.krrSigner;
    expect(organisationNumber).toMatch(/^3\d{8}$/);
    expect(chainOf(await personJws(bench))[0]?.subject).toContain(`organizationIdentifier=NTRNO-${organisationNumber}`);
    const page = await (await bench.sandbox.fetch(new Request('http://127.0.0.1/_sandbox'))).json();
    expect(page).toMatchObject({ services: { krr: { signer_organisation_number: organisationNumber } } });
  });

  test('has a certificate that the trust anchors of its environment vouch for, and of no other', async () => {
    const chain = chainOf(await personJws(bench));
    const [test, prod] = await Promise.all([bench.sandbox.trustAnchors(), bench.sandbox.trustAnchors('prod')]);
    expect(isVouchedFor(chain, new X509Certificate(test.root))).toBe(true);
    expect(chain[1]?.raw).toEqual(new X509Certificate(test.issuing).raw);
    expect(isVouchedFor(chain, new X509Certificate(prod.root))).toBe(false);
  });

  test('has the same certificate in every answer, and a new one when the clock has left it behind', async () => {
    let now = Date.UTC(2026, 0, 15);
    const [organisationNumber, otherOrganisation] = [bench.sandbox.newOrganisation(), bench.sandbox.newOrganisation()];
    const parts = { organisationNumber, otherOrganisation, signature: 'sound' } as const;
    const sign = createAnswerSigner({ ...parts, authority: createCertificateAuthority(() => now), now: () => now });
    const certificate = async (): Promise<X509Certificate | undefined> =>
      chainOf(await (await sign(new Response('{}'), 'test')).text())[0];
    expect((await certificate())?.raw).toEqual((await certificate())?.raw);
    for (now of [Date.UTC(2027, 0, 1), Date.UTC(2031, 5, 1), Date.UTC(2019, 5, 1)]) {
      const { validFrom = '', validTo = '' } = (await certificate()) ?? {};
      expect(Date.parse(validFrom)).toBeLessThan(now);
      expect(Date.parse(validTo)).toBeGreaterThan(now);
    }
  });
});

describe('GET /_sandbox/trust-anchors', () => {
  const get = (environment: string): Promise<Response> =>
    bench.sandbox.fetch(new Request(`http://127.0.0.1/_sandbox/trust-anchors/${environment}`));

  test.each(['test', 'prod'] as const)('of %s are what TypeScript gets', async (environment) => {
    const response = await get(environment);
    expect([response.status, await response.json()]).toEqual([200, await bench.sandbox.trustAnchors(environment)]);
  });

  test('of no such environment are refused by name', async () => {
    const response = await get('local');
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('Field environment:')]);
    await expect(bench.sandbox.trustAnchors('local' as 'test')).rejects.toThrow('Option environment:');
  });
});

type Signature = Quirks['krr']['signature'];

/** What is wrong with a signed answer, as a careful reader finds it: the first problem in the order of such checks. */
async function problemOf(jws: string, on: KrrBench, isPerson: (body: object) => boolean): Promise<string> {
  const { root } = await on.sandbox.trustAnchors();
  let alg: unknown;
  try {
    ({ alg } = decodeProtectedHeader(jws));
  } catch {
    return 'form';
  }
  if (alg !== 'RS256') return `algorithm ${String(alg)}`;
  const chain = chainOf(jws);
  const [certificate] = chain;
  if (!certificate) return 'no certificate';
  let text: string;
  try {
    text = await open(jws);
  } catch (error) {
    return error instanceof errors.JWSSignatureVerificationFailed ? 'signature' : 'header';
  }
  if (Date.parse(certificate.validTo) < on.clock.now) return 'expired';
  if (Date.parse(certificate.validFrom) > on.clock.now) return 'not yet valid';
  if (!isVouchedFor(chain, new X509Certificate(root))) return 'chain';
  if (!certificate.subject.includes(on.sandbox.krrSigner.organisationNumber)) return 'organisation';
  try {
    return isPerson(JSON.parse(text)) ? 'none' : 'shape';
  } catch {
    return 'JSON';
  }
}

describe('the switch signature', () => {
  const expected: Readonly<Record<Signature, string>> = {
    sound: 'none',
    'not-a-jws': 'form',
    altered: 'signature',
    'other-key': 'signature',
    'alg-none': 'algorithm none',
    'alg-hs256': 'algorithm HS256',
    'unknown-critical-header': 'header',
    'no-certificate': 'no certificate',
    expired: 'expired',
    'not-yet-valid': 'not yet valid',
    untrusted: 'chain',
    'issued-by-holder': 'chain',
    'other-organisation': 'organisation',
    'payload-not-json': 'JSON',
    'payload-of-wrong-shape': 'shape',
  };

  test.each(quirkValues.krr.signature)('%s makes exactly that wrong, for both operations', async (signature) => {
    const on = await createKrrBench({ quirks: { krr: { signature } } });
    const answer = await personAnswer(on);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/jose']);
    expect(await problemOf(await answer.text(), on, (body) => 'status' in body)).toBe(expected[signature]);
    expect(await problemOf(await personerJws(on), on, (body) => 'personer' in body)).toBe(expected[signature]);
    const token = await on.userToken([userScope]);
    expect((await on.ask('GET', '/rest/v1/person', { token })).body).toHaveProperty('status', 'AKTIV');
  });

  test('untrusted has every name right', async () => {
    const on = await createKrrBench({ quirks: { krr: { signature: 'untrusted' } } });
    const [certificate] = chainOf(await personJws(on));
    const [sound] = chainOf(await personJws(bench));
    expect([certificate?.subject, certificate?.issuer]).toEqual([sound?.subject, sound?.issuer]);
  });

  test('issued-by-holder is a chain without a gap, but for what its second certificate may do', async () => {
    const on = await createKrrBench({ quirks: { krr: { signature: 'issued-by-holder' } } });
    const [signer, holder, issuing] = chainOf(await personJws(on)) as X509Certificate[];
    expect(signer?.subject).toContain(on.sandbox.krrSigner.organisationNumber);
    expect(holder && signer?.verify(holder.publicKey)).toBe(true);
    expect(issuing && holder?.verify(issuing.publicKey)).toBe(true);
    expect([holder?.ca, issuing?.ca]).toEqual([false, true]);
  });
});
