import { beforeEach, expect, test } from 'vitest';
import { createWorldBench, is, now, of, type WorldBench } from '../../../test/world-bench.ts';
import { dayOf } from '../../world/day.ts';
import { slektOf } from '../../world/lives/slekt.ts';
import type { Criteria } from './criteria.ts';
import { hits } from './hits.ts';

let bench: WorldBench;
beforeEach(() => {
  bench = createWorldBench();
});

const found = (criteria: Partial<Criteria>): readonly number[] => [
  ...hits(
    bench.world,
    { historisk: false, inkluderDoede: true, inkluderOppholdsadresse: false, ...criteria },
    true,
    bench.clock.now,
  ),
];
const named = (navn: string, fonetisk = false): Partial<Criteria> => ({
  navn: { words: navn.split(' '), inOrder: false, fonetisk },
});

test('newcomers are found by name, birthday and address, also by how the name sounds', () => {
  bench.append({
    type: 'dNummer-assigned',
    foedselsdato: '1977-05-17',
    kjoenn: 'kvinne',
    fornavn: 'Zofia',
    etternavn: 'WÓJCIK-CHRISTENSEN',
    statsborgerskap: 'POL',
    oppholdsadresse: { kommunenummer: '1804', adressenavn: 'Nyskrevet vei', husnummer: '21', husbokstav: 'B' },
  });
  const newcomer = bench.world.size;
  const adresse = { adressenavn: 'nyskr', husnummer: { husnummer: '21', husbokstav: 'B' }, kommunenummer: '1804' };
  for (const criteria of [
    named('ZOFIA WÓJCIK-CHRISTENSEN'),
    named('SOFIA', true),
    { ...named('ZOFIA'), kjoenn: 'kvinne' as const },
    { adresse, inkluderOppholdsadresse: true },
  ]) {
    expect(found(criteria)).toEqual([newcomer]);
  }
  const born = dayOf(1977, 5, 17);
  expect(found({ foedt: [born, born] })).toContain(newcomer);
  expect(found({ foedt: [born, born], kjoenn: 'mann' })).not.toContain(newcomer);
  for (const criteria of [named('SOFIA'), { adresse }, { ...named('ZOFIA'), foedt: [born + 1, born + 1] as const }]) {
    expect(found(criteria)).toEqual([]);
  }
});

test('who has moved is found at the new address, and by history at the old', () => {
  const person = bench.find(is.single);
  const before = of.home(bench.held(person));
  const old = before && 'vegadresse' in before ? before.vegadresse : expect.unreachable();
  bench.append({
    type: 'bostedsadresse-moved',
    personidentifikator: bench.number(person),
    adresse: { kommunenummer: '5601', adressenavn: 'Nyskrevet vei', husnummer: '3' },
  });
  expect(found({ adresse: { adressenavn: 'nyskrevet', postnummer: undefined } })).toEqual([person]);
  expect(found({ adresse: { adressenavn: 'nyskrevet', fylkesnummer: '56' } })).toEqual([person]);
  expect(found({ adresse: { adressenavn: 'nyskrevet', fylkesnummer: '55' } })).toEqual([]);
  const there = {
    adressenavn: old.adressenavn.toLowerCase(),
    postnummer: old.poststed.postnummer,
    husnummer: { husnummer: old.husnummer, husbokstav: old.husbokstav },
  };
  expect(found({ adresse: there })).not.toContain(person);
  expect(found({ adresse: there, historisk: true })).toContain(person);
});

test('names and sexes are those of today', () => {
  const person = bench.find((held) => is.single(held) && of.isWoman(held));
  const personidentifikator = bench.number(person);
  bench.append({ type: 'navn-changed', personidentifikator, fornavn: 'NYNAVN', etternavn: 'NYTT' });
  bench.append({ type: 'kjoenn-changed', personidentifikator, kjoenn: 'mann' });
  expect(found({ ...named('NYNAVN'), kjoenn: 'mann' })).toEqual([person]);
  expect(found({ ...named('NYNAVN'), kjoenn: 'kvinne' })).toEqual([]);
});

test('a duplicate is found no more, and again when it was none', () => {
  const duplicate = bench.find(is.dNumber);
  const closed = bench.number(duplicate);
  bench.append({ type: 'navn-changed', personidentifikator: closed, fornavn: 'DUBLETT', etternavn: 'EN' });
  bench.append({ type: 'person-merged', personidentifikator: closed, gjeldende: bench.number(bench.find(is.single)) });
  expect(found(named('DUBLETT'))).toEqual([]);
  bench.append({ type: 'person-split', personidentifikator: closed });
  expect(found(named('DUBLETT'))).toEqual([duplicate]);
});

test('by a number is found who has or had it, and nobody whose it will be', () => {
  const person = bench.findWaiting();
  const identifikasjonsnummer = bench.world.numberOf(person, 'foedselsnummer') ?? '';
  expect(found({ identifikasjonsnummer })).toEqual([]);
  bench.append({ type: 'innflytting-registered', personidentifikator: bench.number(person), fraflyttingsland: 'SWE' });
  expect(found({ identifikasjonsnummer })).toEqual([person]);
});

test('a family whose life goes on no more is found as it stands, however late it is', () => {
  const person = bench.find(is.single);
  bench.append({ type: 'person-repaired', personidentifikator: bench.number(person) });
  bench.clock.now = now + 60 * 365 * 86_400_000;
  const home = of.home(bench.held(person));
  const { adressenavn, poststed, husnummer, husbokstav } =
    home && 'vegadresse' in home ? home.vegadresse : expect.unreachable();
  const adresse = {
    adressenavn: adressenavn.toLowerCase(),
    postnummer: poststed.postnummer,
    husnummer: { husnummer, husbokstav },
  };
  expect(found({ adresse, inkluderDoede: false })).toContain(person);
  const slektmate = bench.find((held, index) => of.isWoman(held) && slektOf(index) === slektOf(person));
  const { fornavn } = bench.current(slektmate, 'navn') ?? expect.unreachable();
  expect(found({ ...named(fornavn.split(' ')[0] ?? '') })).toContain(slektmate);
});
