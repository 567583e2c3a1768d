import { type Check, check, expectEqual, type RegisterSubject } from '../../src/index.ts';
import { personOf } from '../published-persons.ts';
import { idsOf, lookUp, lookUpOne, personIn, personsOf, question } from './lookup.ts';
import { unregisteredIds } from './unregistered.ts';

const registered = personOf('NORMAL').personidentifikator;
const deleted = personOf('DELETED').personidentifikator;
const [unregistered = ''] = unregisteredIds(1);

/** Persons who are not registered, or no longer. */
export const registrationChecks: readonly Check<RegisterSubject>[] = [
  check('KRR-V2-FLAG-FALSE', 'a registered person and one who is not', async (subject) => {
    const persons = await lookUp(subject, [unregistered, registered], { inkluderIkkeRegistrerte: false });
    expectEqual('persons', idsOf(persons), [registered]);
  }),
  check('KRR-V2-FLAG-TRUE', 'a person who is not registered', async (subject) => {
    expectEqual('status', (await lookUpOne(subject, unregistered)).status, 'IKKE_REGISTRERT');
  }),
  check('KRR-V2-UNREGISTERED', 'a person who is not registered', async (subject) => {
    const person = await lookUpOne(subject, unregistered);
    expectEqual('status', person.status, 'IKKE_REGISTRERT');
    expectEqual('fields', Object.keys(person).sort(), ['personidentifikator', 'status', 'varslingsstatus']);
  }),
  check('KRR-V2-FLAG-DEFAULT', 'a registered person and one who is not', async (subject) => {
    const answer = await question(subject, { personidentifikatorer: [unregistered, registered] });
    expectEqual('persons', idsOf(personsOf(answer)), [registered]);
  }),
  check('KRR-V2-FLAG-DELETED', 'no inkluderIkkeRegistrerte', async (subject) => {
    const persons = personsOf(await question(subject, { personidentifikatorer: [deleted] }));
    expectEqual('status', personIn(persons, deleted).status, 'SLETTET');
  }),
  ...[true, false].map((inkluderIkkeRegistrerte) =>
    check(
      'KRR-V2-FLAG-DELETED',
      `inkluderIkkeRegistrerte ${inkluderIkkeRegistrerte}`,
      async (subject: RegisterSubject) => {
        const { status } = await lookUpOne(subject, deleted, { inkluderIkkeRegistrerte });
        expectEqual('status', status, 'SLETTET');
      },
    ),
  ),
];
