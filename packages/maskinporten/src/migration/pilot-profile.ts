/** A part of the pilot's grant, and what expresses it now. */
export interface GrantPart {
  /** Header field or claim. */
  readonly part: 'x5c' | 'alg' | 'aud' | 'iss' | 'scope' | 'iat' | 'exp' | 'jti';
  /** What the pilot demanded. */
  readonly pilot: string;
  /** The option of `createMaskinporten` that says it now; absent where the package does it by itself. */
  readonly option?: string;
  readonly now: string;
}

export interface PilotProfile {
  /** Host of the pilot's `aud`, on a network of its own: it was never public. */
  readonly host: string;
  readonly grant: readonly GrantPart[];
  readonly source: string;
}

/**
 * The grant of the KRR pilot of 2017, part by part, with the option of `createMaskinporten` that expresses each.
 *
 * @example
 * ```ts
 * import { pilotProfile } from '@fellesklient/maskinporten/migration';
 *
 * for (const { part, option, now } of pilotProfile.grant) console.log(`${part}: ${option ?? 'no option'}. ${now}`);
 * ```
 */
export const pilotProfile: PilotProfile = {
  host: 'eid-vag-opensso.difi.local',
  grant: [
    {
      part: 'x5c',
      pilot: 'the business certificate that signs the grant',
      option: 'key.x5c',
      now: 'Beside key.pem; a client with a registered key gives key.kid instead.',
    },
    { part: 'alg', pilot: 'RS256 only', option: 'algorithm', now: 'RS256 when left out; RS384 and RS512 also do.' },
    {
      part: 'aud',
      pilot: 'https://eid-vag-opensso.difi.local/idporten-oidc-provider/',
      option: 'environment',
      now: 'The issuer of test or prod, with its trailing slash, follows from it.',
    },
    { part: 'iss', pilot: 'the client id', option: 'clientId', now: 'The id in self-service.' },
    { part: 'scope', pilot: 'scopes with spaces between', now: 'Given with each request for a token, as scopes.' },
    { part: 'iat', pilot: 'now, in UTC', now: 'Set for every grant; must be within 10 s of the server.' },
    { part: 'exp', pilot: 'at most 120 s after iat', now: 'Set for every grant, well within the same 120 s.' },
    {
      part: 'jti',
      pilot: 'needed for more than one grant a second',
      now: 'A new one in every grant: each works once.',
    },
  ],
  source:
    'felleslosninger/docs: OAuth2 beskytta REST-api for oppslagstjenesten (pilot, 2017), maskinporten_protocol_jwtgrant.md',
};
