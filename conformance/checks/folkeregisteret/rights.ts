import { type Check, expectEqual, expectThat, type RegisterSubject } from '../../src/index.ts';
import { archived } from './arkiv.ts';
import { type Desk, inEach } from './desk.ts';
import { partsIn } from './entities.ts';
import { one, some } from './kinds.ts';
import { all, authority, lookup, uniqueOnly, withoutAuthority } from './packages.ts';
import { entriesOf, type Fields, nameOf, numberOf, tell } from './person-document.ts';
import { isWithin } from './within.ts';

const document = '0'.repeat(32);

/** What a package has. */
export const rightsChecks: readonly Check<RegisterSubject>[] = [
  ...inEach('FREG-RIGHTS-LOOKUPS', 'each of them', lookup, async (desk) => {
    for (const [what, status] of await lookupStatuses(desk)) expectEqual(`status of ${what}`, status, 200);
  }),
  ...inEach('FREG-RIGHTS-NO-LOOKUPS', 'each of them', uniqueOnly, async (desk) => {
    for (const [what, status] of await lookupStatuses(desk)) expectEqual(`status of ${what}`, status, 404);
  }),
  ...inEach('FREG-RIGHTS-ARKIV', 'no documents in bulk', authority, async (desk) => {
    const body = { dokumentidentifikator: [document] };
    expectEqual('status', (await desk.ask('/personer/bulkoppslag/arkiv', { body })).status, 200);
  }),
  ...inEach('FREG-RIGHTS-ARKIV', 'a document', authority, async (desk) => {
    const { dokumentidentifikator } = archived(desk, 'newest');
    expectEqual('status', (await desk.ask(`/personer/arkiv/${dokumentidentifikator}`)).status, 200);
  }),
  ...inEach('FREG-RIGHTS-NO-ARKIV', 'single and in bulk', withoutAuthority, async (desk) => {
    const { newest } = desk.register.archive ?? {};
    for (const id of [document, ...(newest ? [newest.dokumentidentifikator] : [])]) {
      const body = { dokumentidentifikator: [id] };
      expectEqual('status', (await desk.ask(`/personer/arkiv/${id}`)).status, 404);
      expectEqual('status in bulk', (await desk.ask('/personer/bulkoppslag/arkiv', { body })).status, 404);
    }
  }),
  ...inEach('FREG-RIGHTS-ENTYDIGSOEK', 'a resident', all, async (desk) => {
    const known = one(desk, 'resident in a house in a street');
    const query = [
      ['navn', nameOf(known)],
      ['identifikasjonsnummer', numberOf(known)],
    ] as const;
    expectEqual('status', (await desk.ask('/personer/entydigsoek', { query })).status, 200);
  }),
  ...inEach('FREG-RIGHTS-SAME', 'some of every sort', withoutAuthority, async (desk) => {
    for (const known of some(desk)) {
      const told = await tell(desk, known, partsIn(desk.name));
      for (const [entity, value] of Object.entries(told)) {
        const whole = entriesOf(known, entity);
        const unknown = entriesOf({ [entity]: value }, entity).filter((entry) => !isKnown(entity, entry, whole));
        expectThat(entity, unknown.length === 0, 'entries of the whole document', unknown);
      }
    }
  }),
];

function isKnown(entity: string, entry: Fields, whole: readonly Fields[]): boolean {
  if (entity === 'status' && entry.status === 'aktiv') {
    const { status, ...others } = entry;
    return whole.some((full) => isWithin(others, full));
  }
  return whole.some((full) => isWithin(named(entry, full), full));
}

/** An entry with the number that the whole one has in place of a contact's name and date of birth. */
function named(entry: Fields, { person: contact }: Fields): Fields {
  const { person, ...others } = entry as { readonly person?: Fields };
  const isNamed = person?.personnavn !== undefined && person.foedselsEllerDNummer === undefined;
  return isNamed && (contact as Fields | undefined)?.foedselsEllerDNummer ? { ...others, person: contact } : entry;
}

async function lookupStatuses(desk: Desk): Promise<readonly (readonly [string, number])[]> {
  const id = numberOf(one(desk, 'resident in a house in a street'));
  const single = await desk.ask(`/personer/${id}`);
  const bulk = await desk.ask('/personer/bulkoppslag', { body: { foedselsEllerDNummer: [id] } });
  const search = await desk.ask('/personer/soek', { query: [['maksTreff', '1']] });
  return [
    ['the single lookup', single.status],
    ['the bulk lookup', bulk.status],
    ['the search', search.status],
  ];
}
