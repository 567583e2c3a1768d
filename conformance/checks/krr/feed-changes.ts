import {
  type Check,
  check,
  expectEqual,
  expectThat,
  type Happening,
  PreconditionFailed,
  type RegisterSubject,
  requires,
} from '../../src/index.ts';
import { personOf } from '../published-persons.ts';
import { channels } from './channels.ts';
import { citizensNumber, citizenToken, personOfToken } from './citizen.ts';
import { citizensOf } from './citizens.ts';
import { type FeedPage, newestChange, pageAfter } from './feed.ts';
import { askKrr, kontaktOf, krrToken, lookUpKnown } from './lookup.ts';

const epostadresse = { kanal: 'epostadresse' } as const;
const day = 86_400_000;

/** What happens to a citizen one after the other, each a change of what was there. */
const life: readonly Happening[] = [
  { type: 'kontaktinformasjon-set', ...epostadresse, verdi: 'ny@conformance.example' },
  { type: 'kontaktinformasjon-verified', ...epostadresse },
  { type: 'kontaktinformasjon-validated', ...epostadresse },
  { type: 'kontaktinformasjon-set', kanal: 'mobiltelefonnummer', verdi: '+4799999999' },
  { type: 'kontaktinformasjon-removed', kanal: 'mobiltelefonnummer' },
  { type: 'reservasjon-set', reservasjon: 'JA' },
  { type: 'reservasjon-set', reservasjon: 'NEI' },
  { type: 'spraak-set', spraak: 'nn' },
  { type: 'spraak-removed' },
  { type: 'postkasse-set', adresse: 'ola.nordmann#0000', leverandoer: 'Digipost' },
  { type: 'postkasse-removed' },
  { type: 'krr-deleted' },
];

/** What stands in the change feed when something has happened. */
export const feedChangeChecks: readonly Check<RegisterSubject>[] = [
  check('KRR-FEED-ONE-EACH', `${life.length} kinds of change`, async (subject) => {
    const { newCitizen, happen } = citizensOf(subject);
    const citizen = await newCitizen();
    let before = await newestChange(subject);
    for (const happening of life) {
      await happen(citizen, happening);
      const { list, sisteEndringsId } = await pageAfter(subject, before);
      expectEqual(`persons after ${happening.type}`, idsIn(list), [citizen]);
      expectEqual(`sisteEndringsId after ${happening.type}`, sisteEndringsId, before + 1);
      before = sisteEndringsId;
    }
  }),
  check('KRR-FEED-SPRAAK', 'a citizen changes the language', async (subject) => {
    const token = await citizenToken(subject);
    const { spraak: former = '' } = await personOfToken(subject, token);
    const change = (spraak: unknown): Promise<unknown> =>
      askKrr(subject, { method: 'PATCH', path: '/rest/v1/person', body: { spraak }, token });
    try {
      for (const spraak of [former === 'se' ? 'nn' : 'se', '']) {
        const before = await newestChange(subject);
        await change(spraak);
        expectEqual('persons', idsIn((await pageAfter(subject, before)).list), [citizensNumber(subject)]);
      }
    } finally {
      await change(former);
    }
  }),
  check('KRR-FEED-BOUNDARY', 'after the first of two changes', async (subject) => {
    const { first, second } = await afterTwo(subject);
    expectEqual('persons', idsIn((await pageAfter(subject, first)).list), [second]);
  }),
  check('KRR-FEED-TIL', 'two changes', async (subject) => {
    const { page, first } = await afterTwo(subject);
    const { fraEndringsId, tilEndringsId, sisteEndringsId } = page;
    expectEqual(
      'fra, til and siste',
      [fraEndringsId, tilEndringsId, sisteEndringsId],
      [first - 1, first + 1, first + 1],
    );
  }),
  check('KRR-FEED-REPEATED', 'two changes of one citizen', async (subject) => {
    const { newCitizen, happen } = citizensOf(subject);
    const citizen = await newCitizen();
    const before = await newestChange(subject);
    for (const spraak of ['nb', 'nn'] as const) await happen(citizen, { type: 'spraak-set', spraak });
    const { list } = await pageAfter(subject, before);
    expectEqual('persons', idsIn(list), [citizen, citizen]);
    expectEqual(
      'spraak',
      list.map(({ spraak }) => spraak),
      ['nn', 'nn'],
    );
  }),
  check('KRR-FEED-SNAPSHOT', 'a change of one field', async (subject) => {
    const { newCitizen, happen } = citizensOf(subject);
    const citizen = await newCitizen();
    await happen(citizen, { type: 'kontaktinformasjon-set', kanal: 'mobiltelefonnummer', verdi: '+4799999999' });
    await happen(citizen, { type: 'postkasse-set', adresse: 'ola.nordmann#0000', leverandoer: 'Digipost' });
    const before = await newestChange(subject);
    await happen(citizen, { type: 'spraak-set', spraak: 'en' });
    const [{ varslingsstatus: _, ...person } = {}] = (await pageAfter(subject, before)).list;
    const [{ varslingsstatus: __, ...expected } = {}] = await lookUpKnown(subject, [citizen]);
    expectEqual('person', person, expected);
  }),
  check('KRR-FEED-VARSLINGSSTATUS', 'a change', async (subject) => {
    const { newCitizen, happen } = citizensOf(subject);
    const citizen = await newCitizen();
    for (const [reservasjon, expected] of [
      ['JA', 'KAN_IKKE_VARSLES'],
      ['NEI', 'KAN_VARSLES'],
    ] as const) {
      const before = await newestChange(subject);
      await happen(citizen, { type: 'reservasjon-set', reservasjon });
      expectEqual('varslingsstatus', (await pageAfter(subject, before)).list[0]?.varslingsstatus, expected);
    }
  }),
  check('KRR-FEED-DELETED', 'a citizen who leaves the register', async (subject) => {
    const { newCitizen, happen } = citizensOf(subject);
    const citizen = await newCitizen();
    const before = await newestChange(subject);
    await happen(citizen, { type: 'krr-deleted' });
    const [person = {}] = (await pageAfter(subject, before)).list;
    expectEqual('status', person.status, 'SLETTET');
    expectEqual(
      'reservasjon and kontaktinformasjon',
      [person.reservasjon, person.kontaktinformasjon],
      [undefined, undefined],
    );
  }),
  check('KRR-FEED-EXPIRED', 'contact information of three years ago', async (subject) => {
    const { newCitizen, happen } = citizensOf(subject);
    const citizen = await newCitizen();
    const before = await newestChange(subject);
    const at = subject.now() - 3 * 365 * day;
    const old = { epostadresse: 'gammel@conformance.example', mobiltelefonnummer: '+4799999998' };
    for (const kanal of channels)
      await happen(citizen, { type: 'kontaktinformasjon-set', kanal, verdi: old[kanal], at });
    const [person = {}] = (await pageAfter(subject, before)).list;
    const { epostadresse, mobiltelefonnummer } = kontaktOf(person);
    expectEqual('epostadresse and mobiltelefonnummer', { epostadresse, mobiltelefonnummer }, old);
  }),
  ...[['Digipost', 'DIGIPOST'] as const, ['e-Boks', 'EBOKS'] as const].map(([leverandoer, row]) =>
    check('KRR-FEED-CERTIFICATE', `a new certificate of ${leverandoer}`, async (subject: RegisterSubject) => {
      const { renewSupplierCertificate } = subject.extras ?? {};
      const renew = requires(renewSupplierCertificate, 'No supplier can be given another certificate.');
      const { newCitizen, happen } = citizensOf(subject);
      const citizen = await newCitizen();
      await happen(citizen, { type: 'postkasse-set', adresse: 'ny.kunde#0000', leverandoer });
      const customers = [personOf(row).personidentifikator, citizen];
      const [old] = await lookUpKnown(subject, customers);
      const before = await newestChange(subject);
      await renew(leverandoer);
      const [renewed] = await lookUpKnown(subject, customers);
      if (renewed?.sertifikat === old?.sertifikat) throw new PreconditionFailed('The certificate has not changed.');
      const { list, sisteEndringsId } = await pageAfter(subject, before);
      expectEqual('changes and sisteEndringsId', [list.length, sisteEndringsId], [0, before]);
    }),
  ),
  check('KRR-FEED-QUIET', 'nothing happens', async (subject) => {
    const { newCitizen } = citizensOf(subject);
    const citizen = await newCitizen();
    const before = await newestChange(subject);
    await lookUpKnown(subject, [citizen]);
    const body = { personidentifikatorer: [citizen] };
    await askKrr(subject, { path: '/rest/v1/personer', body, token: await krrToken(subject) });
    expectThat('changes', (await pageAfter(subject, before)).list.length === 0, 'none', 'some');
  }),
];

/** The page with two changes, the id of the first, and whom the second is about. */
async function afterTwo(
  subject: RegisterSubject,
): Promise<{ readonly page: FeedPage; readonly first: number; readonly second: string }> {
  const { newCitizen, happen } = citizensOf(subject);
  const [one, second] = [await newCitizen(), await newCitizen()];
  const before = await newestChange(subject);
  for (const citizen of [one, second]) await happen(citizen, { type: 'spraak-set', spraak: 'nb' });
  return { page: await pageAfter(subject, before), first: before + 1, second };
}

function idsIn(list: FeedPage['list']): readonly unknown[] {
  return list.map(({ personidentifikator }) => personidentifikator);
}
