import { decodeJwt } from 'jose';
import { personOf } from '../../checks/published-persons.ts';
import { changingAnswer, type Fetch, type Json } from './fault.ts';

export const lookup = '/rest/v2/personer';

/** Changes the persons of an answer. */
export const changingPersons = (fetch: Fetch, change: (persons: Json[], body: string) => Json[]): Fetch =>
  changingAnswer(fetch, lookup, ({ json }, body) => {
    if (Array.isArray(json.personer)) json.personer = change(json.personer, body).map(inRecordedOrder);
  });

const recordedOrder = [
  'personidentifikator',
  'reservasjon',
  'status',
  'varslingsstatus',
  'kontaktinformasjon',
  'digital_post',
  'sertifikat',
  'spraak',
  'spraak_oppdatert',
];

/** The fields in the order of the recordings, which is a requirement of its own, and then the others. */
function inRecordedOrder(person: Json): Json {
  const known = recordedOrder.filter((field) => field in person).map((field) => [field, person[field]]);
  return { ...Object.fromEntries(known), ...person };
}

/** Changes each person of an answer. */
export const changingPerson = (fetch: Fetch, change: (person: Json) => Json): Fetch =>
  changingPersons(fetch, (persons) => persons.map(change));

/** Adds to the persons of a row of the published table, or takes away what is undefined. */
export const changingRow = (fetch: Fetch, row: string, changes: Json): Fetch =>
  changingPerson(fetch, (person) => {
    if (person.personidentifikator !== personOf(row).personidentifikator) return person;
    const changed = Object.entries({ ...person, ...changes }).filter(([, value]) => value !== undefined);
    return Object.fromEntries(changed);
  });

/** Replaces what is shown of a person of a row. */
export const replacingInRow = (fetch: Fetch, row: string, changes: Json): Fetch =>
  changingPerson(fetch, (person) => {
    if (person.personidentifikator !== personOf(row).personidentifikator) return person;
    return { ...person, ...Object.fromEntries(Object.entries(changes).filter(([field]) => field in person)) };
  });

/** Gives another status in place of one, by the body of the question and the claims of its token. */
export const changingStatus = (
  fetch: Fetch,
  from: number,
  to: number,
  when: (body: string, claims: Json | undefined) => boolean,
): Fetch => {
  const changed = changingAnswer(fetch, lookup, (answer) => {
    if (answer.status === from) answer.status = to;
  });
  return (input, init) => (when(String(init?.body), claimsIn(init)) ? changed : fetch)(input, init);
};

/** What the token of a request says of itself; undefined when there is none. */
export function claimsIn(init: RequestInit | undefined): Json | undefined {
  const token = new Headers(init?.headers).get('authorization')?.replace('Bearer ', '') ?? '';
  return token.includes('.') ? decodeJwt(token) : undefined;
}

/** Hides a field from one scope alone. */
export const hiding = (fetch: Fetch, scope: string, field: string): Fetch => {
  const hidden = changingPerson(fetch, (person) => ({ ...person, [field]: undefined }));
  return (input, init) => (claimsIn(init)?.scope === scope ? hidden : fetch)(input, init);
};

/** How many persons a body asks for. */
export const asked = (body: string): number => body.match(/"\d{11}"/g)?.length ?? 0;
