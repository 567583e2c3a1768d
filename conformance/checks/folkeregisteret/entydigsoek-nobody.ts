import { type Check, expectEqual, type RegisterSubject } from '../../src/index.ts';
import { unregisteredIds } from '../krr/unregistered.ts';
import { inEach } from './desk.ts';
import { birthOf, type Criteria, homeOf, houseOf, misses, search } from './entydigsoek.ts';
import { foreignId, identityDocument } from './entydigsoek-refused.ts';
import { one } from './kinds.ts';
import { foreign } from './packages.ts';
import { nameOf, numberOf, type PersonDocument } from './person-document.ts';

// Nobody else has the name in one postal area, as a common one may be.
const resident = 'with two given names';
/** A number that is nobody's. */
const [nobodys = ''] = unregisteredIds(1);
/** What a resident is found by, each with the name. */
const rightOf = (known: PersonDocument): Criteria => ({
  foedselsdato: birthOf(known),
  postnummer: homeOf(known).postnummer,
  adressenavn: homeOf(known).adressenavn,
  husnummer: houseOf(homeOf(known)),
});
/** What a resident is not found by. */
const others: Readonly<Record<string, (known: PersonDocument) => Criteria>> = {
  'another date of birth': () => ({ foedselsdato: '18600101' }),
  'another postal code': () => ({ postnummer: '9999' }),
  'another street': (known) => ({ adressenavn: 'QQQ', husnummer: houseOf(homeOf(known)) }),
  'another house': (known) => ({ adressenavn: homeOf(known).adressenavn, husnummer: '9999' }),
};

/** Whom the search for one person does not find. */
export const entydigsoekNobodyChecks: readonly Check<RegisterSubject>[] = [
  ...Object.entries(others).map(([title, wrong]) =>
    misses('FREG-ENTYDIG-NARROWED', title, resident, {
      right: (known) => ({ identifikasjonsnummer: numberOf(known) }),
      wrong,
    }),
  ),
  misses('FREG-ENTYDIG-NARROWED', 'the number of somebody else', resident, {
    right: (known) => ({ foedselsdato: birthOf(known) }),
    wrong: () => ({ identifikasjonsnummer: nobodys }),
  }),
  misses('FREG-ENTYDIG-NOBODY', 'another name', resident, {
    right: (known) => ({ foedselsdato: birthOf(known) }),
    wrong: () => ({ navn: 'INGEN VED DETTE NAVN' }),
  }),
  ...Object.entries(others).map(([title, wrong]) =>
    misses('FREG-ENTYDIG-NOBODY', title, resident, {
      right: (known) => Object.fromEntries(Object.keys(wrong(known)).map((name) => [name, rightOf(known)[name] ?? ''])),
      wrong,
    }),
  ),
  misses('FREG-ENTYDIG-NOBODY', 'a number that nobody has', resident, {
    right: (known) => ({ identifikasjonsnummer: numberOf(known) }),
    wrong: () => ({ identifikasjonsnummer: nobodys }),
  }),
  inEach('FREG-ENTYDIG-NOBODY', 'a number, and a document, of another country', foreign, async (desk) => {
    const known = one(desk, 'with a foreign identity number');
    const elsewhere = { utenlandskpersonidentifikasjon: foreignId(known).replace(/^.../, 'XXX') };
    expectEqual('status', (await search(desk, { navn: nameOf(known), ...elsewhere })).status, 404);
    const documented = one(desk, 'with an identity document');
    const legitimasjonsdokument = identityDocument(documented).replace(/^.../, 'XXX');
    expectEqual('status', (await search(desk, { navn: nameOf(documented), legitimasjonsdokument })).status, 404);
  }),
].flat();
