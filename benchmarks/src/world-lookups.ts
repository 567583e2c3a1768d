import type { Sandbox } from '@fellesklient/sandbox';
import { accessTo } from './sandbox-access.ts';

/** Ways to ask a sandbox about a person. */
export interface WorldLookups {
  readonly krr: (person: string) => Promise<void>;
  readonly folkeregisteret: (person: string) => Promise<void>;
}

/** Fetches the tokens for them, so that a lookup is nothing but that. */
export async function worldLookups(sandbox: Sandbox, origin: string): Promise<WorldLookups> {
  const { auth, fetch } = await accessTo(sandbox, origin);
  const headersFor = async (register: string, scope: string): Promise<Record<string, string>> => ({
    authorization: `Bearer ${await auth.get({ register, scopes: [scope] })}`,
    accept: 'application/json',
    'content-type': 'application/json',
  });
  // With the scope for digital post, answers would hold certificates, and the time that their keys take is random.
  const krrHeaders = await headersFor('krr', 'krr:global/kontaktinformasjon.read');
  const folkeregisteretHeaders = await headersFor('folkeregisteret', 'folkeregister:deling/offentligmedhjemmel');

  /** @throws Error unless the answer is about the person, who may be one that the register does not know yet. */
  const ask = async (path: string, init: RequestInit): Promise<void> => {
    const response = await fetch(origin + path, init);
    const text = await response.text();
    if (!response.ok && response.status !== 404) throw new Error(`The sandbox answered ${response.status}: ${text}`);
  };
  return {
    krr: (person) => {
      const body = JSON.stringify({ personidentifikatorer: [person], inkluderIkkeRegistrerte: true });
      return ask('/krr/rest/v2/personer', { method: 'POST', headers: krrHeaders, body });
    },
    folkeregisteret: (person) =>
      ask(`/folkeregisteret/offentlig-med-hjemmel/api/v1/personer/${person}`, { headers: folkeregisteretHeaders }),
  };
}
