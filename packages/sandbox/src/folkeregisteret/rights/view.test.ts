import { beforeAll, describe, expect, test } from 'vitest';
import {
  createFolkeregisteretBench,
  type FolkeregisteretBench,
  numberOf,
} from '../../../test/folkeregisteret-bench.ts';
import type { Rettighetspakke } from '../../generated/folkeregisteret/rettighetspakker.ts';
import type { Folkeregisterperson } from '../../generated/folkeregisteret/types.ts';
import type { QuirkOptions } from '../../quirks.ts';

const quirks: QuirkOptions = { folkeregisteret: { callsPerMinute: 'unlimited' } };
let bench: FolkeregisteretBench;
beforeAll(async () => {
  bench = await createFolkeregisteretBench({ quirks });
});

async function seen(
  person: Folkeregisterperson,
  pakke: Rettighetspakke,
  part: readonly string[],
  by = bench,
): Promise<Folkeregisterperson> {
  const { status, body } = await by.ask(`/personer/${numberOf(person)}?${part.map((p) => `part=${p}`).join('&')}`, {
    pakke,
  });
  expect(status).toBe(200);
  return body;
}

// Valgdirektoratet/folkeavstemning, recordings of 2023-10-11: 17 828 persons of konsumenttest, part=person-basis.
describe('offentligutenhjemmel as recorded', () => {
  const times = ['ajourholdstidspunkt', 'erGjeldende', 'gyldighetstidspunkt'];
  const allowed: Readonly<Record<string, readonly string[]>> = {
    identifikasjonsnummer: [...times, 'status', 'foedselsEllerDNummer', 'identifikatortype'],
    sivilstand: ['erGjeldende', 'sivilstand'],
    statsborgerskap: ['erGjeldende', 'statsborgerskap'],
    status: [...times, 'status'],
    kjoenn: [...times, 'kjoenn'],
    foedsel: [...times, 'foedselsdato', 'foedselsaar', 'foedested', 'foedekommuneINorge', 'foedeland'],
    navn: [...times, 'fornavn', 'mellomnavn', 'etternavn'],
    identitetsgrunnlag: [...times, 'identitetsgrunnlagstatus'],
    adressebeskyttelse: [...times, 'graderingsnivaa'],
    bostedsadresse: [
      ...[
        ...times,
        'ukjentBosted',
        'vegadresse',
        'matrikkeladresse',
        'adresseIdentifikatorFraMatrikkelen',
        'adressegradering',
      ],
      ...['flyttedato', 'grunnkrets', 'stemmekrets', 'skolekrets', 'kirkekrets'],
    ],
  };

  test('no entity of 1000 persons has another key, and none has kilde or aarsak', async () => {
    const numbers = Array.from({ length: 1000 }, (_, i) => bench.sandbox.world.personidentifikator(i));
    const { body } = await bench.ask('/personer/bulkoppslag', {
      pakke: 'offentligutenhjemmel',
      body: { foedselsEllerDNummer: numbers },
    });
    const persons = (body.oppslag as { folkeregisterperson: Folkeregisterperson }[]).map((o) => o.folkeregisterperson);
    expect(persons.length).toBeGreaterThan(990);
    expect(JSON.stringify(body)).not.toMatch(/"kilde"|"aarsak"|"erGjeldende":false/);
    const keys = new Map<string, Set<string>>();
    for (const person of persons) {
      for (const [entitet, entries] of Object.entries(person)) {
        const known = keys.get(entitet) ?? new Set();
        for (const key of [entries].flat().flatMap(Object.keys)) known.add(key);
        keys.set(entitet, known);
      }
    }
    for (const [entitet, names] of Object.entries(allowed)) {
      expect([entitet, [...(keys.get(entitet) ?? [])].filter((key) => !names.includes(key))]).toEqual([entitet, []]);
    }
    for (const entitet of ['sivilstand', 'statsborgerskap'])
      expect([...(keys.get(entitet) ?? [])]).toEqual(allowed[entitet]);
    // Exactly one number, sivilstand and sex each.
    for (const person of persons) expect(person.identifikasjonsnummer).toHaveLength(1);
  });
});

describe('status', () => {
  test.each(['forsvunnet', 'midlertidig', 'ikkeBosatt'])(
    '%s is aktiv for those without authority (sos-statuskoder.md)',
    async (status) => {
      const person = bench.find((one) => one.status?.[0]?.status === status);
      expect((await seen(person, 'offentlig-med-hjemmel', ['status'])).status).toMatchObject([{ status }]);
      for (const pakke of ['offentligutenhjemmel', 'privatutenhjemmel', 'finans', 'eid'] as const) {
        expect((await seen(person, pakke, ['status'])).status, pakke).toMatchObject([{ status: 'aktiv' }]);
      }
    },
  );

  test.each(['bosatt', 'utflyttet', 'doed', 'opphoert', 'inaktiv'])('%s is open', async (status) => {
    const person = bench.find((one) => one.status?.[0]?.status === status);
    expect((await seen(person, 'privatutenhjemmel', ['status'])).status).toMatchObject([{ status }]);
  });
});

describe('somebody whose address is protected', () => {
  const addresses = ['bostedsadresse', 'oppholdsadresse', 'postadresse', 'deltBosted', 'postadresseIUtlandet'];
  let person: Folkeregisterperson;
  beforeAll(() => {
    person = bench.find(
      ({ adressebeskyttelse, bostedsadresse, doedsfall }) =>
        !doedsfall && adressebeskyttelse?.[0]?.erGjeldende && bostedsadresse?.[0]?.adressegradering === 'fortrolig',
    );
  });

  test.each(['offentlig-med-hjemmel', 'offentligutenhjemmel'] as const)('%s gets it, graded', async (pakke) => {
    const { bostedsadresse, adressebeskyttelse } = await seen(person, pakke, ['person-basis']);
    expect(bostedsadresse).toMatchObject([{ adressegradering: 'fortrolig' }]);
    expect(adressebeskyttelse).toMatchObject([{ graderingsnivaa: 'fortrolig' }]);
  });

  test.each(['privatutenhjemmel', 'finans', 'eid'] as const)(
    '%s gets none of it, not even what has been',
    async (pakke) => {
      const document = await seen(person, pakke, ['person-basis', 'historikk']);
      expect(JSON.stringify(addresses.map((entitet) => document[entitet as 'postadresse']))).not.toMatch(
        /"(strengtF|f)ortrolig"/,
      );
      expect(document.adressebeskyttelse).toMatchObject([{ graderingsnivaa: 'fortrolig' }]);
    },
  );

  test('can be kept secret by switch', async () => {
    const other = await createFolkeregisteretBench({
      quirks: { folkeregisteret: { adressebeskyttelse: 'confidential' } },
    });
    expect(await seen(person, 'finans', ['person-basis'], other)).not.toHaveProperty('adressebeskyttelse');
    expect(await seen(person, 'offentligutenhjemmel', ['person-basis'], other)).toHaveProperty('adressebeskyttelse');
  });
});

describe('moves', () => {
  test('of those without authority the last has its date, and one that another followed has none (news of 2022-08-02)', async () => {
    const returned = bench.find(
      ({ innflytting, utflytting, adressebeskyttelse }) => innflytting && utflytting && !adressebeskyttelse,
    );
    const part = ['innflytting', 'utflytting'];
    const whole = await seen(returned, 'offentlig-med-hjemmel', part);
    const open = await seen(returned, 'privatutenhjemmel', part);
    expect(whole.utflytting?.[0]).toMatchObject({ utflyttingsdato: expect.any(String) });
    const [last, before] =
      (whole.innflytting?.[0]?.gyldighetstidspunkt ?? '') > (whole.utflytting?.[0]?.gyldighetstidspunkt ?? '')
        ? [open.innflytting, open.utflytting]
        : [open.utflytting, open.innflytting];
    expect(last?.[0]).toHaveProperty('gyldighetstidspunkt');
    for (const key of ['gyldighetstidspunkt', 'ajourholdstidspunkt', 'utflyttingsdato'])
      expect(before?.[0]).not.toHaveProperty(key);
  });
});

describe('guardians', () => {
  test('tasks are for those with authority alone (news of 2022-02-11)', async () => {
    const ward = bench.find(
      ({ vergemaalEllerFremtidsfullmakt: v }) => v?.[0]?.erGjeldende && v[0].verge.tjenesteomraade,
    );
    const verge = async (pakke: Rettighetspakke) =>
      (await seen(ward, pakke, ['relasjon-utvidet'])).vergemaalEllerFremtidsfullmakt?.[0]?.verge;
    expect(await verge('offentlig-med-hjemmel')).toHaveProperty('tjenesteomraade');
    const finans = await verge('finans');
    expect(Object.keys(finans ?? {})).toEqual(['foedselsEllerDNummer', 'navnFoedselsdato']);
  });
});

describe('no number of anybody', () => {
  test.each([
    'privatutenfolkeregisteridentifikator',
    'presseutenfolkeregisteridentifikator',
    'privat',
    'presse',
  ] as const)('gets out through %s unasked', async (pakke) => {
    const searched = async (person: Folkeregisterperson): Promise<string> => {
      const { fornavn, etternavn } = person.navn?.[0] ?? {};
      const query = new URLSearchParams([
        ['navn', `${fornavn} ${etternavn}`],
        ['identifikasjonsnummer', numberOf(person)],
        ...['person-basis', 'relasjon-utvidet', 'historikk'].map((part) => ['part', part]),
      ]);
      const { status, text } = await bench.ask(`/personer/entydigsoek?${query}`, { pakke });
      expect(status).toBe(200);
      return text;
    };
    const ward = bench.find(({ vergemaalEllerFremtidsfullmakt: v }) => v?.[0]?.erGjeldende);
    const estate = bench.find(({ kontaktinformasjonForDoedsbo: contact }) => contact?.[0]?.person);
    expect(await searched(ward)).not.toContain('foedselsEllerDNummer');
    const text = await searched(estate);
    expect(text).not.toContain('foedselsEllerDNummer');
    expect(JSON.parse(text).kontaktinformasjonForDoedsbo[0].person).toEqual({
      foedselsdato: expect.any(String),
      personnavn: expect.any(Object),
    });
  });
});

describe('by switch', () => {
  const asked = async (chosen: QuirkOptions['folkeregisteret'], pakke: Rettighetspakke, path: string) =>
    (await createFolkeregisteretBench({ quirks: { folkeregisteret: { ...chosen } } })).ask(path, { pakke });

  test('kilde and aarsak are sent', async () => {
    const path = `/personer/${bench.sandbox.world.personidentifikator(0)}?part=navn`;
    expect((await asked({ kilde: 'sent' }, 'offentligutenhjemmel', path)).text).toContain('"kilde"');
  });

  test('privat has single lookups', async () => {
    const path = `/personer/${bench.sandbox.world.personidentifikator(0)}?part=navn`;
    expect((await asked({ privatLookup: 'served' }, 'privat', path)).status).toBe(200);
  });

  test('privat with single lookups has no search for all that, and nobody is called so', async () => {
    for (const path of ['/personer/soek?navn=KARI', '/personer/soek/']) {
      const { status, body } = await asked({ privatLookup: 'served' }, 'privat', path);
      expect([status, body.melding]).toEqual([404, 'Ressursen finnes ikke.']);
    }
  });

  test.each(['offentligutenhjemmel', 'finans'] as const)('%s has falskIdentitet by its name, or not', async (pakke) => {
    const path = `/personer/${bench.sandbox.world.personidentifikator(0)}?part=falskIdentitet`;
    expect((await asked({}, pakke, path)).status).toBe(200);
    expect((await asked({ falskIdentitet: 'with-group-only' }, pakke, path)).status).toBe(406);
  });

  test('a task is spelt with å', async () => {
    const ward = bench.find(({ vergemaalEllerFremtidsfullmakt: v }) =>
      JSON.stringify(v ?? '').includes('Forliksraadet'),
    );
    const path = `/personer/${numberOf(ward)}?part=relasjon-utvidet&part=historikk`;
    expect((await asked({}, 'offentlig-med-hjemmel', path)).text).toContain('tvangsfullbyrdelseOgForliksraadet');
    expect((await asked({ forliksraadet: 'å' }, 'offentlig-med-hjemmel', path)).text).toContain(
      'tvangsfullbyrdelseOgForliksrådet',
    );
  });
});
