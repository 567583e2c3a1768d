import { type Check, type ClientSubject, check, expectEqual, type Reply, requires } from '../../src/index.ts';
import { aPerson, type ClientDesk, inEachClient, number, withDesk } from './client-desk.ts';
import { all, lookup, packages, type Rettighetspakke } from './packages.ts';

/** The register's own 404, in the words of the pages and of the two forms of the SwaggerHub documents. */
const nobody: Readonly<Record<string, object>> = {
  'kode and melding': { kode: 'FREG-004', melding: 'Fant ingen person.' },
  'with korrelasjonsid': { kode: 'FREG-004', melding: 'Fant ingen person.', korrelasjonsid: 'c0ffee' },
  FolkeregisterFeilmelding: {
    httpStatus: 404,
    alvorlighetsgrad: 'FEIL',
    feilkode: 'FREG-004',
    feilmelding: 'Fant ingen person.',
  },
  ErrorMessageForExternalUsers: { httpStatus: 404, code: 'FREG-004', message: 'Not found', feilreferanse: 'c0ffee' },
};
/** The generic error in the same three. */
const inEachForm: readonly object[] = [
  { kode: 'FREG-001', melding: 'Feil i tjenesten.' },
  { httpStatus: 400, alvorlighetsgrad: 'FEIL', feilkode: 'FREG-001', feilmelding: 'Feil i tjenesten.' },
  { httpStatus: 400, code: 'FREG-001', message: 'Error in the service.', feilreferanse: 'c0ffee' },
];
const page =
  '<html><title>Request Rejected</title>The requested URL was rejected. Your support ID is: 1234567890123456789</html>';
const html = { 'content-type': 'text/html' };
const others: Readonly<Record<string, Reply>> = {
  nothing: { status: 404 },
  'a page': { status: 404, headers: html, text: '<html><h1>404 Not Found</h1></html>' },
  "another server's JSON": { status: 404, json: { error: 'Not Found', path: '/folkeregisteret' } },
};

/** Codes that there are not. */
const unknownCodes = {
  status: [{ erGjeldende: true, status: 'savnet', nyttFelt: 'x' }],
  identifikasjonsnummer: [{ erGjeldende: true, status: 'utlaant', identifikatortype: 'nyttNummer' }],
  identitetsgrunnlag: [{ erGjeldende: true, identitetsgrunnlagstatus: 'delvisKontrollert' }],
  kjoenn: [{ erGjeldende: true, kjoenn: 'annet' }],
  sivilstand: [{ erGjeldende: true, sivilstand: 'samboer' }],
  adressebeskyttelse: [{ erGjeldende: true, graderingsnivaa: 'litt' }],
  bostedsadresse: [{ erGjeldende: true, adressegradering: 'litt', vegadresse: { bruksenhetstype: 'husbaat' } }],
};
const stranger = { ...aPerson, ...unknownCodes, nyEntitet: [{ erGjeldende: true, noe: 1 }] };
const empties = ['oppholdsadresse', 'postadresse', 'statsborgerskap', 'adressebeskyttelse', 'deltBosted'];
const withEmpties = { ...aPerson, ...Object.fromEntries(empties.map((name) => [name, []])) };

/** What a client makes of Folkeregisteret's answers. */
export const folkeregisteretClientAnswerChecks: readonly Check<ClientSubject>[] = [
  ...Object.entries(nobody).map(([title, json]) =>
    inEachClient('FREG-CLIENT-NOBODY', title, all, { answer: () => ({ status: 404, json }) }, async (desk) => {
      expectEqual('outcome', await outcomeOf(desk), 'nobody');
    }),
  ),
  inEachClient(
    'FREG-CLIENT-NOBODY-FREG-001',
    'a search',
    all,
    { routes: { '/personer/entydigsoek': (_, count) => ({ status: 400, json: inEachForm[count - 1] }) } },
    async ({ freg }) => {
      for (const _ of inEachForm) {
        const search = freg.search({ navn: 'SYNTETISK PERSON', foedselsdato: '19880301' });
        expectEqual('outcome', await search.then(said, () => 'an error'), 'nobody');
      }
    },
  ),
  ...Object.entries(others).map(([title, reply]) =>
    inEachClient('FREG-CLIENT-WRONG-ADDRESS', title, all, { answer: () => reply }, async (desk) => {
      expectEqual('outcome', await outcomeOf(desk), 'an error');
    }),
  ),
  ...all.flatMap((name) =>
    ['/folkeregisteret', packages[name].path].map((wrongPath) =>
      check(
        'FREG-CLIENT-WRONG-ADDRESS',
        `${wrongPath} behind the host, ${name}`,
        (subject: ClientSubject) => atWrongAddress(subject, name, wrongPath),
        name,
      ),
    ),
  ),
  ...[200, 403, 404, 400, 503].map((status) =>
    inEachClient(
      'FREG-CLIENT-WAF',
      `${status}`,
      all,
      { answer: () => ({ status, headers: html, text: page }) },
      async (desk) => {
        expectEqual('outcome', await outcomeOf(desk), 'an error');
      },
    ),
  ),
  opens('an unknown field', { nyEntitet: [{ erGjeldende: true, noe: 1 }] }),
  opens('an unknown code', unknownCodes),
  inBulk('FREG-CLIENT-OPEN', stranger, stranger),
  inEachClient(
    'FREG-CLIENT-EMPTY-LISTS',
    'no address',
    all,
    { answer: () => ({ status: 200, json: withEmpties }) },
    async (desk) => expectEqual('person', await desk.lookUp().catch(() => 'an error'), aPerson),
  ),
  inBulk('FREG-CLIENT-EMPTY-LISTS', withEmpties, aPerson),
].flat();

/** A base URL with a path of the register in it leads to no package: the client refuses it, or finds out. */
async function atWrongAddress(subject: ClientSubject, name: Rettighetspakke, wrongPath: string): Promise<void> {
  if (subject.refusal?.('folkeregisteret', `https://register.example${wrongPath}`) !== undefined) return;
  const json = { kode: 'FREG-404', melding: 'Ressursen finnes ikke.' };
  await withDesk(subject, name, { wrongPath, answer: () => ({ status: 404, json }) }, async (desk) => {
    expectEqual('outcome', await outcomeOf(desk), 'an error');
  });
}

export function outcomeOf(desk: ClientDesk): Promise<string> {
  return desk.lookUp().then(said, () => 'an error');
}

function said(person: object | undefined): string {
  return person === undefined ? 'nobody' : 'a person';
}

/** What a client makes of a person in a bulk lookup. */
function inBulk(requirement: string, sent: object, expected: object): readonly Check<ClientSubject>[] {
  const oppslag = [{ foedselsEllerDNummer: number, folkeregisterperson: sent, nyttFelt: 'x' }];
  const routes = { '/personer/bulkoppslag': (): Reply => ({ status: 200, json: { oppslag, nyttFelt: 'x' } }) };
  return inEachClient(requirement, 'in a bulk lookup', lookup, { routes }, async ({ freg }) => {
    const persons = requires(freg.persons, 'The client has no bulk lookup.');
    expectEqual('persons', await persons([number]).catch(() => 'an error'), [expected]);
  });
}

function opens(title: string, more: object): readonly Check<ClientSubject>[] {
  const person = { ...aPerson, ...more };
  return inEachClient(
    'FREG-CLIENT-OPEN',
    title,
    all,
    { answer: () => ({ status: 200, json: person }) },
    async (desk) => {
      expectEqual('person', await desk.lookUp().catch(() => 'an error'), person);
    },
  );
}
