import { type Check, expectEqual, expectThat, type RegisterSubject } from '../../src/index.ts';
import { inEach } from './desk.ts';
import { expectTypes } from './hendelse-expectation.ts';
import { changesIn, documentOf, happen, itemOf, personNow, settler } from './hendelse-reading.ts';
import { authority } from './packages.ts';
import { currentOf, currentText, formerOf } from './person-document.ts';

/** What comes of births, and of the names of the newborn. */
export const hendelseBirthChecks: readonly Check<RegisterSubject>[] = [
  ...inEach('FREG-HENDELSE-BIRTH', 'a girl', authority, async (desk) => {
    const mother = await settler(desk);
    const happened = await happen(desk, { type: 'foedsel-registered', personidentifikator: mother, kjoenn: 'kvinne' });
    const [[child, type] = ['', '']] = happened.told;
    expectEqual('first event', type, 'personErOpprettet');
    const ofMother = happened.told.filter(([number]) => number === mother).map(([, each]) => each);
    expectEqual('events of the mother', [...ofMother].sort(), ['endringIFamilierelasjon', 'endringIForeldreansvar']);
    const document = await personNow(desk, child);
    for (const entity of ['foedsel', 'foedselINorge', 'navn', 'statsborgerskap', 'bostedsadresse']) {
      expectThat(entity, currentOf(document, entity).length > 0, 'one', 'none');
    }
    expectEqual(
      'mother',
      currentOf(document, 'familierelasjon').map(({ relatertPerson }) => relatertPerson),
      [mother],
    );
  }),
  ...inEach('FREG-HENDELSE-NAME-CHOICE', 'of a newborn', authority, async (desk) => {
    const mother = await settler(desk);
    const born = await happen(desk, { type: 'foedsel-registered', personidentifikator: mother, kjoenn: 'kvinne' });
    const child = born.told[0]?.[0] ?? '';
    const happened = await happen(desk, {
      type: 'navn-chosen',
      personidentifikator: child,
      fornavn: 'EVA',
      etternavn: 'NYKOMMER',
    });
    expectTypes(happened, ['endringINavn']);
    const document = await personNow(desk, child);
    expectEqual('name', currentText(document, 'navn', 'fornavn'), 'EVA');
    expectEqual('former names', formerOf(document, 'navn').length, 0);
  }),
  ...inEach('FREG-HENDELSE-ANNULLED', 'the name of a newborn', authority, async (desk) => {
    const mother = await settler(desk);
    const born = await happen(desk, { type: 'foedsel-registered', personidentifikator: mother, kjoenn: 'mann' });
    const child = born.told[0]?.[0] ?? '';
    const happened = await happen(desk, {
      type: 'navn-chosen',
      personidentifikator: child,
      fornavn: 'OLE',
      etternavn: 'NYKOMMER',
    });
    const changes = changesIn(await documentOf(desk, itemOf(happened, 'endringINavn')));
    const annulled = changes.filter(({ entitetsendring }) => entitetsendring === 'annullere');
    expectEqual('annulled', annulled, [{ entitet: 'navn', entitetsendring: 'annullere' }]);
  }),
];
