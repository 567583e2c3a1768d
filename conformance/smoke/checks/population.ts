import { createFolkeregisteretClient } from '@fellesklient/folkeregisteret';
import { folkeregisteretValidation } from '@fellesklient/folkeregisteret/validation';
import { deskOf } from '../../checks/folkeregisteret/desk.ts';
import { lookup, packages } from '../../checks/folkeregisteret/packages.ts';
import { entriesOf, personIn } from '../../checks/folkeregisteret/person-document.ts';
import { unregisteredIds } from '../../checks/krr/unregistered.ts';
import { type Answer, type Check, expectEqual, expectThat, type RegisterSubject, requires } from '../../src/index.ts';
import { answering, expectReadable } from './answering.ts';
import { requireLookups } from './require-lookups.ts';
import { atEach, type Spot } from './spot.ts';
import { tokenFor } from './token.ts';

const [unknown = ''] = unregisteredIds(1);

/** One lookup of Folkeregisteret, of somebody from Tenor, and one of nobody. */
export const populationChecks: readonly Check<RegisterSubject>[] = [
  ...atEach('LIVE-LOOKUP-FOUND', ['folkeregisteret'], async (spot) => {
    const answer = await lookedUp(spot, someoneOf(spot));
    expectEqual('status', answer.status, 200);
    const numbers = entriesOf(personIn(answer), 'identifikasjonsnummer').length;
    expectThat('numbers of the person', numbers > 0, 'one at least', numbers);
  }),
  ...atEach('LIVE-LOOKUP-UNKNOWN', ['folkeregisteret'], async (spot) => {
    expectEqual('status for nobody', (await lookedUp(spot, unknown)).status, 404);
  }),
  ...atEach('LIVE-LOOKUP-SCHEMA', ['folkeregisteret'], async (spot) => {
    const person = someoneOf(spot);
    const answer = await lookedUp(spot, person);
    requires(answer.status === 200 ? answer : undefined, 'The lookup was not answered: see LIVE-LOOKUP-FOUND.');
    const client = createFolkeregisteretClient({
      environment: { baseUrl: new URL(spot.place.url).origin },
      // All of them read alike, and this one has every lookup.
      rettighetspakke: 'offentlig-med-hjemmel',
      ...answering(answer),
      validate: folkeregisteretValidation('error'),
    });
    await expectReadable(client.person(person));
  }),
];

/** A synthetic person whom somebody has found in Tenor: what is there is made anew from time to time. */
function someoneOf({ subject, live }: Spot): string {
  requireLookups(live);
  return requires(
    subject.folkeregisteret?.tenorPerson,
    'Nobody is named to look up: the number of a synthetic person, from Tenor (FOLKEREGISTERET_TENOR_PERSON).',
  );
}

async function lookedUp(spot: Spot, personidentifikator: string): Promise<Answer> {
  const { subject, live } = spot;
  requireLookups(live);
  const token = await tokenFor(spot);
  const name = lookup.find((one) => subject.client.scopes.includes(packages[one].scope));
  const desk = deskOf(subject, requires(name, 'The package of the client has no lookup by number.'));
  return live.once(`lookup of ${personidentifikator}`, () => desk.ask(`/personer/${personidentifikator}`, { token }));
}
