import { environments } from '../generated/environments.ts';
import { type AddressRule, addressFinding } from './address-finding.ts';
import { type Finding, type FindingState, stateOf } from './finding.ts';
import { krrAddresses } from './krr-addresses.ts';
import { type PilotProfile, pilotProfile } from './pilot-profile.ts';
import { migrateScopes } from './scopes.ts';

/** What a client of KRR is configured with; everything that is left out is reported as unknown. */
export interface MigrationConfig {
  readonly scopes?: readonly string[];
  /** The authorization server's issuer, also known as the grant's `aud`. */
  readonly issuer?: string;
  readonly metadataUrl?: string;
  readonly tokenEndpoint?: string;
  /** Where the keys are published that tokens are verified with. */
  readonly jwksUri?: string;
  /** The address of KRR, with or without the path of an operation. */
  readonly apiUrl?: string;
}

export interface MigrationStep {
  readonly step: 1 | 2 | 3;
  readonly title: string;
  readonly state: FindingState;
  readonly findings: readonly Finding[];
}

export interface MigrationReport {
  readonly state: FindingState;
  readonly steps: readonly [MigrationStep, MigrationStep, MigrationStep];
  /** How the pilot's grant is expressed now; there when an address is the pilot's. */
  readonly pilot?: PilotProfile;
}

const server = { environments, source: 'felleslosninger/docs, maskinporten_func_wellknown.md and krr_oidc_til_mp.md' };
const below =
  (path: string): AddressRule['expected'] =>
  (baseUrl) =>
    baseUrl + path;

const serverRules: readonly (AddressRule & {
  readonly field: 'issuer' | 'metadataUrl' | 'tokenEndpoint' | 'jwksUri';
})[] = [
  {
    ...server,
    field: 'issuer',
    expected: below('/'),
    reason: 'An issuer is compared as it stands, and its slash ends it.',
  },
  {
    ...server,
    field: 'metadataUrl',
    expected: below('/.well-known/oauth-authorization-server'),
    reason: 'Maskinporten publishes OAuth 2 metadata (RFC 8414) and no other.',
  },
  { ...server, field: 'tokenEndpoint', expected: below('/token'), reason: 'Tokens are given at /token.' },
  { ...server, field: 'jwksUri', expected: below('/jwk'), reason: 'The signing keys are published at /jwk.' },
];

const apiRule: AddressRule = {
  field: 'apiUrl',
  environments: krrAddresses,
  expected: (baseUrl, path) => baseUrl + (/\/rest\/.*$/.exec(path)?.[0] ?? '').replace(/\/+$/, ''),
  reason: 'The path begins with /rest now.',
  source: 'felleslosninger/docs, oppslagstjenesten_rest.md and krr_utfasa_endepunkt.md',
};

/**
 * Says which of the three steps from ID-porten's built-in token server to Maskinporten a configuration has taken: scopes,
 * token server and trust in its key, address of the API (felleslosninger/docs, oppslagstjenesten_rest.md, "Migrering").
 * Nothing is called.
 *
 * @throws TypeError that names the option: scopes that are no list of strings, an address that is no http or https URL.
 *
 * @example
 * ```ts
 * import { formatMigrationReport, migrationReport } from '@fellesklient/maskinporten/migration';
 *
 * const report = migrationReport({
 *   scopes: ['global/kontaktinformasjon.read'],
 *   tokenEndpoint: 'https://oidc.difi.no/idporten-oidc-provider/token',
 *   apiUrl: 'https://kontaktregisteret.no/rest/v2/personer',
 * });
 * if (report.state !== 'done') console.log(formatMigrationReport(report));
 * ```
 */
export function migrationReport(config: MigrationConfig): MigrationReport {
  const steps = [
    step(1, 'Register and ask for the new scopes', scopeFindings(config.scopes ?? [])),
    step(2, 'Get tokens from Maskinporten and trust its key', serverFindings(config)),
    step(3, 'Call the API at its new address', [findingOf(apiRule, config.apiUrl)]),
  ] as const;
  const isPilot = steps.some(({ findings }) => findings.some(({ source }) => source === pilotProfile.source));
  return { state: stateOf(steps.flatMap(({ findings }) => findings)), steps, ...(isPilot && { pilot: pilotProfile }) };
}

function step(number: 1 | 2 | 3, title: string, findings: readonly Finding[]): MigrationStep {
  return { step: number, title, state: stateOf(findings), findings };
}

function scopeFindings(old: readonly string[]): readonly Finding[] {
  const { scopes, changes, unknown } = migrateScopes(old);
  if (old.length === 0) return [untold('scopes')];
  const field = 'scopes';
  return [
    ...changes.map((change): Finding => ({ field, state: 'needed', ...change })),
    ...unknown.map(({ scope, ...why }): Finding => ({ field, state: 'unknown', from: scope, ...why })),
    ...scopes
      .filter((scope) => old.includes(scope))
      .map((scope): Finding => ({ field, state: 'done', from: scope, reason: 'Nothing replaces it.' })),
  ];
}

function serverFindings(config: MigrationConfig): readonly Finding[] {
  // Metadata, which an issuer leads to, tells the two others.
  const isLedThere = config.issuer !== undefined || config.metadataUrl !== undefined;
  return serverRules
    .filter(({ field }) => config[field] !== undefined || (!isLedThere && /^(tokenEndpoint|jwksUri)$/.test(field)))
    .map((rule) => findingOf(rule, config[rule.field]));
}

function findingOf(rule: AddressRule, address: string | undefined): Finding {
  return address === undefined ? untold(rule.field) : addressFinding(rule, address);
}

function untold(field: string): Finding {
  return { field, state: 'unknown', reason: 'Not told.' };
}
