import { type Check, expectEqual, expectThat, type RegisterSubject, requires } from '../../src/index.ts';
import { unregisteredIds } from '../krr/unregistered.ts';
import { inEach } from './desk.ts';
import { partsIn } from './entities.ts';
import { issueNumber } from './issue-number.ts';
import { one, some } from './kinds.ts';
import { authority, lookup } from './packages.ts';
import { entriesOf, expectPerson, formerNumbersOf, numberOf, personIn } from './person-document.ts';

const [unknown = ''] = unregisteredIds(1);
/** Of somebody who was born in 1860. */
const unknownDNumber = issueNumber('418160', 0, 500);

/** The single lookup. */
export const personChecks: readonly Check<RegisterSubject>[] = [
  ...inEach('FREG-PERSON-CURRENT', 'a resident', lookup, async (desk) => {
    const known = one(desk, 'resident in a house in a street');
    expectPerson(await desk.ask(`/personer/${numberOf(known)}`), known);
  }),
  ...inEach('FREG-PERSON-CURRENT', 'some of every sort', lookup, async (desk) => {
    for (const known of some(desk)) expectPerson(await desk.ask(`/personer/${numberOf(known)}`), known);
  }),
  ...inEach('FREG-PERSON-D-NUMBER', 'somebody with a d-number', lookup, async (desk) => {
    const known = one(desk, 'with a d-number');
    const answer = await desk.ask(`/personer/${numberOf(known)}`);
    expectPerson(answer, known);
    const numbers = entriesOf(personIn(answer), 'identifikasjonsnummer');
    const entry = numbers.find(({ foedselsEllerDNummer }) => foedselsEllerDNummer === numberOf(known));
    expectEqual('identifikatortype', entry?.identifikatortype, 'dNummer');
  }),
  ...inEach('FREG-PERSON-FORMER', 'by the number before', lookup, async (desk) => {
    const known = one(desk, 'who had another number before');
    const [former = ''] = formerNumbersOf(known);
    const query = ['identifikasjonsnummer', 'navn', 'foedsel', 'historikk'].map((part) => ['part', part] as const);
    const answer = await desk.ask(`/personer/${former}`, { query });
    expectPerson(answer, known);
    expectThat(
      'former numbers',
      formerNumbersOf(personIn(answer)).includes(former),
      'the one asked for',
      personIn(answer),
    );
  }),
  ...inEach('FREG-PERSON-DUPLICATE', 'by the closed number', lookup, async (desk) => {
    const { closed, survivor } = requires(desk.register.duplicate, 'The subject names no duplicate.');
    const query = [
      ['part', 'identifikasjonsnummer'],
      ['part', 'historikk'],
    ] as const;
    const answer = await desk.ask(`/personer/${closed}`, { query });
    expectEqual('status', answer.status, 200);
    expectEqual('number in use', numberOf(personIn(answer)), survivor);
    expectThat(
      'former numbers',
      formerNumbersOf(personIn(answer)).includes(closed),
      'the closed one',
      personIn(answer),
    );
  }),
  ...inEach('FREG-PERSON-UNKNOWN', 'a well-formed number', lookup, async (desk) => {
    const known = one(desk, 'resident in a house in a street');
    expectEqual('status of somebody known', (await desk.ask(`/personer/${numberOf(known)}`)).status, 200);
    for (const number of [unknown, unknownDNumber]) {
      expectEqual('status', (await desk.ask(`/personer/${number}`)).status, 404);
    }
  }),
  ...['1234567890', '123456789012', '1234567890a', 'fjorten'].map((malformed) =>
    inEach('FREG-PERSON-MALFORMED', malformed, lookup, async (desk) => {
      expectEqual('status', (await desk.ask(`/personer/${malformed}`)).status, 400);
    }),
  ),
  ...inEach('FREG-PERSON-CLOSED', 'its entities', authority, async (desk) => {
    const known = one(desk, 'who was closed');
    for (const parts of [[], partsIn(desk.name)]) {
      const query = parts.map((part) => ['part', part] as const);
      const entities = Object.keys(personIn(await desk.ask(`/personer/${numberOf(known)}`, { query })));
      expectEqual('entities, sorted', entities.sort(), ['identifikasjonsnummer', 'sivilstand', 'status']);
    }
  }),
  ...inEach('FREG-PERSON-INACTIVE', 'the d-number', lookup, async (desk) => {
    const known = one(desk, 'with a d-number that is inactive');
    const document = personIn(await desk.ask(`/personer/${numberOf(known)}`));
    expectEqual('status', entriesOf(document, 'status')[0]?.status, 'inaktiv');
    const number = entriesOf(document, 'identifikasjonsnummer').find(
      ({ foedselsEllerDNummer }) => foedselsEllerDNummer === numberOf(known),
    );
    expectEqual('status of the number', number?.status, 'iBruk');
  }),
].flat();
