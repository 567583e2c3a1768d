import type { JWK } from 'jose';
import type { LiveEnvironment } from '../smoke/live-environment.ts';
import type { Subject } from './check.ts';
import type { Citizens } from './citizens.ts';
import type { Answer, Question } from './exchange.ts';
import type { PopulationHappening } from './population-happening.ts';

/** The server side: Maskinporten and the registers that take its tokens, and ID-porten. */
export interface RegisterSubject extends Subject {
  readonly maskinporten: TokenIssuer;
  /** Without a slash at the end; `/rest/v2/personer` follows. */
  readonly krr: { readonly baseUrl: string };
  readonly client: RegisteredClient;
  readonly idporten?: LoginProvider;
  readonly minprofil?: ProfilePages;
  readonly authlevel?: AuthlevelService;
  readonly folkeregisteret?: PopulationRegister;
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds since 1970, by the subject's clock. */
  now(): number;
  /** Lets the subject's time pass by so many milliseconds. Absent where nobody can. */
  readonly pass?: (ms: number) => void;
  readonly extras?: Extras;
  /** Where the subject is an environment that the owners run. */
  readonly live?: LiveEnvironment;
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
  /** A scope on the client that takes no clients of its type. */
  readonly otherTypeScope?: string;
  /** An organisation that has delegated KRR's scopes to the client's. */
  readonly customer?: string;
  /** The D-number of a synthetic person who is registered in KRR. */
  readonly dNumber?: string;
  /** The former number of a synthetic person in KRR who has another now. */
  readonly formerNumber?: string;
  /** A client of another environment that this one does not know. */
  readonly clientElsewhere?: RegisteredClient;
  /** An organisation that has been granted KRR's scopes, has delegated nothing and has no system user for the client. */
  readonly stranger?: string;
  /** A customer of the model before delegation, by the value that the client was given for it. */
  readonly onBehalfOf?: { readonly value: string; readonly organisationNumber: string };
  /** A customer that has a system user for the client's system. */
  readonly systemUser?: { readonly organisationNumber: string; readonly externalRef?: string };
  /** A consent that was given to the client's organisation. */
  readonly consent?: { readonly id: string; readonly from: string };
  /** Another environment, where the same client may fetch tokens. */
  readonly otherEnvironment?: TokenIssuer;
  /** The issuer of another environment's ID-porten, where the same clients and the same citizen may log in. Without a slash at the end. */
  readonly otherIdporten?: string;
  readonly certificates?: CertificateClient;
  readonly selfService?: SelfService;
  /** Lets Maskinporten sign with another key from now on. */
  readonly rotateSigningKeys?: () => void | Promise<void>;
  /** Has KRR's scope for the change feed, which very few are given, beside those for data. */
  readonly changeFeedClient?: RegisteredClient;
  readonly citizens?: Citizens;
  /** Lets a mailbox supplier have another certificate from now on. */
  readonly renewSupplierCertificate?: (leverandoer: 'Digipost' | 'e-Boks') => Promise<void>;
}

/** A client with no registered key, and certificates to sign its grants with. */
export interface CertificateClient {
  readonly clientId: string;
  readonly organisationNumber: string;
  /** Of its organisation, for this environment. */
  readonly own: BusinessCertificate;
  /** Of another organisation, for this environment. */
  readonly ofAnother?: BusinessCertificate;
  /** Of its organisation, for another environment. */
  readonly elsewhere?: BusinessCertificate;
  /** Of its organisation, for this environment, and no longer valid. */
  readonly expired?: BusinessCertificate;
  /** Of its organisation, which it names as certificates did before SEID2. */
  readonly ofFormerProfile?: BusinessCertificate;
  /** Of its organisation, to encrypt with. */
  readonly toEncryptWith?: BusinessCertificate;
  /** Of its organisation, by an authority that nobody knows. */
  readonly ofUnknownAuthority?: BusinessCertificate;
}

export interface BusinessCertificate {
  /** The holder's certificate first, each as base64 of its DER form: an `x5c`. */
  readonly chain: readonly [holder: string, ...issuers: string[]];
  /** PKCS#8, PEM text. */
  readonly privateKey: string;
}

/** What owners of clients and scopes do around Maskinporten, where a check may do it. Each promise waits until it has effect. */
export interface SelfService {
  /** A scope that exists, and that nobody has. Its tokens last no longer than so many seconds, if it is told how many. */
  newScope(mostSeconds?: number): Promise<string>;
  /** A client of an organisation of its own, with a KRR scope. Its key was registered so many days ago. */
  newClient(daysAgo?: number): Promise<RegisteredClient>;
  /** A client of the type made for KRR, to which nobody has given a scope. Absent where there is no such type. */
  newContactRegisterClient?(): Promise<RegisteredClient>;
  grantScope(organisationNumber: string, scope: string): Promise<void>;
  /** A customer delegates a scope to its supplier, in Altinn. Absent where nobody can. */
  delegateScope?(consumer: string, supplier: string, scope: string): Promise<void>;
  /** Replaces what is given. Rejects when it is not taken. */
  updateClient(clientId: string, update: { scopes?: readonly string[]; jwks?: readonly JWK[] }): Promise<void>;
}

/** ID-porten, and clients that it knows. */
export interface LoginProvider {
  /** Without a slash at the end. */
  readonly issuer: string;
  /** Authenticates with private_key_jwt, and has refresh tokens, `openid`, `profile` and at least one scope more. */
  readonly client: LoginClient;
  /** Other clients, by what is different about them. Each is missing where there is none. */
  readonly others?: Readonly<Partial<Record<OtherLoginClient, LoginClient>>>;
  /** A scope of the client for which the citizen is asked to consent. */
  readonly consentScope?: string;
  readonly citizen?: Citizen;
}

export type OtherLoginClient =
  | 'secretPost'
  | 'secretBasic'
  | 'public'
  /** Has registered no key, and signs with its organisation's certificate. */
  | 'certified'
  /** Registered its key over a year ago. */
  | 'oldKey'
  /** Was given its secret over 360 days ago. */
  | 'oldSecret'
  /** Is registered without PKCE. */
  | 'withoutPkce'
  /** Gets access tokens that are no JWTs. */
  | 'opaque'
  /** May ask about tokens. */
  | 'introspecting'
  /** Has KRR's scopes for a citizen who has logged in. */
  | 'contactRegister';

export interface LoginClient {
  readonly clientId: string;
  readonly organisationNumber: string;
  readonly redirectUri: string;
  readonly postLogoutRedirectUri?: string;
  readonly scopes: readonly string[];
  readonly auth: LoginClientAuth;
}

export type LoginClientAuth =
  | { readonly method: 'private_key_jwt'; readonly jwk: JWK }
  /** Registered with private_key_jwt, and without a key. */
  | { readonly method: 'certificate'; readonly certificate: BusinessCertificate }
  | { readonly method: 'client_secret_post' | 'client_secret_basic'; readonly secret: string }
  | { readonly method: 'none' };

/** Sends what a browser would send, and follows no redirect. */
export type Browse = (question: Question) => Promise<Answer>;

/** A synthetic citizen who logs in without anybody at a browser. */
export interface Citizen {
  readonly personidentifikator: string;
  /** Logs in at an address of `/authorize`, and consents if need be; gives the address that the browser is sent back to. */
  logIn(address: string, browse: Browse): Promise<string>;
  /** The same, but does not consent. */
  refuseConsent(address: string, browse: Browse): Promise<string>;
}

/** ID-porten authlevel, or what stands in for it. */
export interface AuthlevelService {
  /** Without a slash at the end; `/rest/v1/sikkerhetsnivaa` follows. */
  readonly baseUrl: string;
  /** Has the scope of the service. */
  readonly client: RegisteredClient;
  /** A client with the same scope, and the business certificate that it signs with. */
  readonly certificate?: Pick<CertificateClient, 'clientId' | 'own'>;
  /** Personidentifikatorer of synthetic users of ID-porten, by their last login at level 4, which is 17 months ago to the day where it says so. Each is missing where there is none. */
  readonly persons?: Readonly<
    Partial<
      Record<
        'recent' | 'recentWithDNumber' | 'seventeenMonthsAgo' | 'overEighteenMonthsAgo' | 'recentButBlocked' | 'never',
        string
      >
    >
  >;
}

/** Folkeregisteret, or what stands in for it. */
export interface PopulationRegister {
  /** Without a slash at the end; the path of a package, like `/folkeregisteret/api/finans/v1`, follows. */
  readonly baseUrl: string;
  /** Has the scopes of the packages that are to be tried. */
  readonly client: RegisteredClient;
  /** An organisation that has delegated those scopes to the client's. */
  readonly customer?: string;
  /**
   * Synthetic persons of the register: each the whole document with its history, as it is shown with authority in law. Checks choose among them;
   * one that needs somebody who is not there is skipped.
   */
  readonly persons: readonly Readonly<Record<string, unknown>>[];
  /** The number of a synthetic person from Tenor, where whole documents are not at hand. */
  readonly tenorPerson?: string;
  /** A number that was closed as a duplicate, and that of the person who carries on. */
  readonly duplicate?: { readonly closed: string; readonly survivor: string };
  /** A name that several have who live in one postal area. */
  readonly namesakes?: { readonly navn: string; readonly postnummer: string };
  /**
   * Documents in the archive, of one person: two former ones and the newest; and the newest of somebody to whom nothing has happened for
   * over three years. Each is missing where there is none.
   */
  readonly archive?: Readonly<
    Partial<Record<'recent' | 'overThreeYearsOld' | 'newest' | 'unchanged', ArchivedDocument>>
  >;
  /** Lets something happen, and waits until the feed shows it. Gives the number that each event is noted under, in their order. */
  readonly happen?: (happening: PopulationHappening) => Promise<readonly string[]>;
}

/** A document in the archive, and the number of its person. */
export interface ArchivedDocument {
  readonly dokumentidentifikator: string;
  readonly personidentifikator: string;
}

/** MinProfil, where citizens see to their contact information. */
export interface ProfilePages {
  /** With its trailing slash. */
  readonly baseUrl: string;
  /** An address that MinProfil sends citizens back to. It has a query. */
  readonly gotoUrl: string;
  /**
   * The citizen of ID-porten comes by an address of MinProfil, logs in, enters what is given and saves; gives the address that the browser is
   * then sent to, if any.
   */
  visit?(address: string, browse: Browse, contact?: ProfileContact): Promise<string | undefined>;
}

/** What a citizen enters in MinProfil. */
export interface ProfileContact {
  /** The empty text takes it away. */
  readonly epostadresse: string;
}
