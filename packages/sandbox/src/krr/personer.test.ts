import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Bench, createBench, mailboxScope } from '../../test/bench.ts';
import type { Person } from '../generated/krr/types.ts';
import type { KrrEvent, SandboxOptions, WorldEvent } from '../index.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await createBench();
});

const yes = 'x';
const expectedOf = (line: string): string[] => line.split(/ +/);

describe('the published persons look as documented', () => {
  // felleslosninger/docs, krr_testbrukere.md (2023-10 to 2024-09): id, reservasjon, status, varslingsstatus, mobile, e-mail, mailbox, language
  test.each([
    '11887197158 NEI AKTIV KAN_IKKE_VARSLES x x - -',
    '30850649509 NEI AKTIV KAN_IKKE_VARSLES x x - -',
    '17894199350 - SLETTET KAN_IKKE_VARSLES - - - -',
    '31855699330 - SLETTET KAN_IKKE_VARSLES - - - -',
    '04846697271 JA AKTIV KAN_IKKE_VARSLES x x - -',
    '29890749036 JA AKTIV KAN_IKKE_VARSLES x x - -',
    '11822648950 NEI AKTIV KAN_VARSLES x x - -',
    '06828498159 NEI AKTIV KAN_VARSLES x x - -',
    '23837998492 NEI AKTIV KAN_VARSLES x - - -',
    '25887098029 NEI AKTIV KAN_VARSLES x - - -',
    '12869699835 NEI AKTIV KAN_VARSLES - x - -',
    '18868299939 NEI AKTIV KAN_VARSLES - x - -',
    '22859197810 NEI AKTIV KAN_VARSLES x x 984661185 -',
    '26826499361 NEI AKTIV KAN_VARSLES x x 922020175 -',
    '26866595592 JA AKTIV KAN_IKKE_VARSLES - x - -',
    '18886799280 NEI AKTIV KAN_VARSLES x x - nn',
    '16867096934 NEI AKTIV KAN_VARSLES x x - nb',
    '01814797763 NEI AKTIV KAN_VARSLES x x - en',
    '20914695016 NEI AKTIV KAN_VARSLES - x - -',
  ])('%s', async (line) => {
    const [id = '', ...expected] = expectedOf(line);
    const [person] = await bench.lookUp(id);
    expect([
      person?.reservasjon ?? '-',
      person?.status,
      person?.varslingsstatus,
      person?.kontaktinformasjon?.mobiltelefonnummer ? yes : '-',
      person?.kontaktinformasjon?.epostadresse ? yes : '-',
      person?.digital_post?.postkasseleverandoeradresse ?? '-',
      person?.spraak ?? '-',
    ]).toEqual(expected);
  });

  test('down to values, timestamps and the order of keys', async () => {
    const [person] = await bench.lookUp('22859197810');
    expect(JSON.stringify({ ...person, sertifikat: 'cut' })).toBe(
      JSON.stringify({
        personidentifikator: '22859197810',
        reservasjon: 'NEI',
        status: 'AKTIV',
        varslingsstatus: 'KAN_VARSLES',
        kontaktinformasjon: {
          epostadresse: 'NULLstillt@default.digdir.no',
          epostadresse_oppdatert: '2023-06-10T21:00:01+02',
          epostadresse_sist_verifisert: '2026-01-14T21:00:01+01',
          epostadresse_duplisert: 'JA',
          mobiltelefonnummer: '+4799999999',
          mobiltelefonnummer_oppdatert: '2023-06-10T21:00:01+02',
          mobiltelefonnummer_sist_verifisert: '2026-01-14T21:00:01+01',
          mobiltelefonnummer_duplisert: 'JA',
        },
        digital_post: { postkasseadresse: 'innbygger.12#TEST', postkasseleverandoeradresse: '984661185' },
        sertifikat: 'cut',
        oppdatert: '2023-06-10T21:00:01+02',
      }),
    );
  });

  test('the reserved say since when, the deleted say nothing', async () => {
    const [reserved, deleted, language] = await bench.lookUp('04846697271', '17894199350', '18886799280');
    expect(reserved).toMatchObject({
      reservasjonstidspunkt: '2023-06-10T21:00:01+02',
      reservasjon_oppdatert: '2023-06-10T21:00:01+02',
    });
    expect(deleted).toEqual({
      personidentifikator: '17894199350',
      status: 'SLETTET',
      varslingsstatus: 'KAN_IKKE_VARSLES',
    });
    expect(language).toMatchObject({ spraak: 'nn', spraak_oppdatert: '2023-06-10T21:00:01+02' });
    expect(language).not.toHaveProperty('reservasjon_oppdatert');
  });
});

type Untold = KrrEvent extends infer Event
  ? Event extends KrrEvent
    ? Omit<Event, 'personidentifikator'>
    : never
  : never;

const benches = new Map<string, Promise<Bench>>();

/** What the register says of a person to whom only this has happened. */
async function after(options: SandboxOptions, ...events: Untold[]): Promise<Person> {
  const key = JSON.stringify(options);
  const fresh = benches.get(key) ?? createBench(options);
  benches.set(key, fresh);
  const { sandbox, lookUp } = await fresh;
  const personidentifikator = '11822648950';
  sandbox.world.append({ type: 'krr-deleted', personidentifikator });
  for (const event of events) sandbox.world.append({ ...event, personidentifikator } as WorldEvent);
  const [person] = await lookUp(personidentifikator);
  return person as Person;
}

const mail = (at: string): Untold => ({
  type: 'kontaktinformasjon-set',
  kanal: 'epostadresse',
  verdi: 'a@example.org',
  at: Date.parse(at),
});
const mobile = (at: string): Untold => ({
  type: 'kontaktinformasjon-set',
  kanal: 'mobiltelefonnummer',
  verdi: '+4799999999',
  at: Date.parse(at),
});

describe('varslingsstatus', () => {
  // The clock stands at 2026-01-15T12:30 in Oslo, so the limit is 2024-07-15T12:30:00+02.
  test.each<[string, Untold[], string]>([
    ['a date just newer than 18 months', [mail('2024-07-15T12:30:01+02:00')], 'KAN_VARSLES'],
    ['a date exactly 18 months old', [mail('2024-07-15T12:30:00+02:00')], 'KAN_IKKE_VARSLES'],
    [
      'old, but confirmed lately',
      [mail('2020-01-01T00:00:00Z'), { type: 'kontaktinformasjon-verified', kanal: 'epostadresse' }],
      'KAN_VARSLES',
    ],
    ['one channel fresh, the other not', [mail('2020-01-01T00:00:00Z'), mobile('2026-01-01T00:00:00Z')], 'KAN_VARSLES'],
    ['both old', [mail('2020-01-01T00:00:00Z'), mobile('2020-01-01T00:00:00Z')], 'KAN_IKKE_VARSLES'],
    ['no contact point', [{ type: 'spraak-set', spraak: 'nn' }], 'KAN_IKKE_VARSLES'],
    [
      'fresh, but reserved',
      [mail('2026-01-01T00:00:00Z'), { type: 'reservasjon-set', reservasjon: 'JA' }],
      'KAN_IKKE_VARSLES',
    ],
    ['deleted', [mail('2026-01-01T00:00:00Z'), { type: 'krr-deleted' }], 'KAN_IKKE_VARSLES'],
  ])('%s', async (_, events, expected) => {
    expect((await after({}, ...events)).varslingsstatus).toBe(expected);
  });
});

describe('what is delivered', () => {
  const box: Untold = { type: 'postkasse-set', adresse: 'a.b#CDEF', leverandoer: 'e-Boks' };
  const old = '2020-01-01T00:00:00Z';

  test('of a person whose contact information has expired: everything, or by the old rule nothing of it', async () => {
    const delivered = await after({}, mail(old), box);
    expect(delivered).toMatchObject({
      kontaktinformasjon: { epostadresse: 'a@example.org' },
      digital_post: {},
      reservasjon: 'NEI',
    });
    const withheld = await after({ quirks: { krr: { expiredContact: 'withheld' } } }, mail(old), box);
    expect(withheld.varslingsstatus).toBe('KAN_IKKE_VARSLES');
    expect(Object.keys(withheld)).not.toEqual(expect.arrayContaining(['kontaktinformasjon']));
    expect(Object.keys(withheld)).not.toEqual(expect.arrayContaining(['digital_post']));
  });

  test('of a person with one stale channel: both, also by the old rule', async () => {
    const person = await after(
      { quirks: { krr: { expiredContact: 'withheld' } } },
      mail(old),
      mobile('2026-01-01T00:00:00Z'),
    );
    expect(Object.keys(person.kontaktinformasjon ?? {})).toEqual(
      expect.arrayContaining(['epostadresse', 'mobiltelefonnummer']),
    );
  });

  test('of a reserved person: contact information, but no mailbox', async () => {
    const person = await after({}, mail(old), box, { type: 'reservasjon-set', reservasjon: 'JA' });
    expect(person).toMatchObject({ reservasjon: 'JA', kontaktinformasjon: {} });
    expect(person).not.toHaveProperty('digital_post');
    expect(person).not.toHaveProperty('sertifikat');
  });

  test('of a person who has taken a reservation back: when, but no time of reservation', async () => {
    const person = await after(
      {},
      { type: 'reservasjon-set', reservasjon: 'JA', at: Date.parse('2024-01-15T07:30:00Z') },
      { type: 'reservasjon-set', reservasjon: 'NEI', at: Date.parse('2024-06-15T07:30:00Z') },
    );
    expect(person).toMatchObject({ reservasjon: 'NEI', reservasjon_oppdatert: '2024-06-15T09:30:00+02' });
    expect(person).not.toHaveProperty('reservasjonstidspunkt');
  });

  test('of a person who is not registered: the status alone', async () => {
    const [stranger] = await bench.lookUp('00000000000');
    expect(stranger).toEqual({
      personidentifikator: '00000000000',
      status: 'IKKE_REGISTRERT',
      varslingsstatus: 'KAN_IKKE_VARSLES',
    });
  });

  test('a certificate per supplier, real and the same for all its customers', async () => {
    const [digipost, eBoks] = await bench.lookUp('22859197810', '26826499361');
    const read = (person: Person | undefined): X509Certificate =>
      new X509Certificate(Uint8Array.from(atob(person?.sertifikat ?? ''), (character) => character.charCodeAt(0)));
    expect(read(digipost).verify(read(digipost).publicKey)).toBe(true);
    expect(read(digipost).publicKey.asymmetricKeyDetails?.modulusLength).toBe(2048);
    expect(read(digipost).subject).toContain('NTRNO-984661185');
    expect(read(eBoks).subject).toContain('NTRNO-922020175');
    expect((await bench.lookUp('22859197810'))[0]?.sertifikat).toBe(digipost?.sertifikat);
  });

  test('a value shared with others is marked as duplicated', async () => {
    const { sandbox, lookUp } = await createBench();
    const { world } = sandbox;
    const indices = Array.from({ length: 400 }, (_, i) => i + 19).filter(
      (index) => world.krrRecord(index, Date.UTC(2026, 0, 15)).epostadresse,
    );
    const [a = 0, b = 0, c = 0] = indices;
    const ids = [a, b, c].map((index) => world.personidentifikator(index));
    const duplicated = async (): Promise<(string | undefined)[]> =>
      (await lookUp(...ids)).map(({ kontaktinformasjon }) => kontaktinformasjon?.epostadresse_duplisert);
    expect(await duplicated()).toEqual([undefined, undefined, undefined]);
    const verdi = `innbygger.${b}@example.org`;
    world.append({ type: 'kontaktinformasjon-set', kanal: 'epostadresse', verdi, personidentifikator: ids[0] ?? '' });
    expect(await duplicated()).toEqual(['JA', 'JA', undefined]);
    world.append({ type: 'krr-deleted', personidentifikator: ids[1] ?? '' });
    expect(await duplicated()).toEqual([undefined, undefined, undefined]);
  });
});

describe('scopes', () => {
  const always = ['personidentifikator', 'reservasjon', 'status'];
  const contact = ['varslingsstatus', 'kontaktinformasjon', 'spraak', 'spraak_oppdatert'];
  const mailbox = ['digital_post', 'sertifikat'];

  test.each([
    ['krr:global/kontaktinformasjon.read', contact],
    ['krr:global/kontaktinfo.read', contact],
    ['krr:global/digitalpost.read', mailbox],
    ['krr:global/postkasse.read', mailbox],
    ['krr:global/kontaktinfo.read krr:global/digitalpost.read', [...contact, ...mailbox]],
  ])('%s', async (scope, unlocked) => {
    const { sandbox, token, post } = await createBench(
      { quirks: { krr: { laterFields: 'absent' } } },
      { scopes: scope.split(' ') },
    );
    const personidentifikator = '22859197810';
    sandbox.world.append({ type: 'spraak-set', spraak: 'se', personidentifikator });
    const authorization = `Bearer ${await token(scope)}`;
    const { body } = await post({ personidentifikatorer: [personidentifikator] }, { authorization });
    const [person] = body.personer as [Person];
    expect(Object.keys(person).sort()).toEqual([...always, ...unlocked].sort());
  });

  test('of other services do not open the register', async () => {
    const other = await createBench({}, { scopes: ['a:b', mailboxScope] });
    const { status, headers } = await other.post(
      { personidentifikatorer: ['22859197810'] },
      { authorization: `Bearer ${await other.token('a:b')}` },
    );
    expect(status).toBe(403);
    expect(headers.get('www-authenticate')).toContain('error="insufficient_scope"');
  });
});

describe('switches', () => {
  test.each([
    ['offset-hours', '2023-06-10T21:00:01+02'],
    ['utc-milliseconds', '2023-06-10T19:00:01.000Z'],
    ['offset-minutes', '2023-06-10T21:00:01.000+02:00'],
  ] as const)('timestamps: %s', async (timestamps, expected) => {
    const { lookUp } = await createBench({ quirks: { krr: { timestamps } } });
    const [person] = await lookUp('11822648950');
    expect(person?.kontaktinformasjon?.epostadresse_oppdatert).toBe(expected);
  });

  test('laterFields: absent, as in the recordings', async () => {
    const { lookUp } = await createBench({ quirks: { krr: { laterFields: 'absent' } } });
    const [person] = await lookUp('11822648950');
    expect(Object.keys(person ?? {})).toEqual([
      'personidentifikator',
      'reservasjon',
      'status',
      'varslingsstatus',
      'kontaktinformasjon',
    ]);
    expect(Object.keys(person?.kontaktinformasjon ?? {}).join()).not.toMatch(/duplisert|validert/);
  });

  test('eBoksNumber: the older one', async () => {
    const { lookUp } = await createBench({ quirks: { krr: { eBoksNumber: '996460320' } } });
    expect((await lookUp('26826499361'))[0]?.digital_post?.postkasseleverandoeradresse).toBe('996460320');
  });

  // felleslosninger/docs, oppslagstjenesten_testdata_med_forventet_respons_0.xlsx, 2020.
  test('reservedContact: values without a date, and nothing of who has a mailbox', async () => {
    const { lookUp } = await createBench({ quirks: { krr: { reservedContact: 'undated', laterFields: 'absent' } } });
    const [reserved, withMailbox, normal] = await lookUp('04846697271', '26866595592', '11822648950');
    expect(reserved).toMatchObject({ reservasjon: 'JA', varslingsstatus: 'KAN_IKKE_VARSLES' });
    expect(reserved?.reservasjonstidspunkt).toBe('2023-06-10T21:00:01+02');
    expect(reserved?.kontaktinformasjon).toEqual({
      epostadresse: 'NULLstillt@default.digdir.no',
      mobiltelefonnummer: '+4799999999',
    });
    expect(withMailbox).toMatchObject({ reservasjon: 'JA', varslingsstatus: 'KAN_IKKE_VARSLES' });
    expect(Object.keys(withMailbox ?? {})).not.toContain('kontaktinformasjon');
    expect(Object.keys(withMailbox ?? {})).not.toContain('digital_post');
    expect(normal?.kontaktinformasjon?.epostadresse_oppdatert).toBe('2023-06-10T21:00:01+02');
  });

  // The definition of KAN_VARSLES before felleslosninger/docs PR #645.
  test('varslingsstatus: by age alone', async () => {
    const { lookUp } = await createBench({ quirks: { krr: { varslingsstatus: 'age' } } });
    const persons = await lookUp('04846697271', '11822648950', '11887197158', '17894199350');
    expect(persons.map(({ varslingsstatus }) => varslingsstatus)).toEqual([
      ...['KAN_VARSLES', 'KAN_VARSLES', 'KAN_IKKE_VARSLES', 'KAN_IKKE_VARSLES'],
    ]);
  });

  test('certificateOwner: each person has one, the same every time', async () => {
    const { lookUp, sandbox, clock } = await createBench({ quirks: { krr: { certificateOwner: 'person' } } });
    const another = '11822648950';
    const box = { adresse: 'test.person#0000', leverandoer: 'Digipost' } as const;
    sandbox.world.append({ type: 'postkasse-set', personidentifikator: another, ...box });
    const certificates = async (): Promise<unknown[]> =>
      (await lookUp('22859197810', another, '23837998492')).map(({ sertifikat }) => sertifikat);
    const [one, two, none] = await certificates();
    expect(new X509Certificate(Buffer.from(String(one), 'base64')).subject).toContain('CN=Innbygger 12 (sandbox)');
    expect(new X509Certificate(Buffer.from(String(two), 'base64')).subject).toContain('CN=Innbygger 6 (sandbox)');
    expect(none).toBeUndefined();
    clock.now += 60_000;
    expect(await certificates()).toEqual([one, two, undefined]);
  });

  test('languageField: sprak', async () => {
    const quirks = { krr: { languageField: 'sprak' } } as const;
    const [person] = await (await createBench({ quirks })).lookUp('18886799280');
    expect(person).toMatchObject({ sprak: 'nn', sprak_oppdatert: '2023-06-10T21:00:01+02' });
    expect(Object.keys(person ?? {}).join()).not.toContain('spraak');
    const { token, post } = await createBench({ quirks });
    const authorization = `Bearer ${await token(mailboxScope)}`;
    const { body } = await post({ personidentifikatorer: ['18886799280'] }, { authorization });
    expect(Object.keys((body.personer as [Person])[0]).join()).not.toContain('sprak');
  });
});
