import type { ClientSettings, KrrEnvironment, KrrPlace } from './client-subject.ts';
import type { BusinessCertificate } from './register-subject.ts';

/** What a client does with Maskinporten beside fetching tokens for lookups. Each is absent where it does not. */
export interface TokenClient {
  /** The grant that it sends when it is told an environment, and where; nothing is sent. */
  readonly grantFor?: (
    environment: KrrEnvironment,
  ) => Promise<{ readonly address: string; readonly assertion: string }>;
  /** What it tells of the place of Maskinporten, for people and their firewalls. */
  readonly place?: (environment: KrrEnvironment) => Pick<KrrPlace, 'baseUrl' | 'port' | 'ipv4' | 'ipv6'>;
  /** Starts it afresh, to fetch tokens for more than scopes. */
  readonly start?: (settings: ClientSettings) => FetchToken;
  /** The same without a registered key. Throws, or rejects, for a certificate that is not for grants. */
  readonly startCertified?: (
    settings: ClientSettings,
    certificate: BusinessCertificate | CertificateFile,
  ) => Promise<FetchToken>;
  /** Fetches a token as the variables of its platform tell. */
  readonly fromVariables?: (variables: Readonly<Record<string, string>>, scopes: readonly string[]) => Promise<string>;
  /** Guards an API with the keys of the issuer: whether a token opens it. */
  readonly guard?: (api: GuardedApi) => (token: string, pid?: string) => Promise<boolean>;
}

/** Fetches a token for the scopes that the client was told, and whatever else is wished. */
export type FetchToken = (wish?: TokenWish) => Promise<string>;

export interface TokenWish {
  readonly consumerOrg?: string;
  readonly resource?: readonly string[];
  readonly systemUser?: { readonly organisationNumber: string; readonly externalRef?: string };
  /** `from` is who gave it: the eleven digits of a person, or the nine of an organisation. */
  readonly consent?: { readonly id: string; readonly from: string };
}

/** A business certificate as its holder is given it: a PKCS#12 file, as base64. */
export interface CertificateFile {
  readonly pkcs12: string;
  readonly password: string;
}

export interface GuardedApi {
  /** Whose tokens open it, with its trailing slash; the keys are `jwk` below it. */
  readonly issuer: string;
  readonly scope: string;
  /** Its name in tokens that are for it alone. */
  readonly audience?: string;
}
