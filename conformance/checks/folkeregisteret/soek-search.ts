import { type Answer, expectThat, jsonOf, PreconditionFailed } from '../../src/index.ts';
import type { Desk } from './desk.ts';
import { birthOf, type Criteria } from './entydigsoek.ts';
import { nameOf, numberOf, type PersonDocument, tell } from './person-document.ts';

export const nobody: Criteria = { navn: 'INGEN VED DETTE NAVN' };
/** Narrow enough for any world. */
export const thisPerson = (known: PersonDocument): Criteria => ({ navn: nameOf(known), foedselsdato: birthOf(known) });

export function search(desk: Desk, criteria: Criteria): Promise<Answer> {
  return desk.ask('/personer/soek', { query: Object.entries(criteria) });
}

/** @throws PreconditionFailed when there are no numbers to read. */
export function numbersIn(answer: Answer): readonly unknown[] {
  if (answer.status !== 200) throw new PreconditionFailed(`No numbers: the search answered ${answer.status}.`);
  const { foedselsEllerDNummer = [] } = jsonOf(answer);
  return foedselsEllerDNummer as readonly unknown[];
}

export async function expectFound(desk: Desk, criteria: Criteria, known: PersonDocument): Promise<void> {
  const found = numbersIn(await search(desk, criteria));
  expectThat('numbers', found.includes(numberOf(known)), 'that of the person among them', found);
}

export async function expectMissed(desk: Desk, criteria: Criteria, known: PersonDocument): Promise<void> {
  await tell(desk, known, ['navn']);
  const found = numbersIn(await search(desk, criteria));
  expectThat('numbers', !found.includes(numberOf(known)), 'that of the person not among them', found);
}
