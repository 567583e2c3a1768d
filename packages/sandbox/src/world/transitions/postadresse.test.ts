import { beforeEach, expect, test } from 'vitest';
import { createWorldBench, is, type WorldBench } from '../../../test/world-bench.ts';

let bench: WorldBench;
let person: number;
let personidentifikator: string;
beforeEach(() => {
  bench = createWorldBench();
  person = bench.find((held) => is.single(held) && !held.postadresse && !held.postadresseIUtlandet);
  personidentifikator = bench.number(person);
});

const poststed = { postnummer: '0125', poststedsnavn: 'OSLO' };
const abroad = { adressenavn: 'Kungsgatan 1', postkode: '11143', byEllerStedsnavn: 'Stockholm', landkode: 'SE' };

test('post goes to a box, then to an address in lines, then home again', () => {
  const told = bench.told({
    type: 'postadresse-set',
    personidentifikator,
    adresse: { postboks: 'Postboks 7', postbokseier: 'SYNTETISK AS', ...poststed },
  });
  expect(told).toEqual([['endringIKontaktinformasjon', person, personidentifikator]]);
  expect(bench.document(person).postadresse).toMatchObject([
    {
      adressegradering: 'ugradert',
      postboksadresse: { postboks: 'Postboks 7', postbokseier: 'SYNTETISK AS', poststed },
    },
  ]);
  const adresselinje = ['C/O SYNTETISK', 'VEIEN 1'];
  bench.append({ type: 'postadresse-set', personidentifikator, adresse: { adresselinje, ...poststed } });
  expect(bench.document(person).postadresse).toMatchObject([
    { erGjeldende: true, postadresseIFrittFormat: { adresselinje, poststed } },
    { erGjeldende: false },
  ]);
  expect(bench.told({ type: 'postadresse-ended', personidentifikator }).map(([type]) => type)).toEqual([
    'endringIKontaktinformasjon',
  ]);
  expect(bench.current(person, 'postadresse')).toBeUndefined();
});

test('post goes abroad, beside an address in Norway', () => {
  bench.append({ type: 'postadresse-set', personidentifikator, adresse: { postboks: 'Postboks 7', ...poststed } });
  expect(bench.told({ type: 'postadresseIUtlandet-set', personidentifikator, adresse: abroad })).toEqual([
    ['endringIKontaktinformasjon', person, personidentifikator],
  ]);
  expect(bench.document(person)).toMatchObject({
    postadresse: [{}],
    postadresseIUtlandet: [{ utenlandskAdresse: abroad }],
  });
  bench.append({ type: 'postadresseIUtlandet-ended', personidentifikator });
  expect(bench.document(person).postadresseIUtlandet).toMatchObject([{ erGjeldende: false }]);
});

test('what makes no sense is refused', () => {
  for (const type of ['postadresse-ended', 'postadresseIUtlandet-ended']) {
    expect(bench.refused({ type, personidentifikator })).toMatch(/^personidentifikator: .* has no postadresse/);
  }
  const adresselinje = ['VEIEN 1'];
  for (const adresse of [
    poststed,
    { adresselinje: [], ...poststed },
    { adresselinje: ['1', '2', '3', '4', '5'], ...poststed },
    { adresselinje, postboks: 'Postboks 7', ...poststed },
    { adresselinje, ...poststed, postnummer: '125' },
    { adresselinje, ...poststed, land: 'NO' },
  ]) {
    expect(bench.refused({ type: 'postadresse-set', personidentifikator, adresse })).toMatch(
      /^adresse: must be an object/,
    );
  }
});

test('what a program does with its own objects afterwards changes nothing', () => {
  const adresselinje = ['VEIEN 1'];
  bench.append({ type: 'postadresse-set', personidentifikator, adresse: { adresselinje, ...poststed } });
  adresselinje.push('VEIEN 2');
  expect(bench.current(person, 'postadresse')).toMatchObject({
    postadresseIFrittFormat: { adresselinje: ['VEIEN 1'] },
  });
});
