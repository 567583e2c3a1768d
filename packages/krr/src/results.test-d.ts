// What comes of a client has the fields of its scopes alone, whichever way it comes.
import type { TokenSource } from '@fellesklient/core';
import { changes } from './changes/index.ts';
import { person } from './citizen/index.ts';
import { coalesce } from './coalesce/index.ts';
import { signedAnswers } from './jose/index.ts';
import { createKrrClient } from './krr-client.ts';
import { stream } from './stream/index.ts';

declare const auth: TokenSource;
declare const trusted: string;
const krr = createKrrClient({ environment: 'test', auth, scopes: ['krr:global/postkasse.read'] });

for await (const { person: streamed, error } of stream(krr, [''])) {
  if (error) break;
  streamed?.digital_post?.postkasseadresse satisfies string | undefined;
  // @ts-expect-error nobody may have been found
  streamed.status;
  // @ts-expect-error its scope does not show contact information
  streamed?.kontaktinformasjon;
}

const coalesced = await coalesce(krr)('');
coalesced.digital_post?.postkasseadresse satisfies string | undefined;
// @ts-expect-error its scope does not show contact information
coalesced.kontaktinformasjon;

const cursor = { read: async () => undefined, write: async () => {} };
for await (const { persons } of changes(krr, { cursor })) {
  persons[0]?.digital_post?.postkasseadresse satisfies string | undefined;
  // @ts-expect-error its scope does not show contact information
  persons[0]?.kontaktinformasjon;
  // @ts-expect-error a page may be empty
  persons[0].status;
}

const own = await person(krr);
own.digital_post?.postkasseadresse satisfies string | undefined;
// @ts-expect-error its scope does not show contact information
own.kontaktinformasjon;

const signed = signedAnswers(krr, { trusted });
const { persons, evidence } = await signed.personer(['']);
persons[0]?.digital_post?.postkasseadresse satisfies string | undefined;
// @ts-expect-error its scope does not show contact information
persons[0]?.kontaktinformasjon;
evidence[0]?.jws satisfies string | undefined;

const { person: signedOwn } = await signed.person();
signedOwn.digital_post?.postkasseadresse satisfies string | undefined;
// @ts-expect-error its scope does not show contact information
signedOwn.kontaktinformasjon;
