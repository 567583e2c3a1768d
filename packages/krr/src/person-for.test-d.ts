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
/** Those of a citizen who has logged in. */
type Ku = 'krr:user/kontaktinformasjon.read';
type Du = 'krr:user/digitalpost.read';
type Spraak = 'krr:user/spraak.write';
type Feed = 'krr:global/hentendring.read';

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
  true satisfies Equal<Shown<Ku>, Contact>,
  true satisfies Equal<Shown<Du>, Mailbox>,
  true satisfies Equal<Shown<Ku | Du>, Both>,
  true satisfies Equal<Shown<Ku | K>, Contact>,
  true satisfies Equal<Shown<Ku | Kd>, Contact>,
  true satisfies Equal<Shown<Ku | D>, Both>,
  true satisfies Equal<Shown<Ku | Dd>, Both>,
  true satisfies Equal<Shown<Du | K>, Both>,
  true satisfies Equal<Shown<Du | Kd>, Both>,
  true satisfies Equal<Shown<Du | D>, Mailbox>,
  true satisfies Equal<Shown<Du | Dd>, Mailbox>,
  // Neither shows anything.
  true satisfies Equal<Shown<Spraak>, Always>,
  true satisfies Equal<Shown<Feed>, Always>,
  true satisfies Equal<Shown<KrrScope>, Both>,
];

/** Every set that can be made of the scopes, each in a list so that it is not taken for its members. */
type SetsOf<Scopes extends readonly unknown[]> = Scopes extends readonly [infer Scope, ...infer Others]
  ? SetsOf<Others> | With<Scope, SetsOf<Others>>
  : [never];
type With<Scope, Sets> = Sets extends [infer Set] ? [Set | Scope] : never;
/** What a set must show: what each of its scopes does. */
type Expected<Scope> =
  | Always
  | (Extract<Scope, K | Kd | Ku> extends never ? never : Contact)
  | (Extract<Scope, D | Dd | Du> extends never ? never : Mailbox);
type Wrong<Sets> = Sets extends [infer Scope extends KrrScope]
  ? Equal<Shown<Scope>, Expected<Scope>> extends true
    ? never
    : Scope
  : never;

type Scopes = readonly [K, Kd, Ku, D, Dd, Du, Spraak, Feed];
export const allSets: readonly true[] = [
  true satisfies Equal<Scopes[number], KrrScope>,
  true satisfies Equal<Wrong<SetsOf<Scopes>>, never>,
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
