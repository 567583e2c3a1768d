import type { JWK } from 'jose';
import type { KrrEnvironment, KrrPlace } from './client-subject.ts';

/** A program that logs citizens in at ID-porten. */
export interface LoginSubject {
  /** Starts it afresh. */
  start(settings: LoginSettings): StartedLogins;
  /** Where it looks for the metadata when it is told an environment; nothing is sent. Absent where it knows none. */
  readonly metadataAddress?: (environment: KrrEnvironment) => Promise<string>;
  /** What it tells of the place of ID-porten, for people and their firewalls. Absent where it tells nothing. */
  readonly place?: (environment: KrrEnvironment) => Pick<KrrPlace, 'baseUrl' | 'port' | 'ipv4' | 'ipv6'>;
}

/** What it is told. */
export interface LoginSettings {
  /** Without a slash at the end. */
  readonly issuer: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  /** Private key, with `kid`. */
  readonly jwk: JWK;
}

export interface StartedLogins {
  /** Sends a citizen's browser to an address. Both reject when they cannot. */
  begin(): Promise<BegunLogin>;
}

export interface BegunLogin {
  readonly address: string;
  /** The browser has come back, to an address with an answer in its query. */
  finish(address: string): Promise<LoggedIn>;
}

export interface LoggedIn {
  /** An access token of the citizen that has not expired. */
  token(): Promise<string>;
}
