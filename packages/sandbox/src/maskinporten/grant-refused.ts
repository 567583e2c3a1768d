/** OAuth2 error codes that Maskinporten uses (felleslosninger/docs, maskinporten_feilsoking.md). */
export type GrantErrorCode =
  | 'invalid_request'
  | 'invalid_grant'
  | 'invalid_scope'
  | 'forbidden'
  | 'invalid_altinn_customer_configuration';

/** Maskinporten's numbers for reasons of refusal (maskinporten_feilsoking.md, 2024-06-13). */
export type MpCode =
  | 'MP-011'
  | 'MP-012'
  | 'MP-100'
  | 'MP-110'
  | 'MP-120'
  | 'MP-121'
  | 'MP-122'
  | 'MP-123'
  | 'MP-124'
  | 'MP-130'
  | 'MP-200'
  | 'MP-201'
  | 'MP-250'
  | 'MP-251'
  | 'MP-301'
  | 'MP-302'
  | 'MP-303';

/** Thrown by the steps that verify a grant; becomes the token endpoint's error answer. */
export class GrantRefused extends Error {
  override readonly name = 'GrantRefused';
  readonly error: GrantErrorCode;
  /** Absent for the refusals that the documentation lists without a number. */
  readonly mp: MpCode | undefined;

  constructor(error: GrantErrorCode, mp: MpCode | undefined, description: string) {
    super(description);
    this.error = error;
    this.mp = mp;
  }

  /** 403 for the two that the documentation calls Forbidden, else 400. */
  get status(): 400 | 403 {
    return this.error === 'forbidden' ? 403 : 400;
  }
}

/** What most refusals are: the assertion does not authenticate the client. */
export function invalidAssertion(mp: MpCode | undefined, reason: string): GrantRefused {
  return new GrantRefused('invalid_grant', mp, `Invalid assertion. ${reason}`);
}

/** A parameter or claim whose value cannot be used. */
export function invalidRequest(mp: MpCode | undefined, reason: string): GrantRefused {
  return new GrantRefused('invalid_request', mp, `Invalid request. ${reason}`);
}
