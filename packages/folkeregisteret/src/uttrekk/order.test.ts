import { expect, test } from 'vitest';
import { jobbId } from '../../test/fake-extract.ts';
import { type Answering, against, failing } from '../../test/fake-register.ts';
import { fastClock } from '../../test/fast-clock.ts';
import * as uttrekk from './index.ts';

const made: Answering = () => Response.json({ jobbId });
const mh = 'offentlig-med-hjemmel';

test('a complete extract is ordered for a sequence number', async () => {
  const { freg, sent } = against(mh, made);
  expect(await uttrekk.komplett(freg, { feedsekvensnr: 40241 })).toBe(jobbId);
  expect(sent.map(({ method, url }) => `${method} ${url.pathname}${url.search}`)).toEqual([
    'GET /folkeregisteret/offentlig-med-hjemmel/api/v1/uttrekk/komplett?feedsekvensnr=40241',
  ]);
});

test('an extract of those who fit is ordered by what they fit', async () => {
  const { freg, sent } = against('offentligutenhjemmel', made);
  // Valgdirektoratet/folkeavstemning, a recorded order.
  const criteria: uttrekk.TilpassetCriteria = {
    foedselsaarTilOgMed: '2008',
    kommunenummer: { bostedskommunenummer: '4204' },
    personstatustyper: ['bosatt'],
  };
  expect(await uttrekk.tilpasset(freg, criteria)).toBe(jobbId);
  const [order] = sent;
  expect(order?.method).toBe('POST');
  expect(order?.url.pathname).toBe('/folkeregisteret/api/offentligutenhjemmel/v1/uttrekk/tilpasset');
  expect(order?.headers.get('content-type')).toBe('application/json');
  expect(order?.body).toEqual(criteria);
});

test.each<[string, uttrekk.TilpassetCriteria]>([
  ['every status', { personstatustyper: ['aktiv', 'bosatt', 'utflyttet', 'doed', 'inaktiv'] }],
  [
    'everything',
    {
      personstatustyper: ['doed'],
      kommunenummer: { oppholdskommunenummer: '0301' },
      foedselsaarFraOgMed: '1900',
      foedselsaarTilOgMed: '1900',
      doedsaarFraOgMed: '1999',
      doedsaarTilOgMed: '2001',
      kjoenn: 'kvinne',
      statsborgerskap: 'NOR',
      sivilstandstype: 'gjenlevendePartner',
    },
  ],
])('%s may be asked for', async (_what, criteria) => {
  const { freg, sent } = against('eid', made);
  await uttrekk.tilpasset(freg, criteria);
  expect(sent[0]?.body).toEqual(criteria);
});

const bosatt = { personstatustyper: ['bosatt'] };
test.each<[string, unknown, string]>([
  ['nothing', undefined, 'criteria: must be an object'],
  ['no statuses', { personstatustyper: [] }, "personstatustyper: must name at least one of 'aktiv' or 'bosatt' or"],
  ['statuses left out', { kjoenn: 'mann' }, 'personstatustyper: must name at least one of'],
  ['one status that is no list', { personstatustyper: 'bosatt' }, 'personstatustyper: must name at least one of'],
  ['an unknown status', { personstatustyper: ['bosatt', 'midlertidig'] }, "personstatustyper/1: must be 'aktiv' or"],
  [
    'both municipalities',
    { ...bosatt, kommunenummer: { bostedskommunenummer: '0301', oppholdskommunenummer: '0301' } },
    'kommunenummer: must have either bostedskommunenummer or oppholdskommunenummer; order twice for both',
  ],
  ['a bare municipality', { ...bosatt, kommunenummer: '0301' }, 'kommunenummer: must have either'],
  ['no municipality', { ...bosatt, kommunenummer: {} }, 'kommunenummer: must have either'],
  ['a third kind', { ...bosatt, kommunenummer: { kommunenummer: '0301' } }, 'kommunenummer: must have either'],
  [
    'three digits',
    { ...bosatt, kommunenummer: { bostedskommunenummer: '301' } },
    'kommunenummer/bostedskommunenummer: must be four digits',
  ],
  [
    'a year as a number',
    { ...bosatt, foedselsaarFraOgMed: 1950 },
    'foedselsaarFraOgMed: must be a year of four digits',
  ],
  ['half a year', { ...bosatt, doedsaarTilOgMed: '19' }, 'doedsaarTilOgMed: must be a year of four digits'],
  [
    'years backwards',
    { ...bosatt, foedselsaarFraOgMed: '1990', foedselsaarTilOgMed: '1980' },
    'foedselsaarFraOgMed: is after foedselsaarTilOgMed',
  ],
  [
    'years of death backwards',
    { ...bosatt, doedsaarFraOgMed: '1990', doedsaarTilOgMed: '1980' },
    'doedsaarFraOgMed: is after doedsaarTilOgMed',
  ],
  ['a sex', { ...bosatt, kjoenn: 'annet' }, "kjoenn: must be 'kvinne' or 'mann'"],
  ['two letters', { ...bosatt, statsborgerskap: 'NO' }, 'statsborgerskap: must be a country by three letters'],
  ['a marital status', { ...bosatt, sivilstandstype: 'samboer' }, "sivilstandstype: must be 'uoppgitt' or"],
  ['another criterion', { ...bosatt, postnummer: '0001' }, 'criteria: not in an extract, which has personstatustyper,'],
  ['a name from everywhere', { ...bosatt, toString: 'a' }, 'criteria: not in an extract, which has personstatustyper,'],
])('%s is refused before anything is sent, with what to do', async (_what, criteria, problem) => {
  const { freg, sent } = against('finans', made);
  const error = await failing(uttrekk.tilpasset(freg, criteria as never));
  expect(error.code).toBe('invalid-input');
  expect(error.problems?.[0]).toContain(problem);
  expect(sent).toEqual([]);
});

test.each([-1, 1.5, Number.NaN, '7', undefined])(
  'an extract for %j is refused before anything is sent',
  async (number) => {
    const { freg, sent } = against(mh, made);
    const error = await failing(uttrekk.komplett(freg, { feedsekvensnr: number as number }));
    expect(error.problems).toEqual(['feedsekvensnr: must be a sequence number, a whole number from 0']);
    expect(sent).toEqual([]);
  },
);

test('a package without the extract is told so, also where no compiler looks', async () => {
  const problems = ['rettighetspakke: has no such extract'];
  const { freg, sent } = against('finans', made);
  expect(await failing(uttrekk.komplett(freg as never, { feedsekvensnr: 1 }))).toMatchObject({ problems });
  const privat = against('privat', made);
  const order = uttrekk.tilpasset(privat.freg as never, { personstatustyper: ['bosatt'] });
  expect(await failing(order)).toMatchObject({ code: 'invalid-input', problems });
  expect([...sent, ...privat.sent]).toEqual([]);
});

const ordering: readonly [string, (answer: Answering, options?: object) => [Promise<unknown>, unknown[]]][] = [
  [
    'komplett',
    (answer, options) => {
      const { freg, sent } = against(mh, answer, options);
      return [uttrekk.komplett(freg, { feedsekvensnr: 1 }), sent];
    },
  ],
  [
    'tilpasset',
    (answer, options) => {
      const { freg, sent } = against('finans', answer, options);
      return [uttrekk.tilpasset(freg, { personstatustyper: ['bosatt'] }), sent];
    },
  ],
];
test.each(ordering)('%s: more than ten jobs is no throttling, and is not tried again', async (_name, order) => {
  for (const body of [{ kode: 'FREG-001', melding: 'For mange jobber' }, { feilmelding: 'For mange jobber' }]) {
    const [ordered, sent] = order(() => Response.json(body, { status: 429 }));
    expect(await failing(ordered)).toMatchObject({
      code: 'quota-exceeded',
      status: 429,
      retryable: false,
      remedy: expect.stringMatching(/^Ten extracts/),
    });
    expect(sent).toHaveLength(1);
  }
});

test.each(ordering)('%s: throttling says when, and is tried again then', async (_name, order) => {
  const clock = fastClock();
  const body = { kode: 'FREG-001', melding: 'For mange kall' };
  const answers = [Response.json(body, { status: 429, headers: { 'retry-after': '700' } }), Response.json({ jobbId })];
  const [ordered] = order(() => answers.shift() as Response, { clock, random: () => 0 });
  expect(await ordered).toBe(jobbId);
  expect(clock.waits).toEqual([700]);
});

test.each(ordering)("%s: 429 in words that are not the register's is throttling", async (_name, order) => {
  for (const answer of [
    () => new Response(null, { status: 429 }),
    () => new Response('<h1>Slow down', { status: 429, headers: { 'content-type': 'text/html' } }),
    () => Response.json({ message: 'API rate limit exceeded' }, { status: 429 }),
  ]) {
    const [ordered] = order(answer, { maxAttempts: 1 });
    expect(await failing(ordered)).toMatchObject({ code: 'rate-limited', retryable: true });
  }
});

test('the limit of jobs is one of orders: elsewhere 429 is throttling, whatever it says', async () => {
  const { freg } = against('finans', () => Response.json({ kode: 'FREG-001', melding: 'x' }, { status: 429 }), {
    maxAttempts: 1,
  });
  expect((await failing(freg.personer(['01990000001']))).code).toBe('rate-limited');
});

test.each(ordering)('%s: a lost answer is not ordered again, since the job may be there', async (_name, order) => {
  const [ordered, sent] = order(() => {
    throw new TypeError('fetch failed');
  });
  expect(await failing(ordered)).toMatchObject({ code: 'network' });
  expect(sent).toHaveLength(1);
});

test.each<[string, unknown]>([
  ['why there is none', { feilmelding: 'For mange treff' }],
  ['nothing', {}],
  ['a list', []],
  ['a number', { jobbId: 7 }],
  ['what would lead elsewhere', { jobbId: '../../personer/01990000001' }],
])('an answer with %s is no job', async (_what, body) => {
  const { freg, sent } = against('finans', () => Response.json(body));
  const error = await failing(uttrekk.tilpasset(freg, { personstatustyper: ['bosatt'] }));
  expect(error).toMatchObject({ code: 'invalid-response', problems: ['/jobbId: must be the id of a job'] });
  expect(sent).toHaveLength(1);
});
