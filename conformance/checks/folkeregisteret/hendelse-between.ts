import { type Check, expectEqual, expectThat, PreconditionFailed, type RegisterSubject } from '../../src/index.ts';
import { type Desk, inEach } from './desk.ts';
import { addresses } from './entities.ts';
import { askFeed, itemsOf } from './feed-reading.ts';
import { expectAmong, expectTypes } from './hendelse-expectation.ts';
import { arrival, happen, itemOf, newcomer, personAfter, personNow, settler } from './hendelse-reading.ts';
import { authority } from './packages.ts';
import { currentOf, currentText, entriesOf, numberOf, type PersonDocument } from './person-document.ts';

/** What comes of marriages, deaths, guardians and duplicates. */
export const hendelseBetweenChecks: readonly Check<RegisterSubject>[] = [
  ...inEach('FREG-HENDELSE-MARRIAGE', 'of two', authority, async (desk) => {
    const [one, other] = [await settler(desk), await settler(desk, 'mann')];
    const happened = await happen(desk, { type: 'vigsel-registered', personidentifikator: one, ektefelle: other });
    await expectMirrored(desk, happened.told, [one, other], 'gift');
  }),
  ...inEach('FREG-HENDELSE-DIVORCE', 'of two', authority, async (desk) => {
    const [one, other] = await couple(desk);
    const happened = await happen(desk, { type: 'skilsmisse-registered', personidentifikator: one });
    await expectMirrored(desk, happened.told, [one, other], 'skilt');
  }),
  ...inEach('FREG-HENDELSE-DEATH', 'of a spouse', authority, async (desk) => {
    const [one, other] = await couple(desk);
    const adresse = { postnummer: '0101', poststedsnavn: 'OSLO', postboks: '12' };
    await happen(desk, { type: 'postadresse-set', personidentifikator: one, adresse });
    const happened = await happen(desk, { type: 'doedsfall-registered', personidentifikator: one });
    expectEqual('first event', happened.told[0], [one, 'personErDoed']);
    expectThat(
      'events of the other',
      happened.told.some(([number, type]) => number === other && type === 'endringISivilstand'),
      'endringISivilstand',
      happened.told.map(([, type]) => type),
    );
    const document = await personNow(desk, one);
    expectEqual('status', currentText(document, 'status', 'status'), 'doed');
    expectThat('doedsfall', entriesOf(document, 'doedsfall').length > 0, 'one', 'none');
    for (const entity of addresses) expectEqual(`current ${entity}`, currentOf(document, entity).length, 0);
    expectEqual('sivilstand of the other', sivilstandOf(await personNow(desk, other))[0], 'enkeEllerEnkemann');
  }),
  ...inEach('FREG-HENDELSE-DEATH-ANNULLED', 'of somebody who lives', authority, async (desk) => {
    const personidentifikator = await settler(desk);
    await happen(desk, { type: 'doedsfall-registered', personidentifikator });
    expectTypes(await happen(desk, { type: 'doedsfall-annulled', personidentifikator }), ['personErReaktivert']);
    const document = await personNow(desk, personidentifikator);
    expectEqual('entries of doedsfall', currentOf(document, 'doedsfall').length, 0);
    expectEqual('status', currentText(document, 'status', 'status'), 'bosatt');
  }),
  ...inEach('FREG-HENDELSE-GUARDIAN', 'of an adult', authority, async (desk) => {
    const [personidentifikator, verge] = [await settler(desk), await settler(desk, 'mann')];
    const happened = await happen(desk, {
      type: 'vergemaal-registered',
      personidentifikator,
      verge,
      vergemaaltype: 'voksen',
    });
    expectAmong(happened, ['endringIVergemaal']);
    const [entry] = currentOf(await personNow(desk, personidentifikator), 'vergemaalEllerFremtidsfullmakt');
    expectThat(
      'guardian',
      JSON.stringify(entry ?? {}).includes(verge),
      'the one who was registered',
      Object.keys(entry ?? {}),
    );
  }),
  ...inEach('FREG-HENDELSE-MERGE', 'a duplicate', authority, async (desk) => {
    const [closed, survivor] = [await newcomer(desk), await settler(desk)];
    const happened = await happen(desk, { type: 'person-merged', personidentifikator: closed, gjeldende: survivor });
    expectEqual('events', happened.told, [
      [closed, 'personErOpphoertSomDublett'],
      [survivor, 'personErViderefoertSomGjeldendeVedSammenslaaing'],
    ]);
    expectEqual('number by which the closed is found', numberOf(await personNow(desk, closed)), survivor);
    const numbers = entriesOf(await personNow(desk, survivor), 'identifikasjonsnummer').map(
      ({ foedselsEllerDNummer }) => foedselsEllerDNummer,
    );
    expectThat('numbers of the survivor', numbers.includes(closed), 'the closed among them', numbers);
  }),
  ...inEach('FREG-HENDELSE-PERSON', 'of a number that was closed as a duplicate later', authority, async (desk) => {
    const survivor = await settler(desk);
    const { items, numbers } = await happen(desk, arrival());
    const [item] = items;
    const [closed = ''] = numbers;
    if (!item) throw new PreconditionFailed('The feed tells nothing of a new d-number.');
    const before = await personAfter(desk, item);
    await happen(desk, { type: 'person-merged', personidentifikator: closed, gjeldende: survivor });
    const [again] = itemsOf(await askFeed(desk, item.sekvensnummer));
    expectEqual('number of the event', again?.hendelse.folkeregisteridentifikator, closed);
    expectEqual('person', await personAfter(desk, again ?? item), before);
  }),
  ...inEach('FREG-HENDELSE-DUPLICATE', 'a duplicate', authority, async (desk) => {
    const [closed, survivor] = [await newcomer(desk), await settler(desk)];
    const happened = await happen(desk, { type: 'person-merged', personidentifikator: closed, gjeldende: survivor });
    expectEqual('persondokument', itemOf(happened, 'personErOpphoertSomDublett').hendelse.persondokument, undefined);
  }),
  ...inEach('FREG-HENDELSE-SPLIT', 'who was merged', authority, async (desk) => {
    const [restored, survivor] = [await newcomer(desk), await settler(desk)];
    await happen(desk, { type: 'person-merged', personidentifikator: restored, gjeldende: survivor });
    const happened = await happen(desk, { type: 'person-split', personidentifikator: restored });
    expectEqual(
      'events',
      [...happened.told].sort(),
      [
        [restored, 'personErGjenopprettetVedSplitting'],
        [survivor, 'personErEndretVedSplitting'],
      ].sort(),
    );
    const document = await personNow(desk, restored);
    expectEqual('number of the restored', numberOf(document), restored);
    expectEqual('its status', currentText(document, 'identifikasjonsnummer', 'status'), 'iBruk');
  }),
];

/** Two who are married. */
async function couple(desk: Desk): Promise<readonly [string, string]> {
  const [one, other] = [await settler(desk), await settler(desk, 'mann')];
  await happen(desk, { type: 'vigsel-registered', personidentifikator: one, ektefelle: other });
  return [one, other];
}

async function expectMirrored(
  desk: Desk,
  told: readonly (readonly [string, string])[],
  both: readonly [string, string],
  sivilstand: string,
): Promise<void> {
  for (const [number, other] of [both, [both[1], both[0]] as const]) {
    const types = told.filter(([each]) => each === number).map(([, type]) => type);
    expectThat('events of each', types.includes('endringISivilstand'), 'endringISivilstand', types);
    const [came, related] = sivilstandOf(await personNow(desk, number));
    expectEqual('sivilstand', came, sivilstand);
    expectThat('relatertVedSivilstand', sivilstand !== 'gift' || related === other, 'the other', 'somebody else');
  }
}

function sivilstandOf(document: PersonDocument): readonly [string, string] {
  return [
    currentText(document, 'sivilstand', 'sivilstand'),
    currentText(document, 'sivilstand', 'relatertVedSivilstand'),
  ];
}
