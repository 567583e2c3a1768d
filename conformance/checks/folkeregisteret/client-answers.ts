import { type Check, type ClientSubject, check, expectEqual, type Reply } from '../../src/index.ts';
import { aPerson, type ClientDesk, inEachClient, knowsThePerson, withDesk } from './client-desk.ts';
import { all, packages, type Rettighetspakke } from './packages.ts';

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
const page =
  '<html><title>Request Rejected</title>The requested URL was rejected. Your support ID is: 1234567890123456789</html>';
const html = { 'content-type': 'text/html' };
const others: Readonly<Record<string, Reply>> = {
  nothing: { status: 404 },
  'a page': { status: 404, headers: html, text: '<html><h1>404 Not Found</h1></html>' },
  "another server's JSON": { status: 404, json: { error: 'Not Found', path: '/folkeregisteret' } },
};
const generic = { kode: 'FREG-001', melding: 'Feil i tjenesten. Vennligst prøv igjen seinere.' };

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
    { routes: { '/personer/entydigsoek': () => ({ status: 400, json: generic }) } },
    async ({ freg }) => {
      const search = freg.search({ navn: 'SYNTETISK PERSON', foedselsdato: '19880301' });
      expectEqual('outcome', await search.then(said, () => 'an error'), 'nobody');
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
  ...[200, 403, 404].map((status) =>
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
  opens('an unknown code', { status: [{ erGjeldende: true, status: 'savnet', nyttFelt: 'x' }] }),
  inEachClient(
    'FREG-CLIENT-EMPTY-LISTS',
    'no address',
    all,
    { answer: () => ({ status: 200, json: { ...aPerson, oppholdsadresse: [] } }) },
    async (desk) => expectEqual('person', await desk.lookUp(), aPerson),
  ),
  // As seconds it is longer than any call may take.
  inEachClient('FREG-CLIENT-RETRY-AFTER', '250', all, { answer: first(throttled('250')) }, async (desk) => {
    expectEqual('outcome', await outcomeOf(desk), 'a person');
  }),
  inEachClient('FREG-CLIENT-RESET', 'once', all, { answer: first('hang up') }, async (desk) => {
    expectEqual('outcome', await outcomeOf(desk), 'a person');
  }),
  ...[400, 403, 406].map((status) =>
    inEachClient(
      'FREG-CLIENT-NO-RETRY',
      `${status}`,
      all,
      { answer: () => ({ status, json: generic }) },
      async (desk) => {
        await outcomeOf(desk);
        expectEqual('lookups', desk.sentTo(desk.lookupPath).length, 1);
      },
    ),
  ),
  inEachClient('FREG-CLIENT-RENEW', 'one 401', all, { answer: first({ status: 401, json: generic }) }, async (desk) => {
    expectEqual('outcome', await outcomeOf(desk), 'a person');
    const tokens = desk.sentTo(desk.lookupPath).map(({ headers }) => headers.authorization);
    expectEqual('different tokens', new Set(tokens).size, 2);
  }),
  inEachClient('FREG-CLIENT-RENEW', 'nothing but 401', all, { answer: () => ({ status: 401 }) }, async (desk) => {
    expectEqual('outcome', await outcomeOf(desk), 'an error');
    expectEqual('lookups', desk.sentTo(desk.lookupPath).length, 2);
  }),
].flat();

/** A base URL with a path of the register in it leads to no package: the client refuses it, or finds out. */
async function atWrongAddress(subject: ClientSubject, name: Rettighetspakke, wrongPath: string): Promise<void> {
  if (subject.refusal?.('folkeregisteret', `https://register.example${wrongPath}`) !== undefined) return;
  const json = { kode: 'FREG-404', melding: 'Ressursen finnes ikke.' };
  await withDesk(subject, name, { wrongPath, answer: () => ({ status: 404, json }) }, async (desk) => {
    expectEqual('outcome', await outcomeOf(desk), 'an error');
  });
}

function outcomeOf(desk: ClientDesk): Promise<string> {
  return desk.lookUp().then(said, () => 'an error');
}

function said(person: object | undefined): string {
  return person === undefined ? 'nobody' : 'a person';
}

/** Answers so the first time, and well from then on. */
function first(reply: Reply) {
  return (request: Parameters<typeof knowsThePerson>[0], count: number): Reply =>
    count === 1 ? reply : knowsThePerson(request, count);
}

function throttled(retryAfter: string): Reply {
  return { status: 429, headers: { 'retry-after': retryAfter }, json: generic };
}

function opens(title: string, more: object): readonly Check<ClientSubject>[] {
  const person = { ...aPerson, ...more };
  return inEachClient(
    'FREG-CLIENT-OPEN',
    title,
    all,
    { answer: () => ({ status: 200, json: person }) },
    async (desk) => {
      expectEqual('person', await desk.lookUp(), person);
    },
  );
}
