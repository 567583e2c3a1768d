/**
 * Where sources on the real services disagree: the values each switch takes, the default (the newest source) first.
 * The README has the same list with the source behind every value.
 *
 * @example
 * ```ts
 * import { createSandbox, quirkValues } from '@fellesklient/sandbox';
 *
 * const sandboxes = quirkValues.krr.timestamps.map((timestamps) => createSandbox({ quirks: { krr: { timestamps } } }));
 * ```
 */
export const quirkValues = {
  maskinporten: {
    /**
     * A claim in the grant that the documentation does not list: refused since 2025-08 (felleslosninger/docs PR #438), while nais/texas
     * and public samples send nbf and sub in production.
     */
    unknownClaims: ['refused', 'ignored'],
    /**
     * `documented`: lifetime at most 120 s, iat within 10 s both ways, no grace after exp (maskinporten_protocol_jwtgrant.md).
     * `enforced`: 180 s, old iat unchecked, 10 s of grace (a reading of the server's source in Altinn/altinn-studio #19603).
     */
    timeRules: ['documented', 'enforced'],
    /**
     * `resource` as a plain string: sent in production by felleslosninger/jwt-grant-generator, ks-no and nais/texas, while the
     * documentation speaks of an array only.
     */
    stringResource: ['accepted', 'refused'],
    /**
     * `aud` of a token for which no resource was asked: absent in captured tokens and in idporten/oidc/oidc_func_aud.md, "unspecified" in
     * maskinporten_func_audience_restricted_tokens.md.
     */
    audienceWithoutResource: ['absent', 'unspecified'],
    /** `delegation_source` as on maskinporten_protocol_token.md and as on maskinporten_guide_apikonsument.md. */
    delegationSource: ['https://tt02.altinn.no/', 'https://tt02.altinn.no'],
    /**
     * Scopes that a customer has delegated: the supplier adds them to its own client (docs.digdir.no, delegation scopes of KRR), while
     * maskinporten_protocol_jwtgrant.md excepts delegation from what must be registered on the client.
     */
    delegatedScopes: ['on-client', 'any'],
    /**
     * Which certificate of the bag grants are signed with: the one to authenticate with (vtfk/maskinportenAuth), or also the one to sign
     * with, which Folkeregisteret's customers were told to order (Skatteetaten/folkeregisteret-api-dokumentasjon, Maskinporten).
     */
    certificateUsage: ['authentication', 'authentication-or-signing'],
    /** The name for what a consent is limited to, in docs.altinn.studio: guides to validating consent, and to retrieving a token. */
    consentMetadata: ['metadata', 'metaData'],
  },
  idporten: {
    /**
     * `aud` of a client assertion: the issuer only, by the newest oidc_protocol_token.md; the token endpoint's address as well, by the
     * same page in 2024.
     */
    clientAssertionAudience: ['issuer', 'issuer-or-token-endpoint'],
    /**
     * Whether a refresh token is replaced when used: not documented. `rotated` is the stricter of the two: the old one works no more.
     */
    refreshTokens: ['rotated', 'kept'],
    /** Seconds that access tokens last unless registered: oidc_func_clientreg.md, and Kontaktregisteret/krr_arkitektur.md. */
    accessTokenLifetime: ['120', '30'],
  },
  krr: {
    /**
     * Contact information older than 18 months: delivered by krr_18mnd.md (first part) and krr_testbrukere.md of 2023, withheld by
     * krr_18mnd.md (second part) and the expected answers of 2020.
     */
    expiredContact: ['delivered', 'withheld'],
    /**
     * An id asked for twice: nothing is published on v1 and v2; the SOAP era's catalogue (resources/begrep) repeats the answer. `by-version`:
     * as v1 otherwise answers for each id and v2 for each person, `repeated` in v1 and `once` in v2.
     */
    duplicateIds: ['by-version', 'once', 'repeated'],
    /**
     * Contact information of the reserved: delivered as everybody's (krr_testbrukere.md of 2023), or by the expected answers of 2020 its values
     * without a date, and nothing of who has a mailbox.
     */
    reservedContact: ['delivered', 'undated'],
    /** An id that is no personidentifikator by its form: nothing is published. */
    malformedIds: ['not-registered', 'rejected'],
    /**
     * `2023-06-10T21:00:01+02` in recordings of 2023-10-12 (Valgdirektoratet/folkeavstemning), `.768Z` in krr_attributter.md,
     * `.000+01:00` in the pilot's examples of 2017.
     */
    timestamps: ['offset-hours', 'utc-milliseconds', 'offset-minutes'],
    /**
     * Fields that public clients and documentation show after those recordings: `oppdatert`, `*_sist_validert`, `*_duplisert`
     * (Altinn/altinn-profile fixtures of 2024-10, docs.digdir.no krr_attributter of 2026).
     */
    laterFields: ['sent', 'absent'],
    /** e-Boks' organisation number: krr_attributter.md, and the expected answers of 2020. */
    eBoksNumber: ['922020175', '996460320'],
    /**
     * Whether the change that hentEndringer is asked from is left out, as in Altinn/altinn-profile's change log fixtures, or comes first, as
     * in the SOAP service (resources/begrep/felles, endringsNummer.md).
     */
    changeBoundary: ['exclusive', 'inclusive'],
    /** `varslingsstatus` in hentEndringer: in Altinn/altinn-profile's fixtures, never in the SOAP service (resources/begrep). */
    changeVarslingsstatus: ['sent', 'absent'],
    /**
     * What makes a person `KAN_VARSLES`: contact information that is fresh and no reservation (felleslosninger/docs PR #645, 2026), or
     * fresh contact information alone, as krr_attributter.md had it before.
     */
    varslingsstatus: ['age-and-reservation', 'age'],
    /** Whose the certificate is: the mailbox supplier's (krr_lokal_kopi.md), or each person's (krr_attributter.md, resources/begrep). */
    certificateOwner: ['supplier', 'person'],
    /** What the language is called: in recordings of 2023-10-12, and in the types of vestfoldfylke/azf-krr, 2025. */
    languageField: ['spraak', 'sprak'],
    /**
     * `GET /rest/v2/person`: called by eudi-wallet-no/eudiw-bevisporten in 2025, while Brukerspesifikt-oppslag_rest.md has the one of v1
     * only.
     */
    personV2: ['served', 'absent'],
    /**
     * How answers in application/jose are signed. No source disagrees here: all but the first are what a reader must refuse. The
     * README says what each one does.
     */
    signature: [
      'sound',
      'not-a-jws',
      'altered',
      'other-key',
      'alg-none',
      'alg-hs256',
      'unknown-critical-header',
      'no-certificate',
      'expired',
      'not-yet-valid',
      'untrusted',
      'issued-by-holder',
      'other-organisation',
      'payload-not-json',
      'payload-of-wrong-shape',
    ],
  },
  folkeregisteret: {
    /**
     * The body of errors: `kode` and `melding` in the documentation (sos-returkoder.md) and in data-altinn-no/plugin-skatteetaten of 2026,
     * `feilkode` and `feilmelding` or `code` and `message` in the OpenAPI documents 1.5 to 1.6.2.
     */
    errors: ['kode', 'feilkode', 'code'],
    /** What `Retry-After` counts: milliseconds (hendelsesliste.md, sos-returkoder.md), or seconds (statisticsnorway/whodat-service). */
    retryAfter: ['milliseconds', 'seconds'],
    /**
     * How many calls a caller may make in a minute: 60 000 in production and 1200 elsewhere (SLA-bruksvilkar.md, news of 2023-01-24), one of
     * the two everywhere, or as many as it likes, which no source says.
     */
    callsPerMinute: ['by-environment', '1200', '60000', 'unlimited'],
    /** siste/sekvensnummer in text/plain: no more (1.6.2), or beside JSON and XML (1.5, 1.6). */
    sekvensnummerAsText: ['refused', 'served'],
    /**
     * `identitetsgrunnlag` in the document of an event: with `legitimasjonskontroll` (Hendelsedokument_v1.0.xsd, 1.6.2), or with
     * `identitetsgrunnlagstatus` and an empty `dokumentgrunnlag` (examples in hendelsesliste.md).
     */
    hendelseIdentitetsgrunnlag: ['legitimasjonskontroll', 'identitetsgrunnlagstatus'],
    /** entydigsoek that finds nobody: 404 (1.6.2), or 400 with `FREG-001` (an idporten eIDAS connector). */
    entydigsoekWithoutHit: ['404', '400'],
    /** entydigsoek by `navn` and `postnummer`: enough (oppslag.md), or only together with `adressenavn` (1.5). */
    navnAndPostnummer: ['enough', 'with-adressenavn'],
    /** entydigsoek by `foedselsdato` and a foreign number or document, without a name: not listed in oppslag.md, listed in 1.5. */
    foedselsdatoAndForeignId: ['refused', 'enough'],
    /** entydigsoek of finans by foreign number or document: until June 2023 (news of 2023-06-13), and in 1.5. */
    finansForeignIds: ['removed', 'searchable'],
    /** The person and bulkoppslag in the package privat: not in konsumenttjenester.md, in 1.5. */
    privatLookup: ['absent', 'served'],
    /** uttrekk/tilpasset in finans and eid: in konsumenttjenester.md, in neither by SLA-bruksvilkar.md, and not in 1.5 of finans. */
    finansAndEidUttrekk: ['served', 'absent'],
    /**
     * `falskIdentitet` in offentligutenhjemmel and finans: by its own name (news of 2021-11-01), or only where the group
     * identitetsgrunnlag-utvidet is, which they lack (dataminimering.md).
     */
    falskIdentitet: ['by-name', 'with-group-only'],
    /**
     * That somebody is protected: in person-basis of every package (dataminimering.md), or confidential outside public bodies
     * (sos-spesreg.md).
     */
    adressebeskyttelse: ['delivered', 'confidential'],
    /** `kilde` and `aarsak` for those without authority in law: never (recordings of 2023-10-11), sometimes (data-altinn-no/plugin-skatteetaten). */
    kilde: ['absent', 'sent'],
    /** A guardian's task at namsmannen: spelt with aa (Altinn/altinn-register), with å (news of 2025-11-06). */
    forliksraadet: ['aa', 'å'],
  },
  authlevel: {
    /**
     * The name of the flag: in the documentation and every client since 2020 (navikt/veilarbperson), and in
     * difi/idporten-authlevel-example of 2017.
     */
    flag: ['harbruktnivaa4', 'harbruktnivå4'],
    /**
     * What the grant of a token must be signed with: any key of the client, as everywhere in Maskinporten, to whose page the newest text points
     * (oidc_api_authlevel.md), or a business certificate, as the same page and the older one demand.
     */
    certificate: ['any-key', 'business-certificate'],
  },
} as const;

type Values = typeof quirkValues;
export type Quirks = {
  readonly [Service in keyof Values]: {
    readonly [Name in keyof Values[Service]]: Values[Service][Name] extends readonly (infer Value)[] ? Value : never;
  };
};
export type QuirkOptions = { readonly [Service in keyof Quirks]?: Partial<Quirks[Service]> };
