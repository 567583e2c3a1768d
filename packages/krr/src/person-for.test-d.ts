import type { TokenSource } from '@fellesklient/core';
import type { KrrScope } from './index.ts';
import { createKrrClient } from './krr-client.ts';
import type { PersonFor } from './person-for.ts';

type Equal<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Shown<Scope extends KrrScope> = keyof PersonFor<Scope>;

type Always =
  | 'personidentifikator'
  | 'reservasjon'
  | 'reservasjonstidspunkt'
  | 'reservasjon_oppdatert'
  | 'status'
  | 'oppdatert';
type Contact = Always | 'varslingsstatus' | 'kontaktinformasjon' | 'spraak' | 'spraak_oppdatert';
type Mailbox = Always | 'digital_post' | 'sertifikat';
type Both = Contact | Mailbox;

type K = 'krr:global/kontaktinformasjon.read';
type D = 'krr:global/digitalpost.read';
/** The twins that can be delegated in Altinn. */
type Kd = 'krr:global/kontaktinfo.read';
type Dd = 'krr:global/postkasse.read';

export const everySet: readonly true[] = [
  true satisfies Equal<Shown<K>, Contact>,
  true satisfies Equal<Shown<Kd>, Contact>,
  true satisfies Equal<Shown<K | Kd>, Contact>,
  true satisfies Equal<Shown<D>, Mailbox>,
  true satisfies Equal<Shown<Dd>, Mailbox>,
  true satisfies Equal<Shown<D | Dd>, Mailbox>,
  true satisfies Equal<Shown<K | D>, Both>,
  true satisfies Equal<Shown<K | Dd>, Both>,
  true satisfies Equal<Shown<Kd | D>, Both>,
  true satisfies Equal<Shown<Kd | Dd>, Both>,
  true satisfies Equal<Shown<K | Kd | D>, Both>,
  true satisfies Equal<Shown<K | Kd | Dd>, Both>,
  true satisfies Equal<Shown<K | D | Dd>, Both>,
  true satisfies Equal<Shown<Kd | D | Dd>, Both>,
  true satisfies Equal<Shown<K | Kd | D | Dd>, Both>,
  true satisfies Equal<Shown<KrrScope>, Both>,
];

declare const auth: TokenSource;
declare const scopes: readonly KrrScope[];

const [byDefault] = await createKrrClient({ environment: 'test', auth }).personer([]);
byDefault?.kontaktinformasjon?.epostadresse satisfies string | undefined;
byDefault?.digital_post?.postkasseadresse satisfies string | undefined;

const [contact] = await createKrrClient({
  environment: 'test',
  auth,
  scopes: ['krr:global/kontaktinfo.read'],
}).personer([]);
// @ts-expect-error contact information may be absent
contact?.kontaktinformasjon.epostadresse;
// @ts-expect-error its scope does not show mailboxes
contact?.digital_post;

const [mailbox] = await createKrrClient({
  environment: 'test',
  auth,
  scopes: ['krr:global/digitalpost.read'],
}).personer([]);
// @ts-expect-error its scope does not show contact information
mailbox?.kontaktinformasjon;
mailbox?.sertifikat satisfies string | undefined;

const [unknown] = await createKrrClient({ environment: 'test', auth, scopes }).personer([]);
unknown?.kontaktinformasjon?.mobiltelefonnummer satisfies string | undefined;
unknown?.sertifikat satisfies string | undefined;
