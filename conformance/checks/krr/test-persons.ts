import { type Check, check, expectEqual, type RegisterSubject } from '../../src/index.ts';
import { publishedPersons } from '../published-persons.ts';
import { type Fields, kontaktOf, lookUpOne } from './lookup.ts';

/** The published table of test persons, one check for each person. */
export const testPersonChecks: readonly Check<RegisterSubject>[] = publishedPersons.map((published) => {
  const { row, personidentifikator, reservasjon, status, varslingsstatus, mobile, email, supplier, spraak } = published;
  return check(`KRR-V2-PERSON-${row}`, personidentifikator, async (subject) => {
    const person = await lookUpOne(subject, personidentifikator);
    expectEqual('status', person.status, status);
    expectEqual('reservasjon', person.reservasjon, reservasjon);
    if (varslingsstatus) expectEqual('varslingsstatus', person.varslingsstatus, varslingsstatus);
    expectEqual('presence of mobiltelefonnummer', 'mobiltelefonnummer' in kontaktOf(person), mobile);
    expectEqual('presence of epostadresse', 'epostadresse' in kontaktOf(person), email);
    const { postkasseleverandoeradresse } = (person.digital_post ?? {}) as Fields;
    expectEqual('postkasseleverandoeradresse', postkasseleverandoeradresse, supplier);
    expectEqual('spraak', person.spraak, spraak);
  });
});
