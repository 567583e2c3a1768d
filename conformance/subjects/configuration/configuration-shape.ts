import { isAddress, isKey, isListOf, isSyntheticPerson, isText, isTexts, type Shape } from './shape.ts';

const client: Shape = { client_id: isText, organisation_number: isText, scopes: isTexts, jwk: isKey };
const certificate: Shape = { chain: isTexts, private_key: isText };
const loginClient: Shape = {
  client_id: isText,
  organisation_number: isText,
  redirect_uri: isText,
  post_logout_redirect_uri: isText,
  scopes: isTexts,
  auth: { method: isText, jwk: isKey, secret: isText, certificate },
};
const document: Shape = { dokumentidentifikator: isText, personidentifikator: isText };
const day = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
    ? undefined
    : 'must be a day, like 2027-06-01, in quotes';

/** What a configuration file may say: a `RegisterSubject` in snake_case, and what is waived. */
export const configurationShape: { readonly [field: string]: Shape } = {
  maskinporten: { issuer: isAddress, token_endpoint: isAddress },
  client,
  krr: { base_url: isAddress },
  authlevel: {
    base_url: isAddress,
    client,
    certificate: { client_id: isText, own: certificate },
    persons: {
      recent: isText,
      recent_with_d_number: isText,
      seventeen_months_ago: isText,
      over_eighteen_months_ago: isText,
      recent_but_blocked: isText,
      never: isText,
    },
  },
  idporten: {
    issuer: isAddress,
    client: loginClient,
    others: {
      secret_post: loginClient,
      secret_basic: loginClient,
      public: loginClient,
      certified: loginClient,
      old_key: loginClient,
      old_secret: loginClient,
      without_pkce: loginClient,
      opaque: loginClient,
      introspecting: loginClient,
      contact_register: loginClient,
    },
    consent_scope: isText,
  },
  minprofil: { base_url: isAddress, goto_url: isText },
  folkeregisteret: {
    base_url: isAddress,
    client,
    customer: isText,
    persons_file: isText,
    tenor_person: isSyntheticPerson,
    duplicate: { closed: isText, survivor: isText },
    namesakes: { navn: isText, postnummer: isText },
    archive: { recent: document, over_three_years_old: document, newest: document },
  },
  extras: {
    foreign_scope: isText,
    ungranted_scope: isText,
    other_type_scope: isText,
    customer: isText,
    stranger: isText,
    on_behalf_of: { value: isText, organisation_number: isText },
    system_user: { organisation_number: isText, external_ref: isText },
    consent: { id: isText, from: isText },
    other_environment: { issuer: isAddress, token_endpoint: isAddress },
    other_idporten: isAddress,
    certificates: {
      client_id: isText,
      organisation_number: isText,
      own: certificate,
      of_another: certificate,
      elsewhere: certificate,
      expired: certificate,
      of_former_profile: certificate,
      to_encrypt_with: certificate,
      of_unknown_authority: certificate,
    },
    change_feed_client: client,
  },
  waivers: isListOf({ id: isText, reason: isText, until: day }),
};
