import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSpec } from './spec.ts';
import { clientValidatorsFile, sandboxValidatorsFile } from './validators-file.ts';

type Validate = (body: unknown) => readonly string[];
type Tables = Readonly<Record<string, Readonly<Record<string, Validate>>>>;

let sandbox: Tables;
let client: Tables;

beforeAll(async () => {
  const spec = await readSpec(join(import.meta.dirname, '../../..'), 'folkeregisteret');
  const load = (source: string): Promise<Tables> =>
    import(`data:text/javascript,${encodeURIComponent(transformSync(source, { loader: 'ts' }).code)}`);
  sandbox = await load(sandboxValidatorsFile(spec));
  client = await load(clientValidatorsFile(spec));
}, 60_000);

const answer = (name: string, body: unknown): readonly string[] | undefined => sandbox.responses?.[name]?.(body);

const hex = '0123456789abcdef0123456789abcdef';
const moment = '2017-06-20T09:26:03.689+02:00';

const bosted = {
  ajourholdstidspunkt: moment,
  erGjeldende: true,
  kilde: 'Matrikkelen',
  aarsak: 'Flytting innenlands',
  gyldighetstidspunkt: '2016-01-01T00:00:00+01:00',
  vegadresse: {
    kommunenummer: '0301',
    bruksenhetsnummer: 'H0101',
    bruksenhetstype: 'bolig',
    adressenavn: 'Prøveveien',
    adressenummer: { husnummer: '7', husbokstav: 'B' },
    adressekode: '1234',
    poststed: { poststedsnavn: 'PRØVE', postnummer: '0001' },
  },
  adressegradering: 'ugradert',
  grunnkrets: 301,
  stemmekrets: 3,
};

const person = {
  identifikasjonsnummer: [
    { status: 'iBruk', foedselsEllerDNummer: '22835095049', identifikatortype: 'foedselsnummer' },
  ],
  bostedsadresse: [bosted],
};

/** What the owner's pages and recorded answers look like (hendelsesliste.md, oppslag.md, uttrekk.md). */
describe('what the register sends passes', () => {
  const mh = {
    sekvensnummer: 1,
    hendelse: {
      folkeregisteridentifikator: '41919701143',
      hendelsetype: 'endringIStatus',
      hendelsesdokument: hex,
      persondokument: hex,
      ajourholdstidspunkt: moment,
    },
  };
  const thin = {
    sekvensnummer: 7,
    hendelse: {
      folkeregisteridentifikator: '22835095049',
      hendelsetype: 'endringIPerson',
      ajourholdstidspunkt: moment,
    },
  };
  test.each([
    ['sisteSekvensnummerIFeed 200', 40241],
    ['hentFeedSide 200', [mh, thin]],
    ['hentFeedSide 200', []],
    ['personsoek 200', { foedselsEllerDNummer: ['22835095049'] }],
    ['personsoek 200', {}],
    ['hentSisteVersjonAvPerson 200', person],
    [
      'hentPersoner 200',
      {
        oppslag: [
          { foedselsEllerDNummer: '22835095049', folkeregisterperson: person },
          { foedselsEllerDNummer: '22835095049', feilmelding: { feilmelding: 'Finnes ikke' } },
        ],
      },
    ],
    ['lagJobb 200', { jobbId: '1231d76c-fcf8-45e1-af1d-628c91536510' }],
    ['hentBatch 200', {}],
    ['hentBatch 404', { feilmelding: 'Batch med id=0 er enda ikke klar' }],
    ['hentBatch 404', { kode: 'FREG-001', melding: 'Feil' }],
    ['entydigSoek 400', { kode: 'FREG-001', melding: 'Feil' }],
    ['entydigSoek 401', { httpStatus: 401, feilkode: 'x', feilmelding: 'y' }],
    ['hentFeedSide 404', { httpStatus: 404, code: 'x', message: 'y' }],
    [
      'hentHendelseDokument 200',
      {
        dokumentidentifikator: hex,
        skjemaversjon: '1.0',
        hendelse: {
          folkeregisteridentifikator: '22835095049',
          hendelsestype: 'endringIBostedsadresse',
          ajourholdstidspunkt: moment,
          egenskapshendelse: [
            {
              entitet: 'bostedsadresse',
              entitetsendring: 'registrereNy',
              bostedsadresse: without(bosted, 'erGjeldende'),
            },
            { entitet: 'kontaktadresse', entitetsendring: 'annullere' },
          ],
        },
      },
    ],
  ])('%s %j', (name, body) => {
    expect(answer(name, body)).toEqual([]);
  });
});

describe('what it never sends does not pass', () => {
  const changed = (change: object): unknown => ({ ...person, bostedsadresse: [{ ...bosted, ...change }] });
  const delta = (data: object): unknown => ({
    dokumentidentifikator: hex,
    skjemaversjon: '1.0',
    hendelse: {
      folkeregisteridentifikator: '22835095049',
      hendelsestype: 'endringIBostedsadresse',
      ajourholdstidspunkt: moment,
      egenskapshendelse: [{ entitet: 'bostedsadresse', entitetsendring: 'registrereNy', ...data }],
    },
  });
  test.each([
    [
      'an unknown grade',
      'hentSisteVersjonAvPerson 200',
      changed({ adressegradering: 'hemmelig' }),
      'adressegradering enum',
    ],
    ['no grade', 'hentSisteVersjonAvPerson 200', changed({ adressegradering: undefined }), 'adressegradering required'],
    [
      'a district with leading zeros',
      'hentSisteVersjonAvPerson 200',
      changed({ grunnkrets: '0301' }),
      'grunnkrets type',
    ],
    [
      'a time without offset',
      'hentSisteVersjonAvPerson 200',
      changed({ ajourholdstidspunkt: '2017-06-20T09:26:03' }),
      'pattern',
    ],
    ['an object in place of the bare number', 'sisteSekvensnummerIFeed 200', { sekvensnummer: 1 }, 'type'],
    [
      'erGjeldende in an event',
      'hentHendelseDokument 200',
      delta({ bostedsadresse: bosted }),
      'bostedsadresse/erGjeldende',
    ],
    ['an error of no known form', 'entydigSoek 400', { error: 'x' }, 'oneOf'],
  ])('%s', (_, name, body, problem) => {
    expect(answer(name, JSON.parse(JSON.stringify(body)))?.join(' ')).toContain(problem);
  });
});

test('a client lets values pass that came later, and still refuses another type', () => {
  const check = client.validators?.['hentSisteVersjonAvPerson 200'];
  expect(check?.({ bostedsadresse: [{ ...bosted, adressegradering: 'nyGradering', nytt: 1 }] })).toEqual([]);
  expect(check?.({ bostedsadresse: bosted })).toEqual(['/bostedsadresse type']);
});

test('questions are held to their limits', () => {
  const ask = (name: string, body: unknown): readonly string[] | undefined => sandbox.requests?.[name]?.(body);
  const numbers = (length: number): unknown => ({ foedselsEllerDNummer: Array.from({ length }, () => '22835095049') });
  expect(ask('hentPersoner', numbers(1000))).toEqual([]);
  expect(ask('hentPersoner', numbers(1001))).toEqual(['/foedselsEllerDNummer maxItems']);
  expect(ask('hentPersoner', { foedselsEllerDNummer: ['2283509504'] })).toEqual(['/foedselsEllerDNummer/0 pattern']);
  const order = {
    foedselsaarTilOgMed: '2008',
    kommunenummer: { bostedskommunenummer: '4204' },
    personstatustyper: ['bosatt'],
  };
  expect(ask('lagJobb', order)).toEqual([]);
  expect(
    ask('lagJobb', { ...order, kommunenummer: { bostedskommunenummer: '4204', oppholdskommunenummer: '4204' } }),
  ).toEqual(['/kommunenummer maxProperties']);
  expect(ask('lagJobb', { ...order, personstatustyper: ['midlertidig'] })).toEqual(['/personstatustyper/0 enum']);
  expect(ask('lagJobb', {})).toEqual(['/personstatustyper required']);
});

function without(value: object, key: string): object {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}
