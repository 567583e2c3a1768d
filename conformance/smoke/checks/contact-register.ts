import { createKrrClient } from '@fellesklient/krr';
import { krrValidation } from '@fellesklient/krr/validation';
import { askKrr, personIn, rawPersonsOf } from '../../checks/krr/lookup.ts';
import { unregisteredIds } from '../../checks/krr/unregistered.ts';
import { personOf } from '../../checks/published-persons.ts';
import { type Answer, type Check, expectEqual, type RegisterSubject, requires } from '../../src/index.ts';
import { answering, expectReadable } from './answering.ts';
import { requireLookups } from './require-lookups.ts';
import { atEach, type Spot } from './spot.ts';
import { tokenFor } from './token.ts';

const { personidentifikator: known } = personOf('NORMAL');
const [unknown = ''] = unregisteredIds(1);
const personidentifikatorer = [known, unknown];
const inkluderIkkeRegistrerte = true;

/** One lookup of KRR, of somebody whom Digdir has published and of nobody. */
export const contactRegisterChecks: readonly Check<RegisterSubject>[] = [
  ...atEach('LIVE-LOOKUP-FOUND', ['krr'], async (spot) => {
    const answer = await lookedUp(spot);
    expectEqual('status of the answer', answer.status, 200);
    expectEqual('status of a published person', personIn(rawPersonsOf(answer), known).status, 'AKTIV');
  }),
  ...atEach('LIVE-LOOKUP-UNKNOWN', ['krr'], async (spot) => {
    expectEqual('status of nobody', personIn(rawPersonsOf(await answered(spot)), unknown).status, 'IKKE_REGISTRERT');
  }),
  ...atEach('LIVE-LOOKUP-SCHEMA', ['krr'], async (spot) => {
    const client = createKrrClient({
      environment: { baseUrl: spot.subject.krr.baseUrl },
      ...answering(await answered(spot)),
      validate: krrValidation('error'),
    });
    await expectReadable(client.personer(personidentifikatorer, { inkluderIkkeRegistrerte: false }));
  }),
];

async function lookedUp(spot: Spot): Promise<Answer> {
  requireLookups(spot.live);
  const token = await tokenFor(spot);
  const body = { personidentifikatorer, inkluderIkkeRegistrerte };
  return spot.live.once('lookup in krr', () => askKrr(spot.subject, { path: '/rest/v2/personer', body, token }));
}

/** @throws Skipped when it was refused, for which there is another check. */
async function answered(spot: Spot): Promise<Answer> {
  const answer = await lookedUp(spot);
  return requires(answer.status === 200 ? answer : undefined, 'The lookup was not answered: see LIVE-LOOKUP-FOUND.');
}
