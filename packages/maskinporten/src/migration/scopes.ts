/** A scope that was replaced by another. */
export interface ScopeChange {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  /** The public document that says so. */
  readonly source: string;
}

/** A scope of old examples that nothing documents: whoever asks for it must find out what it was meant to open. */
export interface UnknownScope {
  readonly scope: string;
  readonly reason: string;
  readonly source: string;
}

export interface MigratedScopes {
  /** What to ask for now, without duplicates, in the order of the old ones; unknown ones are left out. */
  readonly scopes: readonly string[];
  readonly changes: readonly ScopeChange[];
  readonly unknown: readonly UnknownScope[];
}

const krr = {
  reason: 'KRR went from five scopes to two with its own prefix when it moved to Maskinporten.',
  source: 'felleslosninger/docs, oppslagstjenesten_rest.md (2020-06-24)',
};
const contact = { ...krr, to: 'krr:global/kontaktinformasjon.read' };
const mailbox = { ...krr, to: 'krr:global/digitalpost.read' };

const replaced: Readonly<Record<string, Omit<ScopeChange, 'from'>>> = {
  'global/kontaktinformasjon.read': contact,
  'global/varslingsstatus.read': contact,
  'global/spraak.read': contact,
  'global/sikkerdigitalpost.read': mailbox,
  'global/sertifikat.read': mailbox,
  'skatteetaten:medhjemmel': {
    to: 'folkeregister:deling/offentligmedhjemmel',
    reason: 'Folkeregisteret has one scope for each of nine rettighetspakker; the first one became this.',
    source: 'Skatteetaten/folkeregisteret-api-dokumentasjon, src/pakobling-til-freg/Maskinporten.md',
  },
};

const undocumented = {
  reason: 'Stood in old examples only; no documentation lists it. Leave it out, or ask the owner of the API.',
  source: 'felleslosninger/docs, oidc_api_krr.md (2019-03-20), which lists the five scopes of that time',
};
const unknown: readonly string[] = ['global/navn.read', 'global/postadresse.read'];

/**
 * Finds what to ask for instead of scopes of the ID-porten and Folkeregisteret of before; other scopes are left alone.
 *
 * @throws TypeError when `scopes` is no array of strings.
 *
 * @example
 * ```ts
 * import { migrateScopes } from '@fellesklient/maskinporten/migration';
 *
 * const { scopes } = migrateScopes(['global/varslingsstatus.read', 'global/spraak.read']);
 * console.log(scopes); // ['krr:global/kontaktinformasjon.read']
 * ```
 */
export function migrateScopes(scopes: readonly string[]): MigratedScopes {
  if (!Array.isArray(scopes) || scopes.some((scope) => typeof scope !== 'string')) {
    throw new TypeError("Option scopes: must be an array of scopes. Write it like ['global/kontaktinformasjon.read'].");
  }
  const old = [...new Set<string>(scopes)];
  const replacementOf = (scope: string): (typeof replaced)[string] | undefined =>
    Object.hasOwn(replaced, scope) ? replaced[scope] : undefined;
  const known = old.filter((scope) => !unknown.includes(scope));
  return {
    scopes: [...new Set(known.map((scope) => replacementOf(scope)?.to ?? scope))],
    changes: known.flatMap((scope) => {
      const replacement = replacementOf(scope);
      return replacement ? [{ from: scope, ...replacement }] : [];
    }),
    unknown: old.filter((scope) => unknown.includes(scope)).map((scope) => ({ scope, ...undocumented })),
  };
}
