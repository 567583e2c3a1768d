export { type Check, check, type Subject } from './check.ts';
export { checkId } from './check-id.ts';
export type { Citizens, Happening } from './citizens.ts';
export type {
  AddressedService,
  ClientSettings,
  ClientSubject,
  EventPosition,
  FeedPosition,
  FeedReading,
  KrrEnvironment,
  PopulationClient,
  PopulationEnvironment,
  PopulationEvent,
  Reading,
  SearchCriteria,
  StartedClient,
} from './client-subject.ts';
export { coverageProblems } from './coverage.ts';
export { type Answer, type Exchange, jsonOf, type Message, type Question, type Recorder, send } from './exchange.ts';
export {
  ExpectationFailed,
  expectEqual,
  expectMatch,
  expectThat,
  PreconditionFailed,
  requires,
  Skipped,
} from './expectation.ts';
export { fellesklientClient } from './fellesklient-client.ts';
export { loadRequirements } from './load-requirements.ts';
export type { BegunLogin, LoggedIn, LoginSettings, LoginSubject, StartedLogins } from './login-client.ts';
export { type Peer, type Received, type Reply, type Respond, startPeer } from './peer.ts';
export type { PopulationHappening } from './population-happening.ts';
export { isInProfiles, type Profile, profilesOf, readProfile } from './profiles.ts';
export { createRedact, type Redact } from './redact.ts';
export type {
  ArchivedDocument,
  AuthlevelService,
  Browse,
  BusinessCertificate,
  CertificateClient,
  Citizen,
  Extras,
  LoginClient,
  LoginClientAuth,
  LoginProvider,
  PopulationRegister,
  ProfilePages,
  RegisteredClient,
  RegisterSubject,
  SelfService,
  TokenIssuer,
} from './register-subject.ts';
export type { Requirement } from './requirement.ts';
export { type Outcome, outcomes, type Result, type RunOptions, runCheck, runChecks } from './run-checks.ts';
export { named, type Shard, shardOf } from './select-checks.ts';
export type { CertificateFile, FetchToken, GuardedApi, TokenClient, TokenWish } from './token-client.ts';
export { type Waiver, waive } from './waiver.ts';
