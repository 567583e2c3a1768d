import { describe, expect, test } from 'vitest';
import { responses } from '../../generated/folkeregisteret/validators.ts';
import { dayOf, startOf } from '../../world/day.ts';
import type { Entitet, Entities } from '../../world/lives/entities.ts';
import type { Egenskap, Hendelse } from '../../world/lives/life.ts';
import { createWorld } from '../../world/world.ts';
import { personDocument } from './person-document.ts';

const now = Date.UTC(2026, 0, 15, 11, 30);
const world = createWorld(1, 20_000, () => now);
const withBoth = Array.from({ length: 20_000 }, (_, i) => i).find(
  (i) => world.numberOf(i, 'dNummer') && world.numberOf(i, 'foedselsnummer'),
) as number;

function ny<E extends Entitet>(entitet: E, verdi: Entities[E]): Egenskap {
  return { entitet, endring: 'registrereNy', verdi } as Egenskap;
}

type Event = [year: number, ...egenskaper: Egenskap[]];

/** A life of events on 1 January of some years, each noted a week and a bit later. */
function life(...events: Event[]): Hendelse[] {
  return events.map(([year, ...egenskaper], place) => ({
    person: withBoth,
    nummer: place + 1,
    hendelsestype: 'personErOpprettet',
    identifikatortype: 'foedselsnummer',
    gyldighetstidspunkt: startOf(dayOf(year, 1, 1)),
    ajourholdstidspunkt: startOf(dayOf(year, 1, 8)) + 1689,
    kilde: 'Synutopia',
    aarsak: 'Grunnbefolkning',
    egenskaper,
  }));
}

const document = (...events: Event[]) => personDocument(world, life(...events), now);
const poststed = { postnummer: '4876', poststedsnavn: 'GRIMSTAD' };
const land = {
  adresseIdentifikatorFraMatrikkelen: '285693984',
  grunnkrets: 301,
  stemmekrets: 3,
  skolekrets: 6,
  kirkekrets: 2,
};
const vegadresse = {
  kommunenummer: '4202',
  bruksenhetsnummer: 'H0101',
  bruksenhetstype: 'bolig',
  adressenavn: 'Kaffekoppveien',
  husnummer: '7',
  adressekode: '1120',
  poststed,
} as const;
const home = (from: number, adressenavn: string = vegadresse.adressenavn): Egenskap =>
  ny('bostedsadresse', {
    vegadresse: { ...vegadresse, adressenavn },
    ...land,
    adressegradering: 'ugradert',
    flyttedato: dayOf(from, 1, 1),
  });

describe('an entry', () => {
  test('has its times first, then its fields, as recorded (Altinn/altinn-register)', () => {
    const { bostedsadresse } = document([2020, home(2020)]);
    expect(JSON.stringify(bostedsadresse?.[0])).toBe(
      JSON.stringify({
        ajourholdstidspunkt: '2020-01-08T00:00:01.689+01:00',
        erGjeldende: true,
        kilde: 'Synutopia',
        aarsak: 'Grunnbefolkning',
        gyldighetstidspunkt: '2020-01-01T00:00:00+01:00',
        vegadresse: {
          kommunenummer: '4202',
          bruksenhetsnummer: 'H0101',
          bruksenhetstype: 'bolig',
          adressenavn: 'Kaffekoppveien',
          adressenummer: { husnummer: '7' },
          adressekode: '1120',
          poststed: { poststedsnavn: 'GRIMSTAD', postnummer: '4876' },
        },
        adresseIdentifikatorFraMatrikkelen: '285693984',
        adressegradering: 'ugradert',
        flyttedato: '2020-01-01',
        grunnkrets: 301,
        stemmekrets: 3,
        skolekrets: 6,
        kirkekrets: 2,
      }),
    );
  });

  test('of what has been comes after what is, newest first', () => {
    const { bostedsadresse } = document(
      [2018, home(2018, 'Første')],
      [2020, home(2020, 'Andre')],
      [2022, home(2022, 'Tredje')],
    );
    expect(
      bostedsadresse?.map(({ vegadresse: v, erGjeldende, opphoerstidspunkt }) => [
        v?.adressenavn,
        erGjeldende,
        opphoerstidspunkt,
      ]),
    ).toEqual([
      ['Tredje', true, undefined],
      ['Andre', false, '2022-01-01T00:00:00+01:00'],
      ['Første', false, '2020-01-01T00:00:00+01:00'],
    ]);
  });

  test.each(['identifikasjonsnummer', 'kjoenn'] as const)('%s from the old register lacks its times', (entitet) => {
    const events = life([
      1970,
      ny('identifikasjonsnummer', { identifikatortype: 'foedselsnummer', status: 'iBruk' }),
      ny('kjoenn', { kjoenn: 'kvinne' }),
      ny('status', { status: 'bosatt' }),
    ]).map((event) => ({ ...event, kilde: 'KILDE_DSF' }));
    const { [entitet]: entries, status } = personDocument(world, events, now);
    expect(entries?.[0]).not.toHaveProperty('gyldighetstidspunkt');
    expect('ajourholdstidspunkt' in (entries?.[0] ?? {})).toBe(entitet !== 'kjoenn');
    expect(status?.[0]).toHaveProperty('gyldighetstidspunkt');
  });
});

describe('a person', () => {
  test('has the entities in the order recorded, and no others', () => {
    const all = document([
      2000,
      ny('navn', { fornavn: 'SYNTETISK', etternavn: 'BLÅBÆR' }),
      ny('statsborgerskap', { statsborgerskap: 'NOR' }),
      home(2000),
      ny('status', { status: 'doed' }),
      ny('doedsfall', { doedsdato: dayOf(2000, 1, 1) }),
      ny('sivilstand', { sivilstand: 'ugift' }),
      ny('foedsel', { foedselsdato: dayOf(1970, 7, 18), foedeland: 'NOR' }),
      ny('kjoenn', { kjoenn: 'kvinne' }),
      ny('identitetsgrunnlag', { identitetsgrunnlagstatus: 'kontrollert' }),
      ny('identifikasjonsnummer', { identifikatortype: 'foedselsnummer', status: 'iBruk' }),
    ]);
    expect(Object.keys(all)).toEqual([
      ...[
        'identifikasjonsnummer',
        'identitetsgrunnlag',
        'status',
        'kjoenn',
        'foedsel',
        'sivilstand',
        'doedsfall',
        'navn',
      ],
      ...['bostedsadresse', 'statsborgerskap'],
    ]);
    expect(all.doedsfall).toMatchObject({ erGjeldende: true, doedsdato: '2000-01-01' });
    expect(all.foedsel?.[0]).toMatchObject({ foedselsdato: '1970-07-18', foedselsaar: '1970' });
  });

  test('who is no longer known by a false identity has none', () => {
    const verdi = { erFalsk: true, rettIdentitetErUkjent: true } as const;
    const began: Event = [2010, ny('falskIdentitet', verdi)];
    expect(document(began).falskIdentitet).toMatchObject({
      erGjeldende: true,
      rettIdentitetErUkjent: true,
      erFalsk: true,
    });
    expect(document(began, [2012, { entitet: 'falskIdentitet', endring: 'opphoere', verdi }])).not.toHaveProperty(
      'falskIdentitet',
    );
  });

  test('whose d-number was replaced has one number in use and the other as history', () => {
    const { identifikasjonsnummer } = document(
      [2010, ny('identifikasjonsnummer', { identifikatortype: 'dNummer', status: 'iBruk' })],
      [
        2015,
        ny('identifikasjonsnummer', { identifikatortype: 'dNummer', status: 'opphoert' }),
        ny('identifikasjonsnummer', { identifikatortype: 'foedselsnummer', status: 'iBruk' }),
      ],
    );
    expect(identifikasjonsnummer).toMatchObject([
      {
        erGjeldende: true,
        status: 'iBruk',
        foedselsEllerDNummer: world.numberOf(withBoth, 'foedselsnummer'),
        identifikatortype: 'foedselsnummer',
      },
      {
        erGjeldende: false,
        gyldighetstidspunkt: '2010-01-01T00:00:00+01:00',
        opphoerstidspunkt: '2015-01-01T00:00:00+01:00',
        status: 'opphoert',
        foedselsEllerDNummer: world.numberOf(withBoth, 'dNummer'),
        identifikatortype: 'dNummer',
      },
    ]);
  });

  test('without a bostedsadresse but with a postboks, when strictly protected', () => {
    const postboksadresse = {
      postbokseier: 'SOT 6',
      postboks: 'Postboks 2094 Vika',
      poststed: { postnummer: '0125', poststedsnavn: 'OSLO' },
    };
    const { postadresse } = document([2020, ny('postadresse', { adressegradering: 'ugradert', postboksadresse })]);
    expect(postadresse?.[0]).toMatchObject({ adressegradering: 'ugradert', postboksadresse });
  });

  test('under guardianship names the guardian and the tasks; what had ended before 2023-11-01 has a name and a range', () => {
    const guardian = (vergemaaltype: 'voksen' | 'mindreaarig'): Egenskap =>
      ny('vergemaalEllerFremtidsfullmakt', {
        vergemaaltype,
        embete: 'statsforvalterenIAgder',
        verge: 0,
        tjenesteomraade: [{ vergeTjenestevirksomhet: 'nav', vergeTjenesteoppgave: 'pensjon' }],
      });
    const { vergemaalEllerFremtidsfullmakt: entries = [] } = document(
      [2020, guardian('mindreaarig')],
      [2022, guardian('voksen')],
    );
    expect(entries[0]?.verge).toMatchObject({
      foedselsEllerDNummer: world.personidentifikator(0),
      navnFoedselsdato: { statsborgerskap: ['NOR'] },
      tjenesteomraade: [{ vergeTjenestevirksomhet: 'nav', vergeTjenesteoppgave: 'pensjon' }],
    });
    expect(Object.keys(entries[1]?.verge ?? {})).toEqual(['navn', 'foedselsEllerDNummer', 'omfang']);
  });
});

test('everybody of a block, with all history, is what the OpenAPI document describes', () => {
  const seen = new Set<string>();
  for (let index = 0; index < 3000; index++) {
    const hendelser = world.life(index, now)?.hendelser;
    if (!hendelser) continue;
    const person = personDocument(world, hendelser, now);
    expect(responses['hentSisteVersjonAvPerson 200'](person), String(index)).toEqual([]);
    expect(JSON.stringify(person)).not.toMatch(/null|undefined|:""|\[\]/);
    for (const entitet of Object.keys(person)) seen.add(entitet);
  }
  expect(seen.size).toBeGreaterThanOrEqual(29);
});
