import { type Check, expectEqual, expectThat, type RegisterSubject } from '../../src/index.ts';
import { inEach } from './desk.ts';
import { partsIn } from './entities.ts';
import { one, some } from './kinds.ts';
import { currentOf, currentText, entriesOf, tell } from './person-document.ts';

const onlyPublic = ['offentligutenhjemmel'] as const;
const metadata = ['ajourholdstidspunkt', 'erGjeldende', 'gyldighetstidspunkt'];

/** Fields of each entity in the recordings of offentligutenhjemmel. */
const recordedFields: Readonly<Record<string, readonly string[]>> = {
  identifikasjonsnummer: [...metadata, 'status', 'foedselsEllerDNummer', 'identifikatortype'],
  status: [...metadata, 'status'],
  kjoenn: [...metadata, 'kjoenn'],
  foedsel: [...metadata, 'foedselsdato', 'foedselsaar', 'foedested', 'foedekommuneINorge', 'foedeland'],
  navn: [...metadata, 'fornavn', 'mellomnavn', 'etternavn'],
};
const kretser = ['grunnkrets', 'stemmekrets', 'skolekrets', 'kirkekrets'];

/** What public bodies without authority see, as recorded of 17 828 persons. */
export const viewPublicChecks: readonly Check<RegisterSubject>[] = [
  ...inEach('FREG-VIEW-METADATA', 'some of every sort', onlyPublic, async (desk) => {
    for (const known of some(desk)) {
      const fields = Object.values(await tell(desk, known, partsIn(desk.name))).flatMap((value) =>
        entriesOf({ value }, 'value').flatMap(Object.keys),
      );
      expectEqual(
        'fields',
        fields.filter((field) => ['kilde', 'aarsak'].includes(field)),
        [],
      );
    }
  }),
  ...inEach('FREG-VIEW-SIVILSTAND', 'whoever is married', onlyPublic, async (desk) => {
    for (const known of [one(desk, 'who is married'), ...some(desk)]) {
      for (const entry of entriesOf(await tell(desk, known), 'sivilstand')) {
        expectEqual('fields', Object.keys(entry).sort(), ['erGjeldende', 'sivilstand']);
      }
    }
  }),
  ...inEach('FREG-VIEW-STATSBORGERSKAP', 'whoever has two', onlyPublic, async (desk) => {
    const entries = entriesOf(await tell(desk, one(desk, 'with two citizenships')), 'statsborgerskap');
    expectThat('citizenships', entries.length > 1, 'at least two', entries.length);
    const [first] = entriesOf(await tell(desk, one(desk, 'resident in a house in a street')), 'statsborgerskap');
    for (const entry of [...entries, first ?? {}]) {
      expectEqual('fields', Object.keys(entry).sort(), ['erGjeldende', 'statsborgerskap']);
    }
  }),
  ...inEach('FREG-VIEW-FIELDS', 'some of every sort', onlyPublic, async (desk) => {
    for (const known of some(desk)) {
      const told = await tell(desk, known);
      for (const [entity, recorded] of Object.entries(recordedFields)) {
        const others = entriesOf(told, entity)
          .flatMap(Object.keys)
          .filter((field) => !recorded.includes(field));
        expectEqual(`other fields of ${entity}`, others, []);
      }
    }
  }),
  ...inEach('FREG-VIEW-IDENTITY-CONTROL', 'some of every sort', onlyPublic, async (desk) => {
    for (const known of some(desk).filter((person) => currentText(person, 'status', 'status') === 'bosatt')) {
      for (const { identitetsgrunnlagstatus } of entriesOf(await tell(desk, known), 'identitetsgrunnlag')) {
        expectEqual('identitetsgrunnlagstatus', identitetsgrunnlagstatus, 'kontrollert');
      }
    }
  }),
  ...inEach('FREG-VIEW-HOME', 'some of every sort', onlyPublic, async (desk) => {
    for (const known of some(desk)) {
      for (const home of currentOf(await tell(desk, known), 'bostedsadresse')) {
        if (home.ukjentBosted !== undefined) continue;
        const missing = [...kretser, 'adresseIdentifikatorFraMatrikkelen'].filter((field) => home[field] === undefined);
        expectEqual('missing fields of the home', missing, []);
      }
    }
  }),
];
