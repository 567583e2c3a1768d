import { expect, test } from 'vitest';
import { against, failing, numbers } from '../test/fake-register.ts';

const [id = ''] = numbers(1);
const everyone = () => Response.json({});

test('a part that the package lacks is refused with those that it has', async () => {
  const { freg, sent } = against('offentligutenhjemmel', everyone);
  const part: string[] = ['navn', 'identitetsgrunnlag-utvidet', '01990000000'];
  for (const lookup of [freg.person(id, { part }), freg.personer([id], { part })]) {
    const error = await failing(lookup);
    expect(error.code).toBe('invalid-input');
    const [first, second, has] = error.problems ?? [];
    expect([first, second]).toEqual(['part/1: not in this package', 'part/2: not in this package']);
    expect(has).toMatch(/^the package has .*\bhistorikk\b.*\bfalskIdentitet\b/);
    expect(error.message).toContain(has);
    expect(error.message).not.toContain('familierelasjon');
    expect(error.message).not.toContain('01990000000');
  }
  expect(sent).toEqual([]);
});

// dataminimering.md: the table of parts, and what can only be asked for by name.
test.each([
  ['identitetsgrunnlag-utvidet', ['offentlig-med-hjemmel', 'eid']],
  ['falskIdentitet', ['offentlig-med-hjemmel', 'offentligutenhjemmel', 'finans', 'eid']],
  ['familierelasjon', ['offentlig-med-hjemmel', 'finans']],
  ['foreldreansvar', ['offentlig-med-hjemmel', 'finans']],
  ['legitimasjonsdokument', ['offentlig-med-hjemmel', 'eid']],
  ['opphold', ['offentlig-med-hjemmel']],
  ['forholdTilSametingetsValgmanntall', []],
  ['oppholdPaaSvalbard', []],
  ['foedsel-historikk', []],
] as [string, string[]][])('%s is a part of %o alone', async (name, packages) => {
  for (const pakke of [
    'offentlig-med-hjemmel',
    'offentligutenhjemmel',
    'privatutenhjemmel',
    'finans',
    'eid',
  ] as const) {
    const { freg, sent } = against(pakke, everyone);
    const part: string[] = [name];
    await freg.person(id, { part }).catch(() => {});
    expect([pakke, sent.length]).toEqual([pakke, packages.includes(pakke) ? 1 : 0]);
  }
});

test('the number is no part of the packages that never get it', async () => {
  for (const pakke of [
    'privat',
    'presse',
    'privatutenfolkeregisteridentifikator',
    'presseutenfolkeregisteridentifikator',
  ] as const) {
    const { freg, sent } = against(pakke, everyone);
    const part: string[] = ['identifikasjonsnummer'];
    await freg.entydigSoek({ navn: 'A B', postnummer: '0001' }, { part }).catch(() => {});
    expect([pakke, sent.length]).toEqual([pakke, pakke.includes('uten') ? 0 : 1]);
  }
});

test('however many are wrong, the message says what there is', async () => {
  const { freg } = against('finans', everyone);
  const part = Array.from<string>({ length: 9 }).fill('x');
  expect((await failing(freg.person(id, { part }))).message).toContain('the package has person-basis');
});

test('what is no text is no part', async () => {
  const { freg, sent } = against('finans', everyone);
  const part = [Symbol('navn')] as unknown as string[];
  for (const lookup of [freg.person(id, { part }), freg.personer([id], { part })]) {
    expect((await failing(lookup)).code).toBe('invalid-input');
  }
  expect(sent).toEqual([]);
});

test.each([[[]], ['navn'], [{}], [null]])('%o is no list of parts', async (part) => {
  const { freg, sent } = against('finans', everyone);
  const error = await failing(freg.person(id, { part: part as unknown as string[] }));
  expect(error.problems).toEqual(['part: must name at least one part; leave it out for person-basis']);
  expect(sent).toEqual([]);
});
