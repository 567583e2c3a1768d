import { beforeEach, describe, expect, test } from 'vitest';
import { createKrrBench, type KrrBench } from '../../test/krr-bench.ts';
import type { HentEndringerResponse } from '../generated/krr/types.ts';
import type { SandboxOptions } from '../index.ts';

const feed = 'krr:global/hentendring.read';
const contact = 'krr:global/kontaktinformasjon.read';
const mailbox = 'krr:global/digitalpost.read';
const path = '/rest/v2/krr/hentEndringer';
const person = '11822648950';

let bench: KrrBench;
beforeEach(async () => {
  bench = await createKrrBench();
});

async function changes(fraEndringsId: number, scopes = [feed, contact, mailbox]): Promise<HentEndringerResponse> {
  const { status, body } = await bench.ask('POST', path, {
    token: await bench.machineToken(scopes),
    body: { fraEndringsId },
  });
  expect(status).toBe(200);
  return body as unknown as HentEndringerResponse;
}

/** One change to each of so many persons, by index. */
function change(count: number): void {
  const { world } = bench.sandbox;
  for (let index = 0; index < count; index++) {
    const personidentifikator = world.personidentifikator(index);
    world.append({ type: 'reservasjon-set', personidentifikator, reservasjon: 'JA' });
  }
}

const ids = ({ fraEndringsId, tilEndringsId, sisteEndringsId, list }: HentEndringerResponse): unknown[] => [
  ...[fraEndringsId, tilEndringsId, sisteEndringsId, list.length],
];

describe('hentEndringer', () => {
  test('is empty at first, and says to go on from where one is', async () => {
    expect(await changes(0)).toEqual({ list: [], fraEndringsId: 0, tilEndringsId: 0, sisteEndringsId: 0 });
  });

  test('numbers changes one by one from 200 000 001 on', async () => {
    change(5);
    expect(ids(await changes(0))).toEqual([0, 200_000_005, 200_000_005, 5]);
  });

  test('leaves out the change asked from, and by the switch begins with it', async () => {
    change(5);
    const { world } = bench.sandbox;
    const exclusive = await changes(200_000_003);
    expect(exclusive.list.map((changed) => changed.personidentifikator)).toEqual(
      [3, 4].map((index) => world.personidentifikator(index)),
    );
    bench = await createKrrBench({ quirks: { krr: { changeBoundary: 'inclusive' } } });
    change(5);
    expect(ids(await changes(200_000_003))).toEqual([200_000_003, 200_000_005, 200_000_005, 3]);
  });

  test('comes in pages of 1000, which the loop of a consumer joins without gap or repetition', async () => {
    change(2300);
    const seen: string[] = [];
    const pages: unknown[] = [];
    for (let from = 0; ; ) {
      const page = await changes(from, [feed]);
      pages.push(ids(page));
      seen.push(...page.list.map(({ personidentifikator }) => personidentifikator));
      from = page.tilEndringsId ?? 0;
      if (from >= (page.sisteEndringsId ?? 0)) break;
    }
    expect(pages).toEqual([
      [0, 200_001_000, 200_002_300, 1000],
      [200_001_000, 200_002_000, 200_002_300, 1000],
      [200_002_000, 200_002_300, 200_002_300, 300],
    ]);
    expect(seen).toEqual(Array.from({ length: 2300 }, (_, index) => bench.sandbox.world.personidentifikator(index)));
  });

  test('is empty from the newest change on and after it', async () => {
    change(2);
    expect(ids(await changes(200_000_002))).toEqual([200_000_002, 200_000_002, 200_000_002, 0]);
    expect(ids(await changes(200_000_009))).toEqual([200_000_009, 200_000_009, 200_000_002, 0]);
  });

  test('shows persons as they are now, once for each change', async () => {
    const { world } = bench.sandbox;
    world.append({ type: 'spraak-set', personidentifikator: person, spraak: 'nn' });
    world.append({ type: 'krr-deleted', personidentifikator: person });
    const deleted = { personidentifikator: person, status: 'SLETTET', varslingsstatus: 'KAN_IKKE_VARSLES' };
    expect((await changes(0)).list).toEqual([deleted, deleted]);
  });

  test('has the change of a citizen’s language', async () => {
    const token = await bench.userToken(['krr:user/spraak.write']);
    await bench.ask('PATCH', '/rest/v1/person', { token, body: { spraak: 'se' } });
    expect((await changes(0)).list).toMatchObject([{ personidentifikator: person, spraak: 'se' }]);
  });
});

describe('what hentEndringer shows', () => {
  const only = async (scopes: string[], options: SandboxOptions = {}) => {
    bench = await createKrrBench(options);
    bench.sandbox.world.append({
      type: 'postkasse-set',
      personidentifikator: person,
      adresse: 'test.person#0000',
      leverandoer: 'Digipost',
    });
    return (await changes(0, scopes)).list[0];
  };

  test('is unlocked by the scopes beside the feed’s own', async () => {
    expect(Object.keys((await only([feed])) ?? {})).toEqual([
      ...['personidentifikator', 'reservasjon', 'status', 'oppdatert'],
    ]);
    expect(await only([feed, contact, mailbox])).toMatchObject({
      varslingsstatus: 'KAN_VARSLES',
      kontaktinformasjon: { epostadresse_duplisert: 'JA' },
      digital_post: { postkasseadresse: 'test.person#0000', postkasseleverandoeradresse: '984661185' },
      sertifikat: expect.any(String),
    });
  });

  test('by the switch has no varslingsstatus', async () => {
    const options = { quirks: { krr: { changeVarslingsstatus: 'absent' } } } as const;
    expect(await only([feed, contact], options)).not.toHaveProperty('varslingsstatus');
  });

  test('has contact information of any age, even where lookups withhold it', async () => {
    bench = await createKrrBench({ quirks: { krr: { expiredContact: 'withheld' } } });
    const { world } = bench.sandbox;
    const [kanal, verdi] = ['epostadresse', 'gammel@example.org'] as const;
    world.append({ type: 'krr-deleted', personidentifikator: person });
    world.append({ type: 'kontaktinformasjon-set', personidentifikator: person, kanal, verdi, at: Date.UTC(2020, 0) });
    expect((await changes(200_000_001)).list).toMatchObject([
      { varslingsstatus: 'KAN_IKKE_VARSLES', kontaktinformasjon: { epostadresse: verdi } },
    ]);
    const question = { token: await bench.machineToken([contact]), body: { personidentifikatorer: [person] } };
    const [found] = (await bench.ask('POST', '/rest/v2/personer', question)).body.personer as object[];
    expect(found).not.toHaveProperty('kontaktinformasjon');
  });

  test('is for those with the scope of the feed only', async () => {
    const question = { token: await bench.machineToken([contact, mailbox]), body: { fraEndringsId: 0 } };
    expect((await bench.ask('POST', path, question)).status).toBe(403);
  });

  test.each([{}, { fraEndringsId: -1 }, { fraEndringsId: 1.5 }, { fraEndringsId: '1' }])('400 for %j', async (body) => {
    const answer = await bench.ask('POST', path, { token: await bench.machineToken([feed]), body });
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toMatchObject([{ source: { pointer: '/fraEndringsId' } }]);
  });
});
