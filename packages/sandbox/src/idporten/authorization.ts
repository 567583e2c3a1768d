import { base64url } from 'jose';
import type { EnvironmentName } from '../environment.ts';
import type { IdportenClient } from './client.ts';

/** That a citizen has logged in to a client and lets it use some scopes. All tokens come from one. */
export interface Authorization {
  readonly environment: EnvironmentName;
  readonly client: IdportenClient;
  readonly personidentifikator: string;
  /** The citizen's name towards this client. */
  readonly subject: string;
  readonly sessionId: string;
  readonly acr: string;
  readonly amr: string;
  readonly locale: string;
  readonly scopes: readonly string[];
  readonly resource: readonly string[];
  readonly nonce: string | undefined;
  /** When the citizen logged in. Milliseconds since 1970, as `expires`. */
  readonly authenticated: number;
  readonly expires: number;
  /** Set by logout, revocation and a code that is used twice. */
  revoked: boolean;
}

/** Pairwise: each client has names of its own for the same people (oidc_protocol_access_token.md). */
export async function pairwiseSubject(seed: number, clientId: string, personidentifikator: string): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify([seed, clientId, personidentifikator]));
  return base64url.encode(new Uint8Array(await crypto.subtle.digest('SHA-256', text)));
}
