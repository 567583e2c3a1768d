import {
  type Check,
  expectEqual,
  expectThat,
  type PopulationHappening,
  type RegisterSubject,
} from '../../src/index.ts';
import { type Desk, inEach } from './desk.ts';
import { expectAmong, expectTypes } from './hendelse-expectation.ts';
import {
  changesIn,
  documentOf,
  happen,
  itemOf,
  newcomer,
  personAfter,
  personNow,
  settler,
} from './hendelse-reading.ts';
import { kommuneOf } from './kommune-of.ts';
import { authority } from './packages.ts';
import { currentOf, currentText, formerOf } from './person-document.ts';

const postBox = { postnummer: '0101', poststedsnavn: 'OSLO', postboks: '12' };

/** What comes of moves, of new addresses and of their protection. */
export const hendelseAddressChecks: readonly Check<RegisterSubject>[] = [
  ...inEach('FREG-HENDELSE-MOVE', 'from Oslo', authority, async (desk) => {
    const personidentifikator = await settler(desk);
    const before = currentOf(await personNow(desk, personidentifikator), 'bostedsadresse')[0];
    const adresse = { kommunenummer: '4601' };
    expectTypes(await happen(desk, { type: 'bostedsadresse-moved', personidentifikator, adresse }), [
      'endringIBostedsadresse',
    ]);
    const document = await personNow(desk, personidentifikator);
    const [now] = currentOf(document, 'bostedsadresse');
    expectThat('bostedsadresse', now?.flyttedato !== undefined && kommuneOf(now) === '4601', 'a new one', now);
    expectEqual('flyttedato', now?.flyttedato, String(now?.gyldighetstidspunkt).slice(0, 10));
    const former = formerOf(document, 'bostedsadresse').find((entry) => kommuneOf(entry) === kommuneOf(before));
    expectThat('former bostedsadresse', former?.opphoerstidspunkt !== undefined, 'an end', former);
  }),
  ...inEach('FREG-HENDELSE-REGULATION', 'a new number of the kommune', authority, async (desk) => {
    const personidentifikator = await settler(desk);
    const before = currentOf(await personNow(desk, personidentifikator), 'bostedsadresse')[0];
    const kommunenummer = '3201';
    const happened = await happen(desk, { type: 'bostedsadresse-rewritten', personidentifikator, kommunenummer });
    expectTypes(happened, ['endringIBostedsadresseUtenFlytting']);
    const document = await personNow(desk, personidentifikator);
    const [now] = currentOf(document, 'bostedsadresse');
    expectEqual('kommune and flyttedato', [kommuneOf(now), now?.flyttedato], [kommunenummer, before?.flyttedato]);
    expectThat('history', formerOf(document, 'bostedsadresse').length > 0, 'the address as it was', 'nothing');
  }),
  ...inEach('FREG-HENDELSE-EMIGRATION', 'to Sweden', authority, async (desk) => {
    const personidentifikator = await settler(desk);
    const happened = await happen(desk, {
      type: 'utflytting-registered',
      personidentifikator,
      tilflyttingsland: 'SWE',
    });
    expectAmong(happened, ['personErUtflyttet']);
    const document = await personNow(desk, personidentifikator);
    expectEqual('status', currentText(document, 'status', 'status'), 'utflyttet');
    expectEqual('utflytting', currentText(document, 'utflytting', 'tilflyttingsland'), 'SWE');
  }),
  ...inEach('FREG-HENDELSE-POST', 'a post box', authority, async (desk) => {
    const happened = await happen(desk, await postal(desk));
    expectTypes(happened, ['endringIKontaktinformasjon']);
    const [change] = changesIn(await documentOf(desk, itemOf(happened, 'endringIKontaktinformasjon')));
    expectEqual('entitet', change?.entitet, 'kontaktadresse');
    expectThat(
      'postadresse',
      change?.postadresse !== undefined,
      'the entity by the name of its property',
      Object.keys(change ?? {}),
    );
  }),
  ...inEach('FREG-HENDELSE-PROTECTION', 'fortrolig', authority, async (desk) => {
    const personidentifikator = await settler(desk);
    await happen(desk, { type: 'postadresse-set', personidentifikator, adresse: postBox });
    const happened = await happen(desk, {
      type: 'adressebeskyttelse-set',
      personidentifikator,
      graderingsnivaa: 'fortrolig',
    });
    expectTypes(happened, ['endringIAdressebeskyttelse']);
    const changed = changesIn(await documentOf(desk, itemOf(happened, 'endringIAdressebeskyttelse')));
    expectEqual('entities', changed.map(({ entitet }) => entitet).sort(), [
      'adressebeskyttelse',
      'bostedsadresse',
      'kontaktadresse',
    ]);
    const document = await personNow(desk, personidentifikator);
    const gradings = ['bostedsadresse', 'postadresse'].map((each) => currentText(document, each, 'adressegradering'));
    expectEqual('adressegradering', gradings, ['fortrolig', 'fortrolig']);
  }),
  ...inEach('FREG-HENDELSE-PROTECTION-ENDED', 'of somebody who was protected', authority, async (desk) => {
    const personidentifikator = await settler(desk);
    await happen(desk, { type: 'postadresse-set', personidentifikator, adresse: postBox });
    await happen(desk, { type: 'adressebeskyttelse-set', personidentifikator, graderingsnivaa: 'fortrolig' });
    expectTypes(await happen(desk, { type: 'adressebeskyttelse-ended', personidentifikator }), [
      'endringIAdressebeskyttelse',
    ]);
    const document = await personNow(desk, personidentifikator);
    expectEqual('current adressebeskyttelse', currentOf(document, 'adressebeskyttelse').length, 0);
    const gradings = ['bostedsadresse', 'postadresse'].map((each) => currentText(document, each, 'adressegradering'));
    expectEqual('adressegradering', gradings, ['ugradert', 'ugradert']);
  }),
  ...inEach('FREG-HENDELSE-RIGHT-AFTER', 'a move, and what came before', authority, async (desk) => {
    const personidentifikator = await settler(desk);
    const move = async (kommunenummer: string) =>
      itemOf(
        await happen(desk, { type: 'bostedsadresse-moved', personidentifikator, adresse: { kommunenummer } }),
        'endringIBostedsadresse',
      );
    const first = await move('4601');
    const then = await personNow(desk, personidentifikator);
    expectEqual('document of the last event', await personAfter(desk, first), then);
    await move('3201');
    expectEqual('the same when more has happened', await personAfter(desk, first), then);
  }),
];

async function postal(desk: Desk): Promise<PopulationHappening> {
  return { type: 'postadresse-set', personidentifikator: await newcomer(desk), adresse: postBox };
}
