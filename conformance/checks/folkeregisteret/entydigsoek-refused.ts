import { type Check, expectEqual, jsonOf, type RegisterSubject } from '../../src/index.ts';
import { inEach } from './desk.ts';
import { birthOf, type Criteria, homeOf, houseOf, search } from './entydigsoek.ts';
import { type Kind, one } from './kinds.ts';
import { all, authority, foreign, without, withoutAuthority } from './packages.ts';
import { currentOf, expectPerson, nameOf, numberOf, type PersonDocument } from './person-document.ts';

const navn = 'SYNTETISK PERSON';
const resident = 'resident in a house in a street';

export const foreignId = (known: PersonDocument): string => {
  const [entry] = currentOf(known, 'utenlandskPersonidentifikasjon');
  return `${entry?.utstederland}-${entry?.identifikasjonsnummer}`;
};
export const identityDocument = (known: PersonDocument): string => {
  const [entry] = currentOf(known, 'legitimasjonsdokument');
  return `${entry?.utstederland}-${entry?.identifikasjonsdokumentnummer}`;
};
const duf = (known: PersonDocument): string =>
  String(currentOf(known, 'utlendingsmyndighetenesIdentifikasjonsnummer')[0]?.identifikasjonsnummer);

/** What gives a right to a hit in some packages, and what in none. */
export const entydigsoekRefusedChecks: readonly Check<RegisterSubject>[] = [
  inEach('FREG-ENTYDIG-FOREIGN-ID', 'a name and the number', foreign, async (desk) => {
    const known = one(desk, 'with a foreign identity number');
    const criteria = { navn: nameOf(known), utenlandskpersonidentifikasjon: foreignId(known) };
    expectPerson(await search(desk, criteria), known);
  }),
  inEach('FREG-ENTYDIG-DOCUMENT', 'a name and the document', foreign, async (desk) => {
    const known = one(desk, 'with an identity document');
    const criteria = { navn: nameOf(known), legitimasjonsdokument: identityDocument(known) };
    expectPerson(await search(desk, criteria), known);
  }),
  ...Object.entries({
    'no country': '8766523769',
    'a country of two letters': 'AR-8766523769',
    'a country of four letters': 'ARGE-8766523769',
    'a country without a number': 'ARG-',
    'no hyphen': 'ARG8766523769',
  }).map(([title, utenlandskpersonidentifikasjon]) =>
    inEach('FREG-ENTYDIG-FOREIGN-FORM', title, foreign, async (desk) => {
      const good = await search(desk, { navn, utenlandskpersonidentifikasjon: 'AFG-1458-4555' });
      expectEqual('status of one that nobody has', good.status, 404);
      const answer = await search(desk, { navn, utenlandskpersonidentifikasjon });
      expectEqual('status', answer.status, 400);
      expectEqual('melding', jsonOf(answer).melding, 'UtenlandskPersonidentifikasjon er ikke på gyldig format');
    }),
  ),
  notByForeign('a foreign identity number', 'with a foreign identity number', (known) => ({
    utenlandskpersonidentifikasjon: foreignId(known),
  })),
  notByForeign('an identity document', 'with an identity document', (known) => ({
    legitimasjonsdokument: identityDocument(known),
  })),
  ...['i', 'I'].map((letter) =>
    inEach('FREG-ENTYDIG-DUF', `with ${letter}`, authority, async (desk) => {
      const known = one(desk, 'with a number of the immigration authorities');
      const parameter = `utlendingsmyndighetenes${letter}dentifikasjonsnummer`;
      expectPerson(await search(desk, { navn: nameOf(known), [parameter]: duf(known) }), known);
    }),
  ),
  inEach('FREG-ENTYDIG-NO-DUF', 'a name and the number', withoutAuthority, async (desk) => {
    const known = one(desk, 'with a number of the immigration authorities');
    for (const letter of ['i', 'I']) {
      const criteria = { navn: nameOf(known), [`utlendingsmyndighetenes${letter}dentifikasjonsnummer`]: duf(known) };
      expectEqual('status', (await search(desk, criteria)).status, 400);
    }
  }),
  ...['12345678901', '123456789012'].map((number) =>
    inEach('FREG-ENTYDIG-DUF-LENGTH', `${number.length} digits`, authority, async (desk) => {
      const criteria = { navn, utlendingsmyndighetenesidentifikasjonsnummer: number };
      expectEqual('status', (await search(desk, criteria)).status, 404);
    }),
  ),
  refuses('FREG-ENTYDIG-NAME-TWO', 'one word', (known) => ({
    navn: nameOf(known).split(' ')[0] ?? '',
    foedselsdato: birthOf(known),
  })),
  refuses('FREG-ENTYDIG-COMBINATION', 'nothing', () => ({})),
  refuses('FREG-ENTYDIG-COMBINATION', 'a name alone', (known) => ({ navn: nameOf(known) })),
  refuses('FREG-ENTYDIG-COMBINATION', 'a date of birth alone', (known) => ({ foedselsdato: birthOf(known) })),
  refuses('FREG-ENTYDIG-COMBINATION', 'a number alone', (known) => ({ identifikasjonsnummer: numberOf(known) })),
  refuses('FREG-ENTYDIG-COMBINATION', 'a name and a house number', (known) => ({
    navn: nameOf(known),
    husnummer: homeOf(known).husnummer,
  })),
  refuses('FREG-ENTYDIG-COMBINATION', 'an address without a name', (known) => ({
    adressenavn: homeOf(known).adressenavn,
    husnummer: homeOf(known).husnummer,
    postnummer: homeOf(known).postnummer,
  })),
  refuses('FREG-ENTYDIG-COMBINATION', 'a postal code alone', (known) => ({ postnummer: homeOf(known).postnummer })),
  refuses('FREG-ENTYDIG-COMBINATION', 'a number and a date of birth', (known) => ({
    identifikasjonsnummer: numberOf(known),
    foedselsdato: birthOf(known),
  })),
  inEach('FREG-ENTYDIG-COMBINATION', 'a date of birth and a foreign identity number', foreign, async (desk) => {
    const known = one(desk, 'with a foreign identity number');
    const criteria = { foedselsdato: birthOf(known), utenlandskpersonidentifikasjon: foreignId(known) };
    expectEqual('status', (await search(desk, criteria)).status, 400);
  }),
  inEach('FREG-ENTYDIG-COMBINATION', 'a date of birth and an identity document', foreign, async (desk) => {
    const known = one(desk, 'with an identity document');
    const criteria = { foedselsdato: birthOf(known), legitimasjonsdokument: identityDocument(known) };
    expectEqual('status', (await search(desk, criteria)).status, 400);
  }),
  ...Object.entries({
    'a date that does not exist': { foedselsdato: '20230230' },
    'a date with hyphens': { foedselsdato: '1980-01-01' },
    'a date without its century': { foedselsdato: '800203' },
    'a thirteenth month': { foedselsdato: '19801301' },
    'a postal code of three digits': { postnummer: '015' },
    'a postal code of five digits': { postnummer: '01500' },
    'a postal code with letters': { postnummer: 'N015' },
    'a number of ten digits': { identifikasjonsnummer: '1234567890' },
    'a number of twelve digits': { identifikasjonsnummer: '123456789012' },
    'a number with a letter': { identifikasjonsnummer: '1234567890a' },
  }).map(([title, criteria]) =>
    refuses('FREG-ENTYDIG-MALFORMED', title, (known) => ({ navn: nameOf(known), ...criteria })),
  ),
  ...Object.entries({ 'two characters': 2, 'one character': 1 }).map(([title, characters]) =>
    refuses('FREG-ENTYDIG-STREET-SHORT', title, (known) => ({
      navn: nameOf(known),
      adressenavn: homeOf(known).adressenavn.slice(0, characters),
      husnummer: houseOf(homeOf(known)),
    })),
  ),
  refuses('FREG-ENTYDIG-GROUND', 'begge', (known) => ({
    navn: nameOf(known),
    foedselsdato: birthOf(known),
    opplysningsgrunnlag: 'begge',
  })),
].flat();

function notByForeign(title: string, kind: Kind, criteria: (known: PersonDocument) => Criteria) {
  return inEach('FREG-ENTYDIG-NO-FOREIGN', title, without(foreign), async (desk) => {
    const known = one(desk, kind);
    expectEqual('status', (await search(desk, { navn: nameOf(known), ...criteria(known) })).status, 400);
  });
}

/** The search is refused with 400, and a good one is not: else nothing would be proved. */
function refuses(requirement: string, title: string, criteria: (known: PersonDocument) => Criteria) {
  return inEach(requirement, title, all, async (desk) => {
    const known = one(desk, resident);
    const good = await search(desk, { navn: nameOf(known), foedselsdato: birthOf(known) });
    expectEqual('status of a good search', good.status, 200);
    expectEqual('status', (await search(desk, criteria(known))).status, 400);
  });
}
