import { beforeEach, expect, test } from 'vitest';
import { createWorldBench, is, of, type WorldBench } from '../../../test/world-bench.ts';

let bench: WorldBench;
let dead: number;
beforeEach(() => {
  bench = createWorldBench();
  dead = bench.find((held) => of.status(held) === 'doed' && !held.kontaktinformasjonForDoedsbo);
});

const address = { adresselinje: ['VEIEN 1'], postnummer: '0125', poststedsnavn: 'OSLO' };

test('a person is whom to write to', () => {
  const heir = bench.find(is.single);
  const told = bench.told({
    type: 'kontaktinformasjonForDoedsbo-set',
    personidentifikator: bench.number(dead),
    skifteform: 'annet',
    kontaktperson: bench.number(heir),
    dato: '2026-01-10',
    ...address,
  });
  expect(told).toEqual([['endringIKontaktopplysningerForDoedsbo', dead, bench.number(dead)]]);
  const { foedsel, navn } = bench.document(heir);
  expect(bench.document(dead).kontaktinformasjonForDoedsbo).toMatchObject([
    {
      person: {
        foedselsdato: foedsel?.[0]?.foedselsdato,
        personnavn: { fornavn: navn?.[0]?.fornavn },
        foedselsEllerDNummer: bench.number(heir),
      },
      skifteform: 'annet',
      attestutstedelsesdato: '2026-01-10',
      adresse: address,
    },
  ]);
});

test('or an organisation, with a number that is no real one’s', () => {
  bench.append({
    type: 'kontaktinformasjonForDoedsbo-set',
    personidentifikator: bench.number(dead),
    skifteform: 'offentlig',
    organisasjonsnavn: 'SYNTETISK BO AS',
    ...address,
  });
  expect(bench.document(dead).kontaktinformasjonForDoedsbo?.[0]?.organisasjon).toEqual({
    organisasjonsnavn: 'SYNTETISK BO AS',
    organisasjonsnummer: expect.stringMatching(/^3\d{8}$/),
  });
});

test('what makes no sense is refused', () => {
  const event = {
    type: 'kontaktinformasjonForDoedsbo-set',
    personidentifikator: bench.number(dead),
    skifteform: 'annet',
    ...address,
  };
  const alive = bench.number(bench.find(is.single));
  expect(bench.refused(event)).toMatch(/^kontaktperson: and organisasjonsnavn: give one/);
  expect(bench.refused({ ...event, kontaktperson: alive, organisasjonsnavn: 'SYNTETISK' })).toMatch(/^kontaktperson: /);
  expect(bench.refused({ ...event, kontaktperson: bench.number(dead) })).toMatch(/^kontaktperson: .* dead/);
  expect(bench.refused({ ...event, kontaktperson: alive, personidentifikator: alive })).toMatch(
    /^personidentifikator: .* not dead/,
  );
  for (const adresselinje of [[], ['1', '2', '3'], 'VEIEN 1', ['']]) {
    expect(bench.refused({ ...event, kontaktperson: alive, adresselinje })).toMatch(/^adresselinje: must be a list/);
  }
});
