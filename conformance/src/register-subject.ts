import type { JWK } from 'jose';
import type { Subject } from './check.ts';

/** The server side: Maskinporten and the registers that take its tokens. */
export interface RegisterSubject extends Subject {
  readonly maskinporten: TokenIssuer;
  /** Without a slash at the end; `/rest/v2/personer` follows. */
  readonly krr: { readonly baseUrl: string };
  readonly client: RegisteredClient;
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds since 1970, by the subject's clock. */
  now(): number;
  /** Lets the subject's time pass by so many milliseconds. Absent where nobody can. */
  readonly pass?: (ms: number) => void;
  readonly extras?: Extras;
}

export interface TokenIssuer {
  /** With its trailing slash. */
  readonly issuer: string;
  readonly tokenEndpoint: string;
}

/** A client that Maskinporten knows, with the private half of its key. */
export interface RegisteredClient {
  readonly clientId: string;
  readonly organisationNumber: string;
  readonly scopes: readonly string[];
  /** With `kid`. */
  readonly jwk: JWK;
}

/** What not every subject has. A check that needs what is missing is skipped. */
export interface Extras {
  /** A scope that the client has and KRR does not know. */
  readonly foreignScope?: string;
  /** A scope on the client that its organisation has not been granted. */
  readonly ungrantedScope?: string;
  /** An organisation that has delegated KRR's scopes to the client's. */
  readonly customer?: string;
  /** An organisation that has been granted KRR's scopes and has delegated nothing. */
  readonly stranger?: string;
  /** Another environment, where the same client may fetch tokens. */
  readonly otherEnvironment?: TokenIssuer;
}
