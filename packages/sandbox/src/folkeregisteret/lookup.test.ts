import { beforeAll, describe, expect, test } from 'vitest';
import { createFolkeregisteretBench, type FolkeregisteretBench, numberOf } from '../../test/folkeregisteret-bench.ts';
import type { ArkivOppslag, Folkeregisterperson, Oppslag } from '../generated/folkeregisteret/types.ts';
import { createDocumentIds } from './document/document-id.ts';

let bench: FolkeregisteretBench;
beforeAll(async () => {
  bench = await createFolkeregisteretBench({ quirks: { folkeregisteret: { callsPerMinute: 'unlimited' } } });
});

const everything = [
  'person-basis',
  'historikk',
  'relasjon-utvidet',
  'identitetsgrunnlag-utvidet',
  'innflytting',
  'utflytting',
];

describe('a person by number', () => {
  test.each(['0000000000', '000000000000', 'abcdefghijk'])('%s is no number: 400', async (id) => {
    expect((await bench.ask(`/personer/${id}`)).status).toBe(400);
  });

  test('nobody has it: 404', async () => {
    expect((await bench.ask('/personer/00000000000')).status).toBe(404);
    const { world } = bench.sandbox;
    const young = Array.from({ length: world.size }, (_, i) => i).find((i) => !world.life(i, bench.clock.now));
    if (young !== undefined)
      expect((await bench.ask(`/personer/${world.personidentifikator(young)}`)).status).toBe(404);
  });

  test('the number of today and the one of before lead to the same person', async () => {
    const { identifikasjonsnummer = [] } = bench.find((person) => person.identifikasjonsnummer?.length === 2);
    const [now, before] = identifikasjonsnummer.map(({ foedselsEllerDNummer }) => foedselsEllerDNummer);
    const person = await bench.person(before ?? '', ...everything);
    expect(person).toEqual(await bench.person(now ?? '', ...everything));
    expect(person.identifikasjonsnummer).toMatchObject([
      { erGjeldende: true, status: 'iBruk', foedselsEllerDNummer: now, identifikatortype: 'foedselsnummer' },
      { erGjeldende: false, status: 'opphoert', foedselsEllerDNummer: before, identifikatortype: 'dNummer' },
    ]);
    expect((await bench.person(now ?? '')).identifikasjonsnummer).toHaveLength(1);
  });

  test('a number that is given later does not exist yet', async () => {
    const arriving = bench.find((person) => person.identifikasjonsnummer?.length === 2);
    const [fnr = '', dnr = ''] = (arriving.identifikasjonsnummer ?? []).map((entry) => entry.foedselsEllerDNummer);
    const early = await createFolkeregisteretBench();
    early.clock.now = Date.parse(arriving.innflytting?.at(-1)?.gyldighetstidspunkt ?? '') - 86_400_000;
    expect((await early.ask(`/personer/${fnr}`)).status).toBe(404);
    expect((await early.person(dnr)).identifikasjonsnummer).toMatchObject([
      { status: 'iBruk', foedselsEllerDNummer: dnr },
    ]);
  });

  test('a closed person has number, status and sivilstand alone (as recorded in Altinn/altinn-register)', async () => {
    const closed = bench.find((person) => person.status?.[0]?.status === 'opphoert');
    const person = await bench.person(numberOf(closed), ...everything);
    expect(Object.keys(person)).toEqual(['identifikasjonsnummer', 'status', 'sivilstand']);
    expect(person).toMatchObject({
      identifikasjonsnummer: [{ status: 'opphoert' }],
      status: [{ status: 'opphoert', aarsak: 'Opphøre person' }],
      sivilstand: [{ sivilstand: 'uoppgitt' }],
    });
  });

  test('an inactive d-number is in use, and its holder has been temporary and never had a home (likewise)', async () => {
    const inactive = bench.find((person) => person.status?.[0]?.status === 'inaktiv');
    const person = await bench.person(numberOf(inactive), 'person-basis', 'historikk');
    expect(person.identifikasjonsnummer).toMatchObject([{ status: 'iBruk', identifikatortype: 'dNummer' }]);
    expect(person.status?.map(({ status, erGjeldende }) => [status, erGjeldende])).toEqual([
      ['inaktiv', true],
      ['midlertidig', false],
    ]);
    expect(person).not.toHaveProperty('bostedsadresse');
  });

  test('family is told alike by both', async () => {
    const { familierelasjon = [], ...child } = bench.find(({ familierelasjon: relations }) =>
      relations?.some(({ minRolleForPerson }) => minRolleForPerson === 'barn'),
    );
    for (const { relatertPerson = '', relatertPersonsRolle } of familierelasjon.filter(
      (r) => r.minRolleForPerson === 'barn',
    )) {
      const parent = await bench.person(relatertPerson, 'familierelasjon');
      expect(parent.familierelasjon).toContainEqual(
        expect.objectContaining({
          relatertPerson: numberOf(child),
          relatertPersonsRolle: 'barn',
          minRolleForPerson: relatertPersonsRolle,
        }),
      );
    }
  });

  test('responsibility for a child stands with both, the child always as its subject', async () => {
    const child = bench.find(({ foreldreansvar }) =>
      foreldreansvar?.some(({ erGjeldende, ansvar }) => erGjeldende && ansvar === 'felles'),
    );
    for (const { ansvarlig = '', ansvarssubjekt } of (child.foreldreansvar ?? []).filter(
      ({ erGjeldende }) => erGjeldende,
    )) {
      const parent = await bench.person(ansvarlig, 'foreldreansvar');
      expect(parent.foreldreansvar).toContainEqual(
        expect.objectContaining({ ansvar: 'felles', ansvarssubjekt, ansvarlig }),
      );
    }
  });

  test('without historikk all is current', async () => {
    for (let index = 0; index < 300; index++) {
      const number = bench.sandbox.world.personidentifikator(index);
      const { body, status } = await bench.ask(`/personer/${number}?part=person-basis&part=relasjon-utvidet`);
      if (status === 200) expect(JSON.stringify(body)).not.toContain('"erGjeldende":false');
    }
  });
});

describe('many by number', () => {
  const some = (): string[] => Array.from({ length: 50 }, (_, i) => bench.sandbox.world.personidentifikator(i));
  const post = async (body: unknown, query = '?part=navn') => bench.ask(`/personer/bulkoppslag${query}`, { body });
  const asked = ({ body }: { body: Record<string, unknown> }) =>
    (body.oppslag as Oppslag[]).map((o) => o.foedselsEllerDNummer);

  test('as ordered: in order, twice for who is asked for twice, a message for the unknown and the closed', async () => {
    const closed = numberOf(bench.find((person) => person.status?.[0]?.status === 'opphoert'));
    const numbers = [...some().reverse(), '00000000000', some()[3] ?? '', closed];
    const { status, body } = await post({ foedselsEllerDNummer: numbers }, '?part=navn&somBestilt=true');
    expect([status, asked({ body })]).toEqual([200, numbers]);
    const oppslag = body.oppslag as Oppslag[];
    expect(oppslag[0]?.folkeregisterperson?.navn).toHaveLength(1);
    expect(Object.keys(oppslag[0] ?? {})).toEqual(['foedselsEllerDNummer', 'folkeregisterperson']);
    for (const place of [50, 52]) {
      expect(oppslag[place]).toEqual({
        foedselsEllerDNummer: numbers[place],
        feilmelding: { feilmelding: expect.any(String) },
      });
    }
  });

  test.each(['', '&somBestilt=false'])(
    'otherwise each once, in another order, the same every time: "%s"',
    async (query) => {
      const numbers = some();
      const answer = await post(
        { foedselsEllerDNummer: [...numbers, numbers[0], '00000000000'] },
        `?part=navn${query}`,
      );
      expect(asked(answer)).not.toEqual(numbers);
      expect(asked(answer)).not.toEqual([...numbers].sort());
      expect(asked(answer).sort()).toEqual([...numbers].sort());
      expect(asked(await post({ foedselsEllerDNummer: [...numbers, numbers[0], '00000000000'] }))).toEqual(
        asked(answer),
      );
    },
  );

  test('1000 at most', async () => {
    const [number = ''] = some();
    expect((await post({ foedselsEllerDNummer: Array(1000).fill(number) })).status).toBe(200);
    expect((await post({ foedselsEllerDNummer: Array(1001).fill(number) })).status).toBe(400);
  });

  test.each([
    [{}],
    [{ foedselsEllerDNummer: [] }],
    [{ foedselsEllerDNummer: 'x' }],
    [[]],
    [{ foedselsEllerDNummer: ['1'] }],
  ])('%j is refused with 400', async (body) => {
    expect((await post(body)).status).toBe(400);
  });

  test('somBestilt is true or false', async () => {
    expect((await post({ foedselsEllerDNummer: some() }, '?somBestilt=ja')).status).toBe(400);
  });
});

describe('the archive', () => {
  const ids = createDocumentIds(1);
  let index: number;
  let events: readonly { readonly ajourholdstidspunkt: number }[];
  beforeAll(() => {
    const { world } = bench.sandbox;
    const three = bench.clock.now - 3 * 366 * 86_400_000;
    index = Array.from({ length: world.size }, (_, i) => i).find((i) => {
      const noted =
        world.life(i, bench.clock.now)?.hendelser.map(({ ajourholdstidspunkt }) => ajourholdstidspunkt) ?? [];
      return noted.length > 6 && noted.filter((at) => at > three).length > 2;
    }) as number;
    events = world.life(index, bench.clock.now)?.hendelser ?? [];
  });
  const id = (nummer: number): string => ids.id({ kind: 'persondokument', person: index, nummer });
  const archived = (nummer: number) =>
    bench.ask(`/personer/arkiv/${id(nummer)}?${everything.map((p) => `part=${p}`).join('&')}`);

  test('has the person as right after each event of the last three years', async () => {
    const { clock, sandbox } = bench;
    const today = clock.now;
    for (let nummer = events.length - 1; nummer <= events.length; nummer++) {
      const { status, body } = await archived(nummer);
      const then = await createFolkeregisteretBench();
      then.clock.now = events[nummer - 1]?.ajourholdstidspunkt ?? 0;
      expect(status).toBe(200);
      // Several events can be noted at one instant; then the person looks so after the last.
      if (events[nummer]?.ajourholdstidspunkt !== then.clock.now) {
        expect(body).toEqual(await then.person(sandbox.world.personidentifikator(index), ...everything));
      }
    }
    expect(clock.now).toBe(today);
  });

  test('the newest is the person of today', async () => {
    expect((await archived(events.length)).body).toEqual(
      await bench.person(bench.sandbox.world.personidentifikator(index), ...everything),
    );
  });

  test('has been historic for more than three years: 400', async () => {
    expect((await archived(1)).status).toBe(400);
  });

  test.each([
    ['of an event that has not happened', () => id(events.length + 1)],
    ['of an event’s own document', () => ids.id({ kind: 'hendelsesdokument', person: index, nummer: 1 })],
    [
      'of the closing of a duplicate, which leaves no person behind',
      () => {
        const { world } = bench.sandbox;
        const merged = Array.from({ length: world.size }, (_, i) => world.life(i, bench.clock.now)?.hendelser ?? []);
        const closing = merged.flat().find(({ hendelsestype }) => hendelsestype === 'personErOpphoertSomDublett');
        return ids.id({ kind: 'persondokument', person: closing?.person ?? -1, nummer: closing?.nummer ?? 0 });
      },
    ],
    ['of another world', () => createDocumentIds(2).id({ kind: 'persondokument', person: index, nummer: 1 })],
    ['of nobody', () => ids.id({ kind: 'persondokument', person: 4_000_000, nummer: 1 })],
    ['that is none', () => 'abc'],
  ])('an id %s: 404', async (_, of) => {
    expect((await bench.ask(`/personer/arkiv/${of()}`)).status).toBe(404);
  });

  test('many at once, in the order of the question', async () => {
    const dokumentidentifikator = [id(events.length), id(1), '0'.repeat(32), id(events.length)];
    const { status, body } = await bench.ask('/personer/bulkoppslag/arkiv?part=navn', {
      body: { dokumentidentifikator },
    });
    const oppslag = body.oppslag as ArkivOppslag[];
    expect([status, oppslag.map((o) => o.dokumentidentifikator)]).toEqual([200, dokumentidentifikator]);
    expect(oppslag.map(({ folkeregisterperson, feilmelding }) => [!!folkeregisterperson, !!feilmelding])).toEqual([
      [true, false],
      [false, true],
      [false, true],
      [true, false],
    ]);
    expect(Object.keys(oppslag[0]?.folkeregisterperson as Folkeregisterperson)).toEqual([
      'identifikasjonsnummer',
      'navn',
    ]);
  });
});
