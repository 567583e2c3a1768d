import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  createFolkeregisteretBench,
  type FolkeregisteretBench,
  numberOf,
} from '../../../test/folkeregisteret-bench.ts';
import { readExtract } from '../../../test/read-extract.ts';
import type { Rettighetspakke } from '../../generated/folkeregisteret/rettighetspakker.ts';
import type {
  Bostedsadresse,
  Folkeregisterperson,
  Oppholdsadresse,
  Oppslag,
  TilpassetUttrekkJobbRequest,
} from '../../generated/folkeregisteret/types.ts';

type Personstatustyper = TilpassetUttrekkJobbRequest['personstatustyper'];

const size = 3000;
const everyStatus: Personstatustyper = ['aktiv', 'bosatt', 'utflyttet', 'doed', 'inaktiv'];

let bench: FolkeregisteretBench;
let everybody: readonly Folkeregisterperson[];
beforeAll(async () => {
  bench = await createFolkeregisteretBench({ size, quirks: { folkeregisteret: { callsPerMinute: 'unlimited' } } });
  const persons: Folkeregisterperson[] = [];
  for (let first = 0; first < size; first += 1000) {
    const numbers = Array.from({ length: 1000 }, (_, i) => bench.sandbox.world.personidentifikator(first + i));
    const { body } = await bench.ask('/personer/bulkoppslag', { body: { foedselsEllerDNummer: numbers } });
    persons.push(...(body.oppslag as Oppslag[]).flatMap(({ folkeregisterperson }) => folkeregisterperson ?? []));
  }
  everybody = persons;
}, 30_000);

async function extract(
  request: Partial<TilpassetUttrekkJobbRequest>,
  pakke: Rettighetspakke = 'offentlig-med-hjemmel',
): Promise<string[]> {
  const body = { personstatustyper: everyStatus, ...request };
  const { jobbId } = (await bench.ask('/uttrekk/tilpasset', { body, pakke })).body;
  return (await readExtract(bench, jobbId, pakke)).flat().sort();
}

/** The numbers of all that are like that, of whom there must be some. */
function numbersOf(isMeant: (person: Folkeregisterperson) => unknown): string[] {
  const numbers = everybody.filter(isMeant).map(numberOf).sort();
  expect(numbers.length).toBeGreaterThan(0);
  return numbers;
}

const statusOf = ({ status }: Folkeregisterperson): string => status?.[0]?.status ?? '';
const kommuneOf = ([address]: readonly (Bostedsadresse | Oppholdsadresse)[] = []): string | undefined =>
  address?.vegadresse?.kommunenummer ?? address?.matrikkeladresse?.matrikkelnummer.kommunenummer;

describe('an extract holds who fits (uttrekk.md)', () => {
  test.each<[Personstatustyper[number], readonly string[]]>([
    ['aktiv', ['midlertidig', 'ikkeBosatt', 'forsvunnet', 'foedselsregistrert']],
    ['bosatt', ['bosatt']],
    ['utflyttet', ['utflyttet']],
    ['doed', ['doed']],
    ['inaktiv', ['inaktiv']],
  ])('personstatus %s is %j', async (type, statuses) => {
    const expected = numbersOf((person) => statuses.includes(statusOf(person)));
    expect(await extract({ personstatustyper: [type] })).toEqual(expected);
  });

  test('several statuses, and never who has been closed', async () => {
    const wanted = ['bosatt', 'doed'];
    expect(await extract({ personstatustyper: ['bosatt', 'doed'] })).toEqual(
      numbersOf((person) => wanted.includes(statusOf(person))),
    );
    const closed = numbersOf((person) => statusOf(person) === 'opphoert');
    const all = await extract({});
    expect(closed.filter((number) => all.includes(number))).toEqual([]);
  });

  test('bostedskommune', async () => {
    expect(await extract({ kommunenummer: { bostedskommunenummer: '4204' } })).toEqual(
      numbersOf(({ bostedsadresse }) => kommuneOf(bostedsadresse) === '4204'),
    );
  });

  test('oppholdskommune', async () => {
    expect(await extract({ kommunenummer: { oppholdskommunenummer: '0301' } })).toEqual(
      numbersOf(({ oppholdsadresse }) => kommuneOf(oppholdsadresse) === '0301'),
    );
  });

  test.each<[string | undefined, string | undefined]>([
    ['1980', '1984'],
    ['2020', undefined],
    [undefined, '1935'],
    ['1999', '1999'],
  ])('year of birth from %s to %s', async (from, to) => {
    expect(
      await extract({
        ...(from === undefined ? {} : { foedselsaarFraOgMed: from }),
        ...(to === undefined ? {} : { foedselsaarTilOgMed: to }),
      }),
    ).toEqual(
      numbersOf((person) => {
        const year = person.foedsel?.[0]?.foedselsaar ?? '';
        return year !== '' && year >= (from ?? '') && year <= (to ?? '9999') && statusOf(person) !== 'opphoert';
      }),
    );
  });

  test('year of death', async () => {
    expect(await extract({ doedsaarFraOgMed: '2015', doedsaarTilOgMed: '2019' })).toEqual(
      numbersOf(({ doedsfall }) => /^201[5-9]/.test(doedsfall?.doedsdato ?? '')),
    );
    expect(await extract({ personstatustyper: ['bosatt'], doedsaarFraOgMed: '1900' })).toEqual([]);
  });

  test('sex, citizenship and sivilstand, all at once', async () => {
    const isOpen = (person: Folkeregisterperson): boolean => statusOf(person) !== 'opphoert';
    const sex = numbersOf((person) => isOpen(person) && person.kjoenn?.[0]?.kjoenn === 'kvinne');
    expect(await extract({ kjoenn: 'kvinne' })).toEqual(sex);
    const citizen = ({ statsborgerskap }: Folkeregisterperson): boolean =>
      statsborgerskap?.some((entry) => entry.statsborgerskap === 'SWE') ?? false;
    expect(await extract({ statsborgerskap: 'SWE' })).toEqual(numbersOf((one) => isOpen(one) && citizen(one)));
    const widowed = ({ sivilstand }: Folkeregisterperson): boolean =>
      sivilstand?.[0]?.sivilstand === 'enkeEllerEnkemann';
    expect(
      await extract({ kjoenn: 'kvinne', sivilstandstype: 'enkeEllerEnkemann', foedselsaarTilOgMed: '1950' }),
    ).toEqual(
      numbersOf(
        (one) =>
          isOpen(one) &&
          widowed(one) &&
          one.kjoenn?.[0]?.kjoenn === 'kvinne' &&
          (one.foedsel?.[0]?.foedselsaar ?? '') <= '1950',
      ),
    );
  });

  test('is the same for every package that has extracts, but by a protected address only for public bodies', async () => {
    const large = await createFolkeregisteretBench({ size: 40_000 });
    const protectedOne = large.find(
      ({ bostedsadresse, status }) =>
        bostedsadresse?.[0]?.adressegradering === 'fortrolig' && status?.[0]?.status === 'bosatt',
    );
    const kommunenummer = { bostedskommunenummer: kommuneOf(protectedOne.bostedsadresse) ?? '' };
    const body = { personstatustyper: ['bosatt'], kommunenummer };
    const found = async (pakke: Rettighetspakke): Promise<string[]> => {
      const { jobbId } = (await large.ask('/uttrekk/tilpasset', { body, pakke })).body;
      return (await readExtract(large, jobbId, pakke)).flat();
    };
    for (const pakke of ['offentlig-med-hjemmel', 'offentligutenhjemmel'] as const) {
      expect(await found(pakke)).toContain(numberOf(protectedOne));
    }
    for (const pakke of ['privatutenhjemmel', 'finans', 'eid'] as const) {
      const numbers = await found(pakke);
      expect([numbers.length > 0, numbers.includes(numberOf(protectedOne))]).toEqual([true, false]);
    }
  });
});

describe('of millions', () => {
  let large: FolkeregisteretBench;
  const order = async (request: TilpassetUttrekkJobbRequest): Promise<unknown> => {
    const { body } = await large.ask('/uttrekk/tilpasset', { body: request });
    large.clock.now += 4000;
    return body.jobbId;
  };
  beforeAll(async () => {
    large = await createFolkeregisteretBench({ size: 5_600_000 });
  });

  test('a batch keeps no memory but its own', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const jobbId = await order({ personstatustyper: ['bosatt'] });
    const read = async (number: number): Promise<void> => {
      const { body } = await large.ask(`/uttrekk/${jobbId}/batch/${number}`);
      expect((body.foedselsEllerDNummer as string[]).length).toBe(5000);
    };
    await read(0);
    collect();
    const before = process.memoryUsage().heapUsed;
    for (const number of [1, 2]) await read(number);
    collect();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(2_000_000);
  });

  test('a kommune is found without a look at the rest of the country', async () => {
    const jobbId = await order({
      personstatustyper: ['bosatt'],
      kommunenummer: { bostedskommunenummer: '4204' },
      foedselsaarTilOgMed: '2008',
    });
    const { body } = await large.ask(`/uttrekk/${jobbId}/batch/0`);
    expect((body.foedselsEllerDNummer as string[]).length).toBe(5000);
  });

  test('whoever takes long to find is not ready yet, and nobody waits for minutes', async () => {
    const jobbId = await order({ personstatustyper: ['bosatt'], statsborgerskap: 'XXK', sivilstandstype: 'skilt' });
    const { status, body } = await large.ask(`/uttrekk/${jobbId}/batch/0`);
    expect([status, body.feilmelding]).toEqual([404, 'Batch med id=0 er enda ikke klar']);
  });
});
