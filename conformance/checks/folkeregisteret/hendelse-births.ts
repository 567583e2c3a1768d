import { type Check, expectEqual, expectMatch, expectThat, type RegisterSubject } from '../../src/index.ts';
import { inEach } from './desk.ts';
import { expectTypes } from './hendelse-expectation.ts';
import { changesIn, documentOf, happen, itemOf, personNow, settler } from './hendelse-reading.ts';
import { authority, family } from './packages.ts';
import { currentOf, currentText, formerOf } from './person-document.ts';
import { lookUp } from './rules-between.ts';

/** What comes of births, of the names of the newborn, and of who is responsible for them. */
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
    expectEqual('kjoenn', currentText(document, 'kjoenn', 'kjoenn'), 'kvinne');
    expectMatch('temporary name', currentText(document, 'navn', 'fornavn'), /\*/);
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
    const name = ['fornavn', 'etternavn'].map((field) => currentText(document, 'navn', field));
    expectEqual('name', name, ['EVA', 'NYKOMMER']);
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
  ...inEach('FREG-RULE-RESPONSIBILITY', 'when it has become that of another', family, async (desk) => {
    const [mother, father] = [await settler(desk), await settler(desk, 'mann')];
    const birth = { type: 'foedsel-registered', personidentifikator: mother, annenForelder: father } as const;
    const child = (await happen(desk, { ...birth, kjoenn: 'kvinne' })).numbers[0] ?? '';
    for (const [before, when] of [
      [undefined, 'at birth'],
      ['far', 'when it is the father’s'],
    ] as const) {
      if (before) await happen(desk, { type: 'foreldreansvar-set', personidentifikator: child, ansvar: before });
      const told = await lookUp(desk, [child, mother, father], 'foreldreansvar');
      const responsible = (person: string) =>
        currentOf(told.get(person) ?? {}, 'foreldreansvar').map(({ ansvar, ansvarlig }) => `${ansvar} ${ansvarlig}`);
      const ofChild = responsible(child);
      expectThat(`responsibilities of the child ${when}`, ofChild.length > 0, 'one', ofChild);
      for (const parent of [mother, father]) {
        const own = ofChild.filter((each) => each.endsWith(parent));
        expectEqual(`responsibilities of a parent ${when}`, responsible(parent), own);
      }
    }
  }),
];
