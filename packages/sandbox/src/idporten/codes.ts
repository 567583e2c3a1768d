import { base64url } from 'jose';
import type { EnvironmentName } from '../environment.ts';
import type { Identifiers } from '../identifiers.ts';
import type { Authorization } from './authorization.ts';
import type { IdportenClient } from './client.ts';
import { createExpiringMap } from './expiring-map.ts';
import { invalidGrant } from './oauth-refused.ts';

/** What a code is bound to besides its client. */
export interface CodeBinding {
  readonly redirectUri: string;
  readonly codeChallenge: string | undefined;
}

export interface CodePresentation {
  readonly code: string;
  readonly client: IdportenClient;
  readonly environment: EnvironmentName;
  readonly redirectUri: string | null;
  readonly codeVerifier: string | null;
}

export interface Codes {
  issue(authorization: Authorization, binding: CodeBinding): string;
  /** Uses a code up. A code that comes a second time ends its authorization (RFC 6749 section 4.1.2). @throws OauthRefused. */
  redeem(presentation: CodePresentation): Promise<Authorization>;
}

interface Code extends CodeBinding {
  readonly authorization: Authorization;
  readonly expires: number;
  used: boolean;
}

// Not documented. RFC 6749 section 4.1.2 has 10 minutes as the most; a program needs seconds.
const lifetime = 60_000;

export function createCodes(identifiers: Identifiers, now: () => number): Codes {
  const codes = createExpiringMap<Code>(now);
  return {
    issue(authorization, binding) {
      const code = identifiers.hex();
      const entry = { ...binding, authorization, expires: now() + lifetime, used: false };
      // Kept for as long as its tokens may live, so that a second use is noticed.
      codes.set(code, entry, Math.max(entry.expires, authorization.expires));
      return code;
    },
    async redeem({ code, client, environment, redirectUri, codeVerifier }) {
      const entry = codes.get(code);
      const { authorization } = entry ?? {};
      if (!entry || authorization?.client.clientId !== client.clientId || authorization.environment !== environment) {
        throw invalidGrant('The code is unknown, or another client got it.');
      }
      if (entry.used) {
        authorization.revoked = true;
        throw invalidGrant('The code has been used before. Its tokens are revoked.');
      }
      entry.used = true;
      if (entry.expires <= now()) throw invalidGrant('The code has expired.');
      if (redirectUri !== entry.redirectUri) throw invalidGrant('redirect_uri is another than in the request.');
      await requireVerifier(codeVerifier, entry.codeChallenge);
      return authorization;
    },
  };
}

/** RFC 7636 section 4.6; length and characters: section 4.1, oidc_func_pkce.md. */
async function requireVerifier(verifier: string | null, challenge: string | undefined): Promise<void> {
  if (challenge === undefined) {
    if (verifier !== null) throw invalidGrant('code_verifier is given, but the request had no code_challenge.');
    return;
  }
  if (verifier === null || !/^[\w.~-]{43,128}$/.test(verifier)) {
    throw invalidGrant('code_verifier must have 43 to 128 characters: letters, digits, - . _ and ~.');
  }
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  if (base64url.encode(new Uint8Array(digest)) !== challenge) {
    throw invalidGrant('code_verifier does not belong to the code_challenge of the request.');
  }
}
