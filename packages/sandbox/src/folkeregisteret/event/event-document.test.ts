import { describe, expect, test } from 'vitest';
import { chooseQuirks } from '../../choose-quirks.ts';
import type { DokumentForHendelse, Registerdata } from '../../generated/folkeregisteret/types.ts';
import { responses } from '../../generated/folkeregisteret/validators.ts';
import { dayOf, startOf } from '../../world/day.ts';
import type { Entitet, Entities } from '../../world/lives/entities.ts';
import type { Egenskap, Hendelse } from '../../world/lives/life.ts';
import { createWorld } from '../../world/world.ts';
import { packagesBy } from '../rights/package-rights.ts';
import { createView } from '../rights/view.ts';
import { eventDocument } from './event-document.ts';

const now = Date.UTC(2026, 0, 15, 11, 30);
const world = createWorld(1, 2000, () => now);
const { folkeregisteret: quirks } = chooseQuirks();
const [rights] = packagesBy(quirks);
const view = createView(rights ?? expect.unreachable(), quirks);
const person = Array.from({ length: 2000 }, (_, i) => i).find(
  (i) => world.numberOf(i, 'dNummer') && world.numberOf(i, 'foedselsnummer'),
) as number;

type Event = [year: number, ...egenskaper: Egenskap[]];

/** The document of the last of some events, each of 1 January of a year and noted a week later. */
function documentOf(...events: Event[]): DokumentForHendelse {
  const life = events.map(
    ([year, ...egenskaper], place): Hendelse => ({
      person,
      nummer: place + 1,
      hendelsestype: 'endringIIdentitetsgrunnlag',
      identifikatortype: 'foedselsnummer',
      gyldighetstidspunkt: startOf(dayOf(year, 1, 1)),
      ajourholdstidspunkt: startOf(dayOf(year, 1, 8)) + 1689,
      kilde: 'Synutopia',
      aarsak: 'Patch',
      egenskaper,
    }),
  );
  const document = eventDocument(world, life, '1120bea688fb14a292c244592a1aed76', view);
  expect(responses['hentHendelseDokument 200'](document)).toEqual([]);
  return document;
}

const change = (...events: Event[]): Registerdata | undefined => documentOf(...events).hendelse.egenskapshendelse?.[0];

function egenskap<E extends Entitet>(endring: Egenskap['endring'], entitet: E, verdi: Entities[E]): Egenskap {
  return { entitet, endring, verdi } as Egenskap;
}

const metadata = (year: number): object => ({
  ajourholdstidspunkt: `${year}-01-08T00:00:01.689+01:00`,
  kilde: 'Synutopia',
  aarsak: 'Patch',
  gyldighetstidspunkt: `${year}-01-01T00:00:00+01:00`,
});
const status = (verdi: Entities['status']['status'], endring: Egenskap['endring'] = 'registrereNy') =>
  egenskap(endring, 'status', { status: verdi });
const poststed = { postnummer: '4876', poststedsnavn: 'GRIMSTAD' };

test('a document says which event it is of, then what changed, in the order of the examples (hendelsesliste.md)', () => {
  expect(JSON.stringify(documentOf([2020, status('bosatt')]))).toBe(
    JSON.stringify({
      dokumentidentifikator: '1120bea688fb14a292c244592a1aed76',
      skjemaversjon: '1.0',
      hendelse: {
        folkeregisteridentifikator: world.numberOf(person, 'foedselsnummer'),
        hendelsestype: 'endringIIdentitetsgrunnlag',
        ajourholdstidspunkt: '2020-01-08T00:00:01.689+01:00',
        egenskapshendelse: [
          { status: { ...metadata(2020), status: 'bosatt' }, entitet: 'status', entitetsendring: 'registrereNy' },
        ],
      },
    }),
  );
});

describe('what was done to an entity (hendelsesliste.md)', () => {
  test.each(['registrereNy', 'korrigere'] as const)('%s has the value, which is not called current', (endring) => {
    const changed = change([2018, status('bosatt')], [2020, status('utflyttet', endring)]);
    expect(changed).toEqual({
      status: { ...metadata(2020), status: 'utflyttet' },
      entitet: 'status',
      entitetsendring: endring,
    });
  });

  test('annullere has no value', () => {
    const changed = change([2018, status('bosatt')], [2020, status('bosatt', 'annullere')]);
    expect(changed).toEqual({ entitet: 'status', entitetsendring: 'annullere' });
  });

  test('to end something is to register it anew, with the end (inferred)', () => {
    const land = { statsborgerskap: 'SWE' };
    const changed = change(
      [2018, egenskap('registrereNy', 'statsborgerskap', { ...land, ervervsdato: dayOf(2010, 5, 17) })],
      [2019, egenskap('registrereNy', 'statsborgerskap', { statsborgerskap: 'NOR' })],
      [2020, egenskap('opphoere', 'statsborgerskap', land)],
    );
    expect(changed).toEqual({
      statsborgerskap: {
        ...metadata(2018),
        opphoerstidspunkt: '2020-01-01T00:00:00+01:00',
        ...land,
        ervervsdato: '2010-05-17',
      },
      entitet: 'statsborgerskap',
      entitetsendring: 'registrereNy',
    });
  });

  test('everything that changed is there', () => {
    const { egenskapshendelse } = documentOf([
      2020,
      status('doed'),
      egenskap('registrereNy', 'doedsfall', { doedsdato: dayOf(2019, 12, 30) }),
    ]).hendelse;
    expect(egenskapshendelse?.map(({ entitet }) => entitet)).toEqual(['status', 'doedsfall']);
    expect(egenskapshendelse?.[1]?.doedsfall).toEqual({ ...metadata(2020), doedsdato: '2019-12-30' });
  });
});

describe('names that differ from those in a person (1.6.2)', () => {
  test('identitetsgrunnlag is a legitimasjonskontroll', () => {
    const value = { identitetsgrunnlagstatus: 'kontrollert' } as const;
    expect(change([2020, egenskap('registrereNy', 'identitetsgrunnlag', value)])?.identitetsgrunnlag).toEqual({
      ...metadata(2020),
      legitimasjonskontroll: 'kontrollert',
    });
  });

  test('postadresse is the entity kontaktadresse, and postadresseIUtlandet kontaktadresseIUtlandet', () => {
    const postboksadresse = { postboks: 'Postboks 1', poststed };
    const here = change([
      2020,
      egenskap('registrereNy', 'postadresse', { adressegradering: 'ugradert', postboksadresse }),
    ]);
    expect([here?.entitet, here?.postadresse?.postboksadresse?.postboks]).toEqual(['kontaktadresse', 'Postboks 1']);
    const utenlandskAdresse = {
      adressenavn: 'GATAN 1',
      postkode: '111',
      byEllerStedsnavn: 'STAD',
      landkode: 'SE',
    };
    const abroad = change([
      2020,
      egenskap('registrereNy', 'postadresseIUtlandet', { adressegradering: 'ugradert', utenlandskAdresse }),
    ]);
    expect([abroad?.entitet, abroad?.postadresseIUtlandet?.utenlandskAdresse?.landkode]).toEqual([
      'kontaktadresseIUtlandet',
      'SE',
    ]);
    const gone = egenskap('annullere', 'postadresse', { adressegradering: 'ugradert', postboksadresse });
    expect(change([2020, gone])).toEqual({ entitet: 'kontaktadresse', entitetsendring: 'annullere' });
  });
});

test('a number is written out', () => {
  const verdi = { identifikatortype: 'dNummer', status: 'opphoert' } as const;
  expect(change([2020, egenskap('registrereNy', 'identifikasjonsnummer', verdi)])?.identifikasjonsnummer).toEqual({
    ...metadata(2020),
    status: 'opphoert',
    foedselsEllerDNummer: world.numberOf(person, 'dNummer'),
    identifikatortype: 'dNummer',
  });
});

test('the heir of an estate is named by number, as in a person', () => {
  const estate = {
    skifteform: 'annet',
    attestutstedelsesdato: dayOf(2019, 12, 1),
    adresselinje: ['VEIEN 1'],
    postnummer: '0001',
    poststedsnavn: 'OSLO',
    person: 1,
  } as const;
  const changed = change([2020, egenskap('registrereNy', 'kontaktinformasjonForDoedsbo', estate)]);
  expect(changed?.kontaktinformasjonForDoedsbo?.person).toEqual({ foedselsEllerDNummer: world.personidentifikator(1) });
});
