import type { JWK } from 'jose';
import type { Subject } from './check.ts';

/** The client side: any program that fetches tokens from Maskinporten and asks KRR. */
export interface ClientSubject extends Subject {
  /** Starts the client afresh, with empty caches. */
  start(settings: ClientSettings): StartedClient;
}

/** What the client is told. */
export interface ClientSettings {
  /** Issuer of the grants, with its trailing slash; the token endpoint is `token` below it. */
  readonly issuer: string;
  /** Without a slash at the end. */
  readonly krrBaseUrl: string;
  readonly clientId: string;
  /** Private key, with `kid`. */
  readonly jwk: JWK;
  readonly scopes: readonly string[];
  /** The organisation that the client acts for. */
  readonly consumerOrg?: string;
}

export interface StartedClient {
  /** Looks persons up in KRR v2, one element for each in the order of the question. Rejects when it cannot. */
  lookUp(personidentifikatorer: readonly string[]): Promise<readonly object[]>;
}
