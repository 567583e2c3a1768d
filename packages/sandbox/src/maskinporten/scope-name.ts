// Of KRR on the platform before 2023 (felleslosninger/docs, oppslagstjenesten_rest.md of 2023-08 and Brukerspesifikt-oppslag_rest.md).
const former =
  /^(?:global|user)\/(?:kontaktinformasjon|varslingsstatus|sikkerdigitalpost|sertifikat|spraak)\.(?:read|write)$/;

/** @throws TypeError that names the option unless the text can be one scope (RFC 6749 section 3.3), and is none that is no more. */
export function requireScope(option: string, scope: string): void {
  if (typeof scope !== 'string' || !/^[\x21-\x7e]+$/.test(scope)) {
    throw new TypeError(`Option ${option}: must be the name of one scope, like 'krr:global/kontaktinformasjon.read'.`);
  }
  if (former.test(scope)) {
    throw new TypeError(
      `Option ${option}: KRR's scopes of the platform before 2023 are no more. Use those that begin with krr:, like 'krr:global/kontaktinformasjon.read'.`,
    );
  }
}

/** @throws TypeError that names the option. */
export function requireScopes(option: string, scopes: readonly string[], least: 0 | 1): void {
  if (!Array.isArray(scopes) || scopes.length < least) {
    throw new TypeError(
      `Option ${option}: must be an array of scope names, like ['krr:global/kontaktinformasjon.read'].`,
    );
  }
  for (const scope of scopes) requireScope(option, scope);
}
