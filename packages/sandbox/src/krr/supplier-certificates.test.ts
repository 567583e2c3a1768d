import { X509Certificate } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { createKrrBench, type KrrBench } from '../../test/krr-bench.ts';
import type { Person } from '../generated/krr/types.ts';
import type { Leverandoer, SupplierCertificateRenewal } from '../index.ts';

const mailbox = 'krr:global/digitalpost.read';
const feed = 'krr:global/hentendring.read';
const year = 365 * 86_400_000;
/** Of the published persons: customers of Digipost and of e-Boks. */
const [atDigipost, atEBoks] = ['22859197810', '26826499361'];

let bench: KrrBench;
beforeEach(async () => {
  bench = await createKrrBench();
});

async function delivered(personidentifikator: string): Promise<string> {
  const token = await bench.machineToken([mailbox]);
  const question = { token, body: { personidentifikatorer: [personidentifikator] } };
  const [person] = (await bench.ask('POST', '/rest/v2/personer', question)).body.personer as Person[];
  return String(person?.sertifikat);
}

async function ofPrint(version: 'v1' | 'v2'): Promise<string> {
  return String((await bench.ask('GET', `/rest/${version}/printSertifikat`)).body.x509Sertifikat);
}

async function command(body: object): Promise<{ status: number; body: Record<string, unknown> }> {
  const init = { method: 'POST', body: JSON.stringify(body) };
  const response = await bench.sandbox.fetch(
    new Request('http://127.0.0.1/_sandbox/supplier-certificate-renewals', init),
  );
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const read = (base64: string): X509Certificate => new X509Certificate(Buffer.from(base64, 'base64'));
const period = (base64: string): number[] => [Date.parse(read(base64).validFrom), Date.parse(read(base64).validTo)];

const inProcess = async (renewal: SupplierCertificateRenewal): Promise<string> =>
  (await bench.sandbox.renewSupplierCertificate(renewal)).sertifikat;
const overHttp = async ({ leverandoer, validity = {} }: SupplierCertificateRenewal): Promise<string> => {
  const { notBefore: not_before, notAfter: not_after } = validity;
  const { status, body } = await command({ leverandoer, not_before, not_after });
  expect([status, Object.keys(body)]).toEqual([201, ['sertifikat']]);
  return String(body.sertifikat);
};

describe.each([
  ['in process', inProcess],
  ['over HTTP', overHttp],
] as const)('a supplier’s new certificate, %s', (_, renew) => {
  test('is delivered for each of its customers in place of the old one, and for nobody else', async () => {
    const [old, others] = [await delivered(atDigipost), await delivered(atEBoks)];
    const renewed = await renew({ leverandoer: 'Digipost' });
    expect(renewed).not.toBe(old);
    expect(read(renewed).subject).toBe(read(old).subject);
    // In the feed of those whom something else has happened to as well.
    const happened = { type: 'spraak-set', personidentifikator: atDigipost, spraak: 'nn' } as const;
    bench.sandbox.world.append(happened);
    const token = await bench.machineToken([feed, mailbox]);
    const { body } = await bench.ask('POST', '/rest/v2/krr/hentEndringer', { token, body: { fraEndringsId: 0 } });
    expect((body.list as Person[]).map(({ sertifikat }) => sertifikat)).toEqual([renewed]);
    expect([await delivered(atDigipost), await delivered(atEBoks)]).toEqual([renewed, others]);
  });

  // felleslosninger/docs, krr_lokal_kopi.md.
  test('is no change in the feed', async () => {
    await renew({ leverandoer: 'Digipost' });
    await renew({ leverandoer: 'e-Boks' });
    const token = await bench.machineToken([feed, mailbox]);
    const { body } = await bench.ask('POST', '/rest/v2/krr/hentEndringer', { token, body: { fraEndringsId: 0 } });
    expect(body).toEqual({ list: [], fraEndringsId: 0, tilEndringsId: 0, sisteEndringsId: 0 });
    expect(bench.sandbox.world.events).toEqual([]);
  });

  test('of a print service is delivered by that version only', async () => {
    const [v1, v2] = [await ofPrint('v1'), await ofPrint('v2')];
    const renewed = await renew({ leverandoer: 'Skatteetaten print' });
    expect([await ofPrint('v1'), await ofPrint('v2')]).toEqual([v1, renewed]);
    expect(renewed).not.toBe(v2);
  });

  test('is valid from now for three years, or as long as is asked for', async () => {
    const { now } = bench.clock;
    expect(period(await renew({ leverandoer: 'e-Boks' }))).toEqual([now, now + 3 * year]);
    const validity = { notBefore: Date.UTC(2020, 0, 1), notAfter: Date.UTC(2021, 0, 1) };
    expect(period(await renew({ leverandoer: 'e-Boks', validity }))).toEqual(Object.values(validity));
  });
});

test('a certificate is valid by the clock of the sandbox, runs out with it, and lasts again when renewed', async () => {
  const isValid = (base64: string): boolean => {
    const [from = 0, to = 0] = period(base64);
    return from <= bench.clock.now && bench.clock.now <= to;
  };
  bench.clock.now = Date.UTC(2035, 0, 1);
  const first = await ofPrint('v2');
  expect(period(first)).toEqual([bench.clock.now - year, bench.clock.now + 2 * year]);
  bench.clock.now += 3 * year;
  expect(await ofPrint('v2')).toBe(first);
  expect(isValid(first)).toBe(false);
  const second = await inProcess({ leverandoer: 'Skatteetaten print' });
  expect(isValid(second)).toBe(true);
  expect(await ofPrint('v2')).toBe(second);
});

test.each<[string, object]>([
  ['leverandoer', {}],
  ['leverandoer', { leverandoer: 'Postkassen' }],
  ['leverandoer', { leverandoer: 'toString' }],
  ['validity', { leverandoer: 'Digipost', validity: { notBefore: 2000, notAfter: 1000 } }],
])('a renewal with a wrong %s is refused by name: %j', async (option, wrong) => {
  const renewal = wrong as { leverandoer: Leverandoer };
  await expect(bench.sandbox.renewSupplierCertificate(renewal)).rejects.toThrow(TypeError);
  await expect(bench.sandbox.renewSupplierCertificate(renewal)).rejects.toThrow(`Option ${option}:`);
});

test.each<[string, object]>([
  ['leverandoer', { leverandoer: 'Postkassen' }],
  ['not_before', { leverandoer: 'Digipost', not_before: '2026-01-01' }],
  ['validity', { leverandoer: 'Digipost', not_before: 2000, not_after: 1000 }],
])('and over HTTP with 400: %s, %j', async (field, wrong) => {
  const { status, body } = await command(wrong);
  expect([status, body.message]).toEqual([400, expect.stringContaining(`Field ${field}:`)]);
  expect(body.message).not.toContain('Postkassen');
});
