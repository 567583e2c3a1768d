import type { JWK } from 'jose';
import type { Subject } from './check.ts';
import type { LoginSubject } from './login-client.ts';
import type { TokenClient } from './token-client.ts';

/** The client side: any program that fetches tokens from Maskinporten and asks KRR. */
export interface ClientSubject extends Subject {
  /** Starts the client afresh, with empty caches. */
  start(settings: ClientSettings): StartedClient;
  /** What the client says when it is told to find a register at an address; undefined when it takes it. Absent where it never says anything. */
  readonly refusal?: (register: AddressedService, baseUrl: string) => string | undefined;
  /** The address that the client asks first when it is told an environment of Folkeregisteret; nothing is sent. Absent where it knows none. */
  readonly populationAddress?: (environment: PopulationEnvironment, rettighetspakke: string) => Promise<string>;
  /** The same of KRR, also when it is told an address. */
  readonly krrAddress?: (environment: KrrEnvironment | { readonly baseUrl: string }) => Promise<string>;
  readonly krrPlace?: (environment: KrrEnvironment) => KrrPlace;
  /** The link to MinProfil, from where citizens come back to an address. Throws when it does not take the address. */
  readonly profileLink?: (environment: KrrEnvironment, gotoUrl?: string) => string;
  readonly reading?: Reading;
  readonly tokens?: TokenClient;
  /** Absent where it logs nobody in. */
  readonly logins?: LoginSubject;
  /** Whether it doubts that a text is the number of a person. Absent where it takes whatever it is given. */
  readonly doubts?: (personidentifikator: string) => boolean;
}

/** What a client can be told the address of. */
export type AddressedService = 'krr' | 'authlevel' | 'folkeregisteret' | 'maskinporten' | 'idporten';

/** What a client tells of the place of KRR, for people and their firewalls. Absent where it tells nothing. */
export interface KrrPlace {
  readonly baseUrl: string;
  readonly port?: number;
  readonly ipv4?: readonly string[];
  readonly ipv6?: readonly string[];
  /** Of the page in front of the OpenAPI document. */
  readonly swaggerUrl?: string;
  /** Whose tokens the register takes. */
  readonly issuers?: readonly string[];
}

export type KrrEnvironment = 'test' | 'prod';
export type PopulationEnvironment = 'test' | 'playground' | 'prod';

/** What a client makes of KRR's answers. Absent where that is left to its users. */
export interface Reading {
  /** Milliseconds since 1970; undefined for what it does not take for a point in time. */
  instantOf(timestamp: string): number | undefined;
  /** The addresses and numbers by which a person may be notified of a decision; none when the person may not be. */
  notifiedAt(person: object, now: Date): readonly string[];
  /** How a letter goes out; `other` is the sender's next channel. */
  letter(person: object, mustNotify: boolean, now: Date): 'digital-post' | 'print' | 'other';
}

/** What the client is told. */
export interface ClientSettings {
  /** Issuer of the grants, with its trailing slash; the token endpoint is `token` below it. */
  readonly issuer: string;
  /** Without a slash at the end. */
  readonly krrBaseUrl: string;
  /** Without a slash at the end. */
  readonly authlevelBaseUrl: string;
  readonly clientId: string;
  /** Private key, with `kid`. */
  readonly jwk: JWK;
  readonly scopes: readonly string[];
  /** Where Folkeregisteret is, without a slash at the end, and the package of rights, by the segment of its address, like `finans`. */
  readonly folkeregisteret?: { readonly baseUrl: string; readonly rettighetspakke: string };
  /** The organisation that the client acts for. */
  readonly consumerOrg?: string;
  /** The version of KRR's lookups to ask; v2 when absent. */
  readonly apiVersion?: 'v1' | 'v2';
  /** The one person that tokens of Maskinporten are for. */
  readonly pid?: string;
  /** The access token of a citizen who has logged in, in place of Maskinporten's. */
  readonly citizenToken?: string;
  /** What to do in place of letting so many milliseconds pass between two questions about events or extracts. */
  readonly wait?: (ms: number) => Promise<void>;
}

/** Each that is optional is missing where the client does not have it. All reject when they cannot. */
export interface StartedClient {
  /** Looks persons up in KRR, one element for each in the order of the question. */
  lookUp(personidentifikatorer: readonly string[]): Promise<readonly object[]>;
  /** The same, for a list whose end is not known beforehand. */
  readonly stream?: (personidentifikatorer: AsyncIterable<string>) => Promise<readonly object[]>;
  /** The person that the token is for. */
  readonly person?: () => Promise<object>;
  readonly changeSpraak?: (spraak: string) => Promise<void>;
  /** Reads KRR's change feed to its end. What `handle` rejects is as if the program had died there. */
  readonly readChanges?: (
    position: FeedPosition,
    handle: (persons: readonly object[]) => Promise<void>,
  ) => Promise<void>;
  /** The answer of the print service's certificate. */
  readonly printCertificate?: () => Promise<object>;
  /** Folkeregisteret, when the client is told where it is. */
  readonly folkeregisteret?: PopulationClient;
  /** Asks authlevel; undefined for somebody who is no user of ID-porten. */
  readonly hasUsedLevel4?: (personidentifikator: string, fraDato?: string) => Promise<boolean | undefined>;
}

/** A client of the package of Folkeregisteret that it is told. What the package lacks may be missing; all reject when they cannot. */
export interface PopulationClient {
  /** Looks one person up by number; undefined for nobody. */
  readonly person?: (foedselsEllerDNummer: string, part?: readonly string[]) => Promise<object | undefined>;
  /** Looks persons up, one element for each in the order of the question; undefined for whom there is a feilmelding. */
  readonly persons?: (foedselsEllerDNummer: readonly string[]) => Promise<readonly (object | undefined)[]>;
  /** A person as in a document of the archive. */
  readonly archived?: (dokumentidentifikator: string) => Promise<object | undefined>;
  /** The one person that fits the criteria, by the register's names for them; undefined for nobody. */
  search(criteria: SearchCriteria, part?: readonly string[]): Promise<object | undefined>;
  readonly schema?: (of: 'person' | 'hendelse' | 'feed') => Promise<string>;
  /** Reads the feed from a position on. What `handle` rejects is as if the program had died there. */
  readonly readFeed?: (
    reading: FeedReading,
    handle: (events: readonly PopulationEvent[]) => Promise<void>,
  ) => Promise<void>;
  /** Names of the entities that an event changed, as a person has them. */
  readonly changedBy?: (hendelsesdokument: string) => Promise<readonly string[]>;
  /** Orders an extract by the register's names for its criteria; gives the id of the job. */
  readonly orderExtract?: (criteria: object) => Promise<string>;
  /** The ids in each batch of an extract, from a batch on. */
  readonly readExtract?: (jobbId: string, from?: number) => Promise<readonly (readonly string[])[]>;
}

export interface FeedReading {
  readonly position: EventPosition;
  /** The first number to read when the position has none. */
  readonly from?: number;
  /** Goes on at the end of the feed, and asks again: after so many milliseconds, if it is told how many. */
  readonly follow?: { readonly intervalMs?: number };
}

/** Where a client keeps how far it has read the feed of events, in a form of its own; undefined before it has begun. */
export interface EventPosition {
  kept: unknown;
}

/** What a client makes of an event in the feed. */
export interface PopulationEvent {
  readonly sekvensnummer: number;
  readonly hendelsestype: string;
}

export interface SearchCriteria {
  readonly navn?: string;
  readonly identifikasjonsnummer?: string;
  readonly foedselsdato?: string;
  readonly postnummer?: string;
  /** Whether names that sound alike will do. */
  readonly phonetic?: boolean;
}

/** Where a client keeps how far it has read the change feed. */
export interface FeedPosition {
  kept: number | undefined;
}
