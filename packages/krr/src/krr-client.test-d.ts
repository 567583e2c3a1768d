import type { Person } from './generated/types.ts';
import type { KrrClient } from './krr-client.ts';
import { raw } from './raw.ts';

declare const krr: KrrClient;
declare const person: Person;

// @ts-expect-error contact information may be absent
person.kontaktinformasjon.epostadresse;
person.kontaktinformasjon?.epostadresse satisfies string | undefined;
person.status satisfies string;
person.reservasjon satisfies 'JA' | 'NEI' | (string & {}) | undefined;
// @ts-expect-error no such field
person.navn;

export const answer = await raw(krr).POST('/rest/v2/personer', {
  body: { personidentifikatorer: [] },
  deadlineMs: 1000,
});
answer.data.personer satisfies readonly Person[];
// @ts-expect-error a body is needed
raw(krr).POST('/rest/v2/personer');
// @ts-expect-error no such path
raw(krr).POST('/rest/v9/personer', { body: { personidentifikatorer: [] } });
// @ts-expect-error no such method on the path
raw(krr).GET('/rest/v2/personer');
