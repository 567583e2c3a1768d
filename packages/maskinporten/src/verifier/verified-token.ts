/** An organisation as Maskinporten names it (felleslosninger/docs, maskinporten_protocol_token.md). */
export interface Organisation {
  /** `iso6523-actorid-upis`; other authorities may come. */
  readonly authority: string;
  /** As it stands in the token, for example `0192:310000027`, or `0192:310000027:ER//310000035:1` for a sub-unit. */
  readonly id: string;
  /** The nine digits of a Norwegian organisation; absent when the id is of another kind. */
  readonly organisationNumber?: string;
}

/** What a verified token says. Grant access by `consumer`, never by `clientId` alone. */
export interface VerifiedToken {
  /** On whose behalf the API is called; with a system user the supplier, whose customer stands in `authorizationDetails`. */
  readonly consumer: Organisation;
  /** Who calls for the consumer, by delegation: to be logged together with `delegationSource`. */
  readonly supplier?: Organisation;
  /** Where the delegation was made, as a URL with or without a slash at its end. */
  readonly delegationSource?: string;
  readonly scopes: readonly string[];
  readonly clientId: string;
  /** The person that the token is restricted to: eleven digits. */
  readonly pid?: string;
  /** Rich authorization (RFC 9396). For `urn:altinn:systemuser` Altinn's PDP must be asked too. */
  readonly authorizationDetails?: readonly Readonly<Record<string, unknown>>[];
  readonly expiresAt: Date;
  readonly jti: string;
}

/** The claims of a token whose signature is right; undefined when one that every token has is missing or of another form. */
export function readClaims(claims: Readonly<Record<string, unknown>>): VerifiedToken | undefined {
  const {
    scope,
    client_id: clientId,
    jti,
    iat,
    exp,
    supplier: supplierClaim,
    delegation_source: delegationSource,
  } = claims;
  const { pid, authorization_details: details } = claims;
  const consumer = readOrganisation(claims.consumer);
  const supplier = readOrganisation(supplierClaim);
  if (!consumer || (supplierClaim !== undefined && !supplier)) return undefined;
  if (!isText(scope) || !isText(clientId) || !isText(jti) || !isTime(iat) || !isTime(exp)) return undefined;
  if (!isOptional(delegationSource, isText) || !isOptional(pid, isText) || !isOptional(details, isList))
    return undefined;
  return {
    consumer,
    ...(supplier && { supplier }),
    ...(delegationSource !== undefined && { delegationSource }),
    scopes: scope.split(' ').filter((one) => one !== ''),
    clientId,
    ...(pid !== undefined && { pid }),
    ...(details !== undefined && { authorizationDetails: details }),
    expiresAt: new Date(exp * 1000),
    jti,
  };
}

function readOrganisation(claim: unknown): Organisation | undefined {
  const { authority, ID: id } = (claim ?? {}) as Record<string, unknown>;
  if (!isText(authority) || !isText(id)) return undefined;
  // 0192 is Enhetsregisteret; 9908 was until 2021. A sub-unit follows after a further colon.
  const organisationNumber = /^(?:0192|9908):(\d{9})(?::|$)/.exec(id)?.[1];
  return { authority, id, ...(organisationNumber !== undefined && { organisationNumber }) };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isTime(value: unknown): value is number {
  return Number.isFinite(value);
}

function isList(value: unknown): value is readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null);
}

function isOptional<T>(value: unknown, is: (value: unknown) => value is T): value is T | undefined {
  return value === undefined || is(value);
}
