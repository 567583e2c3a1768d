import { decodeJwt } from 'jose';
import {
  type Check,
  type ClientSubject,
  expectEqual,
  expectMatch,
  expectThat,
  type Reply,
  requires,
} from '../../src/index.ts';
import { elsewhere, tokenPath } from '../client-run.ts';
import { unregisteredIds } from '../krr/unregistered.ts';
import { aPerson, type ClientDesk, inEachClient, knowsThePerson, number, other } from './client-desk.ts';
import { unavailableIn } from './entities.ts';
import { all, lookup, packages, uniqueOnly, without, withoutAuthority } from './packages.ts';

const customer = '310000000';
const document = '0123456789abcdef0123456789abcdef';
const redirects = [307, 301, 302, 303, 308];

/** How a client asks Folkeregisteret. */
export const folkeregisteretClientChecks: readonly Check<ClientSubject>[] = [
  ...inEachClient('FREG-CLIENT-SCOPE', 'a lookup', all, {}, async (desk) => {
    expectEqual('scope of the grant', (await grantOf(desk)).scope, packages[desk.name].scope);
  }),
  ...inEachClient('FREG-CLIENT-NO-RESOURCE', 'a lookup', all, {}, async (desk) => {
    expectEqual('resource of the grant', (await grantOf(desk)).resource, undefined);
  }),
  ...inEachClient(
    'FREG-CLIENT-NO-RESOURCE',
    'for a customer',
    all,
    { settings: { consumerOrg: customer } },
    async (desk) => {
      expectEqual('resource of the grant', (await grantOf(desk)).resource, undefined);
    },
  ),
  ...inEachClient('FREG-CLIENT-DELEGATED', 'a lookup', all, { settings: { consumerOrg: customer } }, async (desk) => {
    expectEqual('consumer_org of the grant', (await grantOf(desk)).consumer_org, customer);
  }),
  ...inEachClient('FREG-CLIENT-ADDRESS', 'a lookup', all, {}, async (desk) => {
    expectEqual('person', await desk.lookUp().catch(() => 'an error'), aPerson);
    const [{ headers }] = desk.sentTo(desk.lookupPath);
    expectMatch('Authorization', headers.authorization, /^Bearer peer-token-\d$/);
    expectThat('Accept', /application\/json|\*\/\*/.test(headers.accept ?? ''), 'JSON among it', headers.accept);
  }),
  ...inEachClient('FREG-CLIENT-NO-LOOKUPS', 'both', uniqueOnly, {}, async ({ freg, peer, at }) => {
    await freg.person?.(number).catch(() => undefined);
    await freg.persons?.([number]).catch(() => undefined);
    const paths = [at(`/personer/${number}`), at('/personer/bulkoppslag')];
    expectEqual('lookups', peer.received.filter(({ path }) => paths.includes(path)).length, 0);
  }),
  ...inEachClient('FREG-CLIENT-NO-ARKIV', 'a document', withoutAuthority, {}, async ({ freg, peer }) => {
    await freg.archived?.(document).catch(() => undefined);
    expectEqual('questions', peer.received.filter(({ path }) => path.includes('/arkiv')).length, 0);
  }),
  ...inEachClient('FREG-CLIENT-PART', 'two parts', all, {}, async (desk) => {
    await desk.lookUp(['navn', 'historikk']);
    const [{ url }] = desk.sentTo(desk.lookupPath);
    expectEqual('part', new URL(url, 'http://peer').searchParams.getAll('part'), ['navn', 'historikk']);
  }),
  ...inEachClient(
    'FREG-CLIENT-PART',
    'two parts of a search',
    lookup,
    { routes: { '/personer/entydigsoek': knowsThePerson } },
    async ({ freg, sentTo, at }) => {
      await freg.search({ navn: 'SYNTETISK PERSON', identifikasjonsnummer: number }, ['navn', 'historikk']);
      const [{ url }] = sentTo(at('/personer/entydigsoek'));
      expectEqual('part', new URL(url, 'http://peer').searchParams.getAll('part'), ['navn', 'historikk']);
    },
  ),
  ...inEachClient('FREG-CLIENT-PART-UNAVAILABLE', 'each of them', withoutAuthority, {}, async (desk) => {
    for (const part of unavailableIn(desk.name)) await desk.lookUp([part]).catch(() => undefined);
    expectEqual('lookups', desk.peer.received.filter(({ path }) => path === desk.lookupPath).length, 0);
    expectEqual('person', await desk.lookUp(['navn']).catch(() => 'an error'), aPerson);
  }),
  ...inEachClient('FREG-CLIENT-BATCH', '1001 persons', lookup, bulk(), async ({ freg, sentTo, at }) => {
    const persons = requires(freg.persons, 'The client has no bulk lookup.');
    await persons(unregisteredIds(1001)).catch(() => undefined);
    const largest = Math.max(...sentTo(at('/personer/bulkoppslag')).map(({ body }) => askedFor(body).length));
    expectThat('persons in a call', largest <= 1000, 'at most 1000', largest);
  }),
  ...inEachClient('FREG-CLIENT-BY-NUMBER', 'an answer in another order', lookup, bulk(true), async ({ freg }) => {
    const persons = requires(freg.persons, 'The client has no bulk lookup.');
    expectEqual('persons', await persons([number, other]).catch(() => 'an error'), [number, other].map(personWith));
  }),
  ...inEachClient('FREG-CLIENT-PARTIAL', 'one of two', lookup, bulk(), async ({ freg }) => {
    const persons = requires(freg.persons, 'The client has no bulk lookup.');
    for (const asked of [[missing, number], [number, missing, other], [missing]]) {
      const found = await persons(asked).catch(() => 'an error');
      expectEqual(
        'persons',
        found,
        asked.map((id) => (id === missing ? undefined : personWith(id))),
      );
    }
  }),
  ...Object.entries({
    'a name alone': { navn: 'SYNTETISK PERSON' },
    'a name that may be phonetic': { navn: 'SYNTETISK PERSON', phonetic: true },
    'a number alone': { identifikasjonsnummer: number },
    'a day and a postcode without a name': { foedselsdato: '19880301', postnummer: '0150' },
  }).flatMap(([title, criteria]) =>
    inEachClient('FREG-CLIENT-COMBINATION', title, all, {}, async ({ freg, peer }) => {
      await freg.search(criteria).catch(() => undefined);
      expectEqual('searches', peer.received.filter(({ path }) => path.endsWith('/entydigsoek')).length, 0);
    }),
  ),
  ...inEachClient(
    'FREG-CLIENT-PHONETIC',
    'a search',
    without(['eid']),
    { routes: { '/personer/entydigsoek': knowsThePerson } },
    async ({ freg, name, sentTo, at }) => {
      await freg.search({ navn: 'SYNTETISK PERSON', foedselsdato: '19880301', phonetic: true });
      const { searchParams } = new URL(sentTo(at('/personer/entydigsoek'))[0].url, 'http://peer');
      const spelling = ['offentlig-med-hjemmel', 'finans'].includes(name) ? 'soekFonetisk' : 'soekfonetisk';
      expectEqual(spelling, searchParams.get(spelling), 'true');
      const spellings = [...searchParams.keys()].filter((key) => /fonetisk/i.test(key));
      expectEqual('spellings', spellings, [spelling]);
    },
  ),
  ...inEachClient(
    'FREG-CLIENT-REDIRECT',
    'a lookup',
    all,
    { answer: (_, count) => ({ status: redirects[count - 1] ?? 307, headers: { location: elsewhere } }) },
    async (desk) => {
      for (const _ of redirects) await desk.lookUp().catch(() => undefined);
      desk.sentTo(desk.lookupPath);
      const followed = desk.peer.received.filter(({ path }) => path === elsewhere).length;
      expectEqual('requests where it redirects to', followed, 0);
    },
  ),
  ...Object.entries({ person: '/personer/xsd', hendelse: '/hendelser/xsd', feed: '/hendelser/feedxsd' }).flatMap(
    ([of, path]) => {
      const schema = `<?xml version="1.0"?>\n<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><!-- ${of}, på norsk -->\n</xs:schema>\n`;
      const answer = (): Reply => ({ status: 200, headers: { 'content-type': 'application/xml' }, text: schema });
      return inEachClient('FREG-CLIENT-XSD', of, all, { routes: { [path]: answer } }, async ({ freg }) => {
        const fetched = requires(freg.schema, 'The client fetches no schemas.')(of as 'person');
        expectEqual('schema', await fetched.catch(() => 'an error'), schema);
      });
    },
  ),
];

async function grantOf(desk: ClientDesk) {
  await desk.lookUp();
  return decodeJwt(new URLSearchParams(desk.sentTo(tokenPath)[0].body).get('assertion') ?? '');
}

const missing = '29835095050';
const personWith = (id: string): object => ({ navn: [{ erGjeldende: true, fornavn: 'SYNTETISK', etternavn: id }] });

function askedFor(body: string): readonly string[] {
  return (JSON.parse(body) as { foedselsEllerDNummer: readonly string[] }).foedselsEllerDNummer;
}

/** A register that knows everybody but one. */
function bulk(reversed = false) {
  const element = (id: string): object => ({
    foedselsEllerDNummer: id,
    ...(id === missing ? { feilmelding: { feilmelding: 'Ukjent' } } : { folkeregisterperson: personWith(id) }),
  });
  const answer = ({ body }: { body: string }): Reply => {
    const oppslag = askedFor(body).map(element);
    return { status: 200, json: { oppslag: reversed ? oppslag.reverse() : oppslag } };
  };
  return { routes: { '/personer/bulkoppslag': answer } };
}
