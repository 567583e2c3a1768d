import { type Answer, jsonOf, PreconditionFailed, type RegisterSubject, requires, send } from '../../src/index.ts';
import type { LoginClient, LoginProvider } from '../../src/register-subject.ts';
import { type AssertionChanges, proofOf } from './client-proof.ts';

export type Json = Readonly<Record<string, unknown>>;

export function providerOf({ idporten }: RegisterSubject): LoginProvider {
  return requires(idporten, 'The subject has no ID-porten.');
}

/** A client that authenticates in another way than the first. */
export function otherClient(subject: RegisterSubject, kind: keyof NonNullable<LoginProvider['others']>): LoginClient {
  return requires(providerOf(subject).others?.[kind], `The subject has no client of the kind ${kind}.`);
}

/** A client whose key or secret has grown too old: only where time can be moved, or where one was kept. */
export function agedClient(subject: RegisterSubject, kind: 'oldKey' | 'oldSecret'): LoginClient {
  const known = providerOf(subject).others?.[kind];
  if (!known) requires(subject.pass, 'The time of the subject cannot be moved.');
  return known ?? otherClient(subject, kind);
}

/** The metadata. @throws PreconditionFailed when there is none. */
export async function metadataOf(subject: RegisterSubject): Promise<Json> {
  const { issuer } = providerOf(subject);
  const answer = await send(subject, { method: 'GET', url: `${issuer}/.well-known/openid-configuration` });
  const metadata = answer.status < 300 ? jsonOf(answer) : {};
  if ('issuer' in metadata) return metadata;
  throw new PreconditionFailed(`No metadata: the well-known address answered ${answer.status}.`);
}

/** The address of an endpoint. @throws PreconditionFailed when the metadata has none. */
export async function endpointOf(subject: RegisterSubject, field: string): Promise<string> {
  const address = (await metadataOf(subject))[field];
  if (typeof address === 'string') return address;
  throw new PreconditionFailed(`The metadata has no ${field}.`);
}

/** What a request to ID-porten differs in from a good one. */
export interface FormChanges {
  /** Fields to set; undefined takes one away. */
  readonly fields?: Readonly<Record<string, string | undefined>>;
  /** In the client assertion. */
  readonly assertion?: AssertionChanges;
}

/** Posts a form to an endpoint, with the client's proof of who it is. */
export async function postAs(
  subject: RegisterSubject,
  endpoint: string,
  client: LoginClient,
  fields: Readonly<Record<string, string>>,
  changes: FormChanges = {},
): Promise<Answer> {
  const proof = await proofOf(subject, client, providerOf(subject).issuer, changes.assertion);
  return send(subject, {
    method: 'POST',
    url: await endpointOf(subject, endpoint),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...proof.headers },
    body: formOf({ ...fields, ...proof.fields, ...changes.fields }).toString(),
  });
}

export function formOf(fields: Readonly<Record<string, string | undefined>>): URLSearchParams {
  const given = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return new URLSearchParams(given);
}
