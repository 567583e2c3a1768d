import type { Quirks } from '../quirks.ts';
import { passesControlDigits } from '../world/check-digits.ts';
import { type AuthorizationDetail, readAuthorizationDetails } from './authorization-details.ts';
import { invalidAssertion, invalidRequest } from './grant-refused.ts';

// maskinporten_protocol_jwtgrant.md
const documented: readonly string[] = [
  'aud',
  'iss',
  'scope',
  'iat',
  'exp',
  'jti',
  'resource',
  'pid',
  'consumer_org',
  'iss_onbehalfof',
  'authorization_details',
];

/** The claims of a grant whose form is as documented. What they ask for is not yet allowed. */
export interface GrantClaims {
  readonly scopes: readonly string[];
  readonly iat: number;
  readonly exp: number;
  readonly jti: string | undefined;
  readonly resource: readonly string[];
  readonly pid: string | undefined;
  readonly consumerOrg: string | undefined;
  readonly issOnBehalfOf: string | undefined;
  readonly authorizationDetails: readonly AuthorizationDetail[];
}

type RawClaims = Readonly<Record<string, unknown>>;

/** @throws GrantRefused (MP-110) unless `aud` is the issuer, as one string. */
export function requireAudience({ aud }: RawClaims, issuer: string): void {
  if (aud !== issuer) throw invalidAssertion('MP-110', `Invalid aud claim: must be the string ${issuer}`);
}

/** @throws GrantRefused for undocumented claims and for documented ones whose value has a wrong form. */
export function readClaims(raw: RawClaims, quirks: Quirks['maskinporten']): GrantClaims {
  const unknown = Object.keys(raw).filter((name) => !documented.includes(name));
  if (unknown.length > 0 && quirks.unknownClaims === 'refused') {
    const names = unknown.map((name) => name.replace(/[^\w.:-]/g, '?').slice(0, 40)).join(', ');
    throw invalidAssertion(undefined, `Unknown claims: ${names}.`);
  }
  return {
    scopes: readScope(raw.scope),
    iat: readSeconds('iat', raw.iat),
    exp: readSeconds('exp', raw.exp),
    jti: optional('jti', raw.jti, isText, 'must be a string'),
    resource: readResource(raw.resource, quirks),
    pid: optional('pid', raw.pid, isPersonidentifikator, 'must be a valid personidentifikator'),
    consumerOrg: optional('consumer_org', raw.consumer_org, isNineDigits, 'must be an organisation number of 9 digits'),
    issOnBehalfOf: optional('iss_onbehalfof', raw.iss_onbehalfof, isText, 'must be a string'),
    authorizationDetails: readAuthorizationDetails(raw.authorization_details),
  };
}

function readScope(value: unknown): readonly string[] {
  const scopes = isText(value) ? value.split(' ').filter((scope) => scope !== '') : [];
  if (scopes.length === 0)
    throw invalidRequest('MP-011', 'Claim scope is missing: a string of scopes parted by spaces.');
  return [...new Set(scopes)];
}

function readSeconds(name: string, value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw invalidRequest('MP-011', `Claim ${name} is missing: seconds since 1970 as a number.`);
}

// The documentation takes an array only; what runs in production sends strings as well. Nothing but the form is checked.
function readResource(value: unknown, quirks: Quirks['maskinporten']): readonly string[] {
  if (value === undefined) return [];
  if (isText(value) && quirks.stringResource === 'refused')
    throw invalidRequest('MP-011', 'Claim resource must be an array.');
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (values.length > 0 && values.every((item) => isText(item) && URL.canParse(item)))
    return values as readonly string[];
  throw invalidRequest('MP-011', 'Claim resource must hold valid URIs.');
}

function optional(
  name: string,
  value: unknown,
  isValid: (value: unknown) => value is string,
  rule: string,
): string | undefined {
  if (value === undefined || isValid(value)) return value;
  throw invalidRequest('MP-011', `Claim ${name} ${rule}.`);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isNineDigits(value: unknown): value is string {
  return typeof value === 'string' && /^\d{9}$/.test(value);
}

function isPersonidentifikator(value: unknown): value is string {
  return typeof value === 'string' && /^\d{11}$/.test(value) && passesControlDigits(value);
}
