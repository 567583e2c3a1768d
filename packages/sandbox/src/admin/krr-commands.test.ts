import { beforeEach, describe, expect, test } from 'vitest';
import { createKrrBench, type KrrBench } from '../../test/krr-bench.ts';
import type { Person } from '../generated/krr/types.ts';

const personidentifikator = '11822648950';

let bench: KrrBench;
beforeEach(async () => {
  bench = await createKrrBench();
});

async function tell(event: object): Promise<{ status: number; body: Record<string, unknown> }> {
  const body = JSON.stringify({ personidentifikator, ...event });
  const response = await bench.sandbox.fetch(
    new Request('http://127.0.0.1/_sandbox/krr-events', { method: 'POST', body }),
  );
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function feed(): Promise<readonly Person[]> {
  const scopes = ['hentendring.read', 'kontaktinformasjon.read', 'digitalpost.read'];
  const token = await bench.machineToken(scopes.map((scope) => `krr:global/${scope}`));
  const question = { token, body: { fraEndringsId: 0 } };
  return (await bench.ask('POST', '/rest/v2/krr/hentEndringer', question)).body.list as readonly Person[];
}

const kanal = 'mobiltelefonnummer';

describe('POST /_sandbox/krr-events', () => {
  test.each<[object, object]>([
    [
      { type: 'kontaktinformasjon-set', kanal, verdi: '+4799999998' },
      { kontaktinformasjon: { mobiltelefonnummer: '+4799999998' } },
    ],
    [
      { type: 'kontaktinformasjon-verified', kanal },
      { kontaktinformasjon: { mobiltelefonnummer_sist_verifisert: '2026-01-15T13:00:00+01' } },
    ],
    [
      { type: 'kontaktinformasjon-validated', kanal },
      { kontaktinformasjon: { mobiltelefonnummer_sist_validert: '2026-01-15T13:00:00+01' } },
    ],
    [
      { type: 'reservasjon-set', reservasjon: 'JA' },
      { reservasjon: 'JA', varslingsstatus: 'KAN_IKKE_VARSLES' },
    ],
    [{ type: 'spraak-set', spraak: 'se' }, { spraak: 'se' }],
    [
      { type: 'postkasse-set', adresse: '0000000001', leverandoer: 'e-Boks' },
      { digital_post: { postkasseadresse: '0000000001', postkasseleverandoeradresse: '922020175' } },
    ],
    [{ type: 'krr-deleted' }, { status: 'SLETTET' }],
  ])('%j is one change in the feed', async (event, seen) => {
    const { status, body } = await tell(event);
    expect([status, body.endrings_id]).toEqual([201, 200_000_001]);
    expect(await feed()).toMatchObject([{ personidentifikator, ...seen }]);
  });

  test('what was set can be removed, each one change', async () => {
    await tell({ type: 'spraak-set', spraak: 'nn' });
    await tell({ type: 'postkasse-set', adresse: 'test.person#0000', leverandoer: 'Digipost' });
    for (const type of ['spraak-removed', 'postkasse-removed']) await tell({ type });
    const { body } = await tell({ type: 'kontaktinformasjon-removed', kanal });
    expect(body.endrings_id).toBe(200_000_005);
    const [person] = await feed();
    expect(person).not.toHaveProperty('spraak');
    expect(person).not.toHaveProperty('digital_post');
    expect(person?.kontaktinformasjon).not.toHaveProperty(kanal);
  });

  test('what changes nothing is no change', async () => {
    await tell({ type: 'krr-deleted' });
    for (const event of [
      { type: 'krr-deleted' },
      { type: 'spraak-removed' },
      { type: 'postkasse-removed' },
      { type: 'kontaktinformasjon-removed', kanal },
      { type: 'kontaktinformasjon-verified', kanal },
    ]) {
      const { status, body } = await tell(event);
      expect([status, Object.keys(body)]).toEqual([201, ['sequence', 'at']]);
    }
    expect(await feed()).toHaveLength(1);
  });

  test('what is set expires with the clock of the sandbox', async () => {
    // The clock stands at 2026-01-15T13:00:00+01; a second later this is 18 months ago.
    const at = Date.parse('2024-07-15T13:00:01+02:00');
    await tell({ type: 'krr-deleted' });
    await tell({ type: 'kontaktinformasjon-set', kanal, verdi: '+4799999999', at });
    const status = async (): Promise<unknown> => (await feed()).at(-1)?.varslingsstatus;
    expect(await status()).toBe('KAN_VARSLES');
    bench.clock.now += 1000;
    expect(await status()).toBe('KAN_IKKE_VARSLES');
  });

  test.each<[object, string]>([
    [{ type: 'moved' }, 'Field type:'],
    [{}, 'Field type:'],
    [{ type: 'reservasjon-set', reservasjon: 'KANSKJE' }, 'Field reservasjon:'],
    [{ type: 'reservasjon-set', reservasjon: 'JA', spraak: 'nb' }, 'Field type:'],
    [{ type: 'krr-deleted', at: 0.5 }, 'Field at:'],
    [{ type: 'krr-deleted', personidentifikator: '01810000000' }, 'Field personidentifikator:'],
  ])('400 for %j, by the name of the field', async (event, named) => {
    const { status, body } = await tell(event);
    expect(status).toBe(400);
    expect(body.message).toContain(named);
    expect(JSON.stringify(body)).not.toContain('KANSKJE');
    expect(JSON.stringify(body)).not.toContain('01810000000');
    expect(bench.sandbox.world.events).toHaveLength(0);
  });
});
