import { describe, expect, test } from 'vitest';
import { type Rettighetspakke, rettighetspakker } from '../../generated/folkeregisteret/rettighetspakker.ts';
import { selectionOf } from './part.ts';

const select = (pakke: Rettighetspakke, ...part: string[]) => selectionOf(part, rettighetspakker[pakke]);
const pakker = Object.keys(rettighetspakker) as Rettighetspakke[];

// dataminimering.md, column by column.
const basis = [
  ...[
    'identitetsgrunnlag',
    'status',
    'doedsfall',
    'sivilstand',
    'foedsel',
    'statsborgerskap',
    'kjoenn',
    'navn',
    'bostedsadresse',
  ],
  ...[
    'oppholdsadresse',
    'deltBosted',
    'postadresse',
    'postadresseIUtlandet',
    'adressebeskyttelse',
    'kontaktinformasjonForDoedsbo',
  ],
];
const numbered: readonly Rettighetspakke[] = [
  'offentlig-med-hjemmel',
  'offentligutenhjemmel',
  'privatutenhjemmel',
  'finans',
  'eid',
];
const onRequest: readonly Rettighetspakke[] = ['privat', 'presse'];

describe.each(pakker)('%s', (pakke) => {
  const always = numbered.includes(pakke) ? ['identifikasjonsnummer'] : [];

  test('person-basis, named or not', () => {
    const papers = pakke === 'eid' ? ['utenlandskPersonidentifikasjon', 'legitimasjonsdokument'] : [];
    const expected = new Set([...basis, ...always, ...papers]);
    expect(select(pakke)).toEqual({ entiteter: expected, historikk: false });
    expect(select(pakke, 'person-basis')).toEqual({ entiteter: expected, historikk: false });
  });

  test('relasjon-utvidet', () => {
    const family = pakke === 'offentlig-med-hjemmel' || pakke === 'finans' ? ['familierelasjon', 'foreldreansvar'] : [];
    const expected = new Set([...always, 'vergemaalEllerFremtidsfullmakt', ...family]);
    expect(select(pakke, 'relasjon-utvidet')?.entiteter).toEqual(expected);
  });

  test('identitetsgrunnlag-utvidet', () => {
    const has = pakke === 'offentlig-med-hjemmel' || pakke === 'eid';
    const papers = ['falskIdentitet', 'legitimasjonsdokument', 'utenlandskPersonidentifikasjon'];
    expect(select(pakke, 'identitetsgrunnlag-utvidet')?.entiteter).toEqual(
      has ? new Set([...always, ...papers]) : undefined,
    );
  });

  test('identifikasjonsnummer: always, on request, never', () => {
    expect(select(pakke, 'navn')?.entiteter.has('identifikasjonsnummer')).toBe(numbered.includes(pakke));
    expect(select(pakke, 'navn', 'identifikasjonsnummer') !== undefined).toBe(
      numbered.includes(pakke) || onRequest.includes(pakke),
    );
  });

  test.each(['foedselsdato', 'fødsel', '', 'forholdTilSametingetsValgmanntall', 'oppholdPaaSvalbard'])(
    '%s is no part',
    (name) => {
      expect(select(pakke, 'navn', name)).toBeUndefined();
    },
  );

  test('historikk comes on top', () => {
    expect(select(pakke, 'navn', 'historikk')).toEqual({ entiteter: new Set([...always, 'navn']), historikk: true });
  });
});

test('case does not matter', () => {
  expect(select('offentlig-med-hjemmel', 'RettsligHandleevne')?.entiteter).toContain('rettsligHandleevne');
});
