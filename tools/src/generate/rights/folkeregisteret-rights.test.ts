import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { operationsOf } from '../operation.ts';
import { readSpec, type Spec } from '../spec.ts';
import { type PackageRights, packageRights, partNames } from './package-rights.ts';
import { rightsOf } from './rights-of.ts';

/** Columns of the tables below: the packages in the order of Endepunkter.md. */
const columns = [
  ['MH', 'offentlig-med-hjemmel'],
  ['OU', 'offentligutenhjemmel'],
  ['PU', 'privatutenhjemmel'],
  ['P', 'privat'],
  ['Pu', 'privatutenfolkeregisteridentifikator'],
  ['F', 'finans'],
  ['Pr', 'presse'],
  ['Pru', 'presseutenfolkeregisteridentifikator'],
  ['eID', 'eid'],
] as const;

let spec: Spec;
beforeAll(async () => {
  spec = await readSpec(join(import.meta.dirname, '../../../..'), 'folkeregisteret');
});

/** Short names of the packages that hold something. */
function holders(holds: (rights: PackageRights) => boolean): string {
  const found = columns.filter(([, name]) => holds(packageRights(rightsOf(spec), name)));
  return found.map(([short]) => short).join(' ');
}

const all = 'MH OU PU P Pu F Pr Pru eID';
const lookups = 'MH OU PU F eID';

test.each([
  ['GET /personer/{personidentifikator}', lookups],
  ['POST /personer/bulkoppslag', lookups],
  ['GET /personer/soek', lookups],
  ['GET /personer/entydigsoek', all],
  ['GET /personer/xsd', all],
  ['GET /personer/arkiv/{dokumentidentifikator}', 'MH'],
  ['POST /personer/bulkoppslag/arkiv', 'MH'],
  ['GET /uttrekk/komplett', 'MH'],
  ['POST /uttrekk/tilpasset', lookups],
  ['GET /uttrekk/{jobbid}/batch/{batchnr}', lookups],
  ['GET /hendelser/feed', all],
  ['GET /hendelser/siste/sekvensnummer', all],
  ['GET /hendelser/xsd', all],
  ['GET /hendelser/feedxsd', all],
  ['GET /hendelser/{hendelsesidentifikator}', 'MH'],
  ['POST /hendelser/bulkoppslag', 'MH'],
  ['GET /hendelser/feed/tilpasset', 'MH'],
])('%s is for %s (konsumenttjenester.md; feed/tilpasset: 1.6.2)', (resource, packages) => {
  const operation = operationsOf(spec).find(({ method, template }) => `${method} ${template}` === resource);
  expect(holders(({ operations }) => operations.includes(operation?.id ?? ''))).toBe(packages);
});

test.each([
  ['person-basis', all],
  ['historikk', all],
  ['identitetsgrunnlag-utvidet', 'MH eID'],
  ['relasjon-utvidet', all],
  ['identifikasjonsnummer', 'MH OU PU P F Pr eID'],
  ['navn', all],
  ['bostedsadresse', all],
  ['adressebeskyttelse', all],
  ['vergemaalEllerFremtidsfullmakt', all],
  ['familierelasjon', 'MH F'],
  ['foreldreansvar', 'MH F'],
  ['falskIdentitet', 'MH OU F eID'],
  ['legitimasjonsdokument', 'MH eID'],
  ['utenlandskPersonidentifikasjon', 'MH eID'],
  ['opphold', 'MH'],
  ['bibehold', 'MH'],
  ['brukAvSamiskSpraak', 'MH'],
  ['utlendingsmyndighetenesIdentifikasjonsnummer', 'MH'],
  ['forholdTilSametingetsValgmanntall', ''],
  ['oppholdPaaSvalbard', ''],
])('part %s is for %s (dataminimering.md, taushetsbelagte-opplysninger.md, news)', (part, packages) => {
  expect(holders((rights) => partNames(rights).includes(part))).toBe(packages);
});

test.each([
  ['person-basis', 'identifikasjonsnummer', lookups],
  ['person-basis', 'navn', all],
  ['person-basis', 'utenlandskPersonidentifikasjon', 'eID'],
  ['person-basis', 'legitimasjonsdokument', 'eID'],
  ['person-basis', 'familierelasjon', ''],
  ['relasjon-utvidet', 'vergemaalEllerFremtidsfullmakt', all],
  ['relasjon-utvidet', 'familierelasjon', 'MH F'],
  ['identitetsgrunnlag-utvidet', 'falskIdentitet', 'MH eID'],
])('%s holds %s in %s (dataminimering.md)', (part, entitet, packages) => {
  expect(holders(({ parts }) => parts[part]?.includes(entitet) ?? false)).toBe(packages);
});

test.each([
  ['identifikasjonsnummer', 'MH OU PU P F Pr eID'],
  ['bostedsadresse', all],
  ['postadresseIUtlandet', all],
  ['navn', all],
  ['sivilstand', 'MH F'],
  ['status', 'MH'],
  ['statsborgerskap', 'MH'],
  ['utlendingsmyndighetenesIdentifikasjonsnummer', ''],
  ['doedsfall', ''],
])('history of %s is for %s (dataminimering.md, sos-historikk.md, news of 2022-03-09)', (entitet, packages) => {
  expect(holders(({ historikk }) => historikk.includes(entitet))).toBe(packages);
});

test.each([
  ['alltid', lookups],
  ['paa-forespoersel', 'P Pr'],
  ['aldri', 'Pu Pru'],
])('the number comes %s in %s (dataminimering.md)', (rule, packages) => {
  expect(holders(({ identifikasjonsnummer }) => identifikasjonsnummer === rule)).toBe(packages);
});

test.each([
  ['tykk', 'MH'],
  ['tynn', 'OU PU F eID'],
  ['endringIPerson', 'P Pu Pr Pru'],
])('the feed is %s in %s (hendelsesliste.md, 1.5, news of 2020-05-13)', (kind, packages) => {
  expect(holders(({ feed }) => feed === kind)).toBe(packages);
});

test.each([
  ['navn', all],
  ['identifikasjonsnummer', all],
  ['utenlandskpersonidentifikasjon', 'MH eID'],
  ['legitimasjonsdokument', 'MH eID'],
  ['utlendingsmyndighetenesidentifikasjonsnummer', 'MH'],
  ['soekFonetisk', 'MH F eID'],
  ['soekfonetisk', 'OU PU P Pu Pr Pru'],
])('entydigsoek has %s in %s (oppslag.md, 1.5, 1.6, 1.6.2)', (parameter, packages) => {
  expect(holders(({ entydigsoek }) => entydigsoek.includes(parameter))).toBe(packages);
});
