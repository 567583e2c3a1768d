import { GrantRefused, invalidRequest } from './grant-refused.ts';

/** A wish to act for a customer through a system user (maskinporten_func_systembruker.md). */
export interface SystemUserRequest {
  readonly type: 'urn:altinn:systemuser';
  readonly systemuser_org: { readonly authority: 'iso6523-actorid-upis'; readonly ID: string };
  readonly externalRef?: string;
}

/** A wish to use a consent (Altinn's guide to consent tokens, docs.altinn.studio). */
export interface ConsentRequest {
  readonly type: 'urn:altinn:consent';
  readonly id: string;
  readonly from: string;
}

export type AuthorizationDetail = SystemUserRequest | ConsentRequest;

type Rule = (value: unknown) => boolean;
interface Form {
  readonly required: Readonly<Record<string, Rule>>;
  readonly optional?: Readonly<Record<string, Rule>>;
}

const isText: Rule = (value) => typeof value === 'string' && value !== '';
const matches =
  (pattern: RegExp): Rule =>
  (value) =>
    typeof value === 'string' && pattern.test(value);

const organisation: Form = { required: { authority: matches(/^iso6523-actorid-upis$/), ID: matches(/^0192:\d{9}$/) } };

const forms: ReadonlyMap<unknown, Form> = new Map([
  [
    'urn:altinn:systemuser',
    { required: { type: isText, systemuser_org: obeys(organisation) }, optional: { externalRef: isText } },
  ],
  [
    'urn:altinn:consent',
    {
      required: {
        type: isText,
        id: matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i),
        from: matches(/^urn:altinn:(person:identifier-no:\d{11}|organization:identifier-no:\d{9})$/),
      },
    },
  ],
]);

/** The types of rich authorization requests (RFC 9396) that Maskinporten understands. */
export const authorizationDetailsTypes: readonly string[] = [...forms.keys()].map(String);

/**
 * Reads a rich authorization request. Nothing of it is allowed yet.
 *
 * @throws GrantRefused for its type (MP-301), for a field that is unknown (MP-302) and for a value of the wrong form (MP-303).
 */
export function readAuthorizationDetails(value: unknown): readonly AuthorizationDetail[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length === 0) {
    throw invalidRequest('MP-011', 'Claim authorization_details must be an array that is not empty.');
  }
  for (const detail of value as readonly unknown[]) {
    const form = forms.get(isObject(detail) ? detail.type : undefined);
    if (!form) throw invalidRequest('MP-301', 'Unknown authorization_details type.');
    requireKnownFields(detail, form);
    if (!obeys(form)(detail)) throw invalidDetails('A field is missing or has a wrong value.');
  }
  const details = value as readonly AuthorizationDetail[];
  // "Man kan kun spørre på en part i gangen" (maskinporten_func_systembruker.md).
  if (details.filter(({ type }) => type === 'urn:altinn:systemuser').length > 1) {
    throw invalidDetails('Only one systemuser_org can be asked for at a time.');
  }
  return details;
}

/** MP-303, as captured: what is asked for does not agree with what is registered in Altinn. */
export function invalidDetails(reason: string): GrantRefused {
  return new GrantRefused(
    'invalid_altinn_customer_configuration',
    'MP-303',
    `Invalid authorization_details. ${reason}`,
  );
}

function requireKnownFields(detail: unknown, { required, optional }: Form): void {
  const known = { ...required, ...optional };
  if (!isObject(detail)) return;
  for (const field of Object.keys(detail)) {
    if (!(field in known)) throw invalidRequest('MP-302', 'Unknown field in authorization_details.');
    if (field === 'systemuser_org') requireKnownFields(detail[field], organisation);
  }
}

function obeys({ required, optional = {} }: Form): Rule {
  return (value) =>
    isObject(value) &&
    Object.entries(required).every(([field, isRight]) => isRight(value[field])) &&
    Object.entries(optional).every(([field, isRight]) => value[field] === undefined || isRight(value[field]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
