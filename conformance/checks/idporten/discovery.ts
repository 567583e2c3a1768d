import { type Check, check, expectEqual, expectThat, jsonOf, type RegisterSubject, send } from '../../src/index.ts';
import { keySetOf } from './keys.ts';
import { type Json, metadataOf, providerOf } from './provider.ts';

const endpoints = ['pushed_authorization_request_endpoint', 'token_endpoint', 'userinfo_endpoint', 'jwks_uri'];
const browserEndpoints = ['authorization_endpoint', 'end_session_endpoint'];

/** Metadata (OpenID Connect Discovery) and keys. */
export const discoveryChecks: readonly Check<RegisterSubject>[] = [
  check('IDP-META-LOCATION', 'below the issuer', async (subject) => {
    const url = `${providerOf(subject).issuer}/.well-known/openid-configuration`;
    const answer = await send(subject, { method: 'GET', url });
    expectEqual('status', answer.status, 200);
    expectThat('fields', 'issuer' in jsonOf(answer), 'issuer among them', Object.keys(jsonOf(answer)));
  }),
  onMetadata('IDP-META-ISSUER', ({ issuer }, subject) => expectEqual('issuer', issuer, providerOf(subject).issuer)),
  onMetadata('IDP-META-ENDPOINTS', (metadata, subject) => {
    const { issuer } = providerOf(subject);
    const paths = endpoints.map((name) => String(metadata[name]).replace(issuer, ''));
    expectEqual('endpoints below the issuer', paths, ['/par', '/token', '/userinfo', '/jwks.json']);
    for (const name of browserEndpoints) {
      expectThat(name, URL.canParse(String(metadata[name])), 'an address', metadata[name]);
    }
  }),
  onMetadata('IDP-META-LOGIN-HOST', ({ authorization_endpoint, end_session_endpoint }, subject) => {
    const addresses = [authorization_endpoint, end_session_endpoint].map(String);
    // Elsewhere than at the real hosts nobody says where it is.
    const [, host] = /^https:\/\/((?:test\.)?idporten\.no)$/.exec(providerOf(subject).issuer) ?? [];
    const place = host === undefined ? addresses[0]?.replace(/\/authorize$/, '') : `https://login.${host}`;
    expectEqual('addresses for the browser', addresses, [`${place}/authorize`, `${place}/logout`]);
  }),
  onMetadata('IDP-META-CODE-ONLY', (metadata) => {
    expectEqual('response_types_supported', metadata.response_types_supported, ['code']);
  }),
  onMetadata('IDP-META-GRANTS', (metadata) => {
    const grants = ['authorization_code', 'refresh_token'];
    expectEqual('grant_types_supported, sorted', sorted(metadata.grant_types_supported), grants);
  }),
  onMetadata('IDP-META-PKCE', (metadata) => {
    expectEqual('code_challenge_methods_supported', metadata.code_challenge_methods_supported, ['S256']);
  }),
  onMetadata('IDP-META-CLIENT-AUTH', (metadata) => {
    expectEqual(
      'token_endpoint_auth_methods_supported, sorted',
      sorted(metadata.token_endpoint_auth_methods_supported),
      ['client_secret_basic', 'client_secret_post', 'none', 'private_key_jwt'],
    );
  }),
  onMetadata('IDP-META-ACR', (metadata) => {
    for (const level of ['idporten-loa-substantial', 'idporten-loa-high']) {
      expectThat(
        'acr_values_supported',
        sorted(metadata.acr_values_supported).includes(level),
        level,
        metadata.acr_values_supported,
      );
    }
  }),
  onMetadata('IDP-META-LOCALES', (metadata) => {
    expectEqual('ui_locales_supported, sorted', sorted(metadata.ui_locales_supported), ['en', 'nb', 'nn', 'se']);
  }),
  onMetadata('IDP-META-RESPONSE-ISS', (metadata) => {
    const field = 'authorization_response_iss_parameter_supported';
    expectEqual(field, metadata[field], true);
  }),
  check('IDP-KEY-SET', 'keys', async (subject) => {
    const { keys } = await keySetOf(subject);
    expectThat('number of keys', keys.length > 0, 'at least one', keys.length);
    for (const key of keys) {
      expectEqual('kty', key.kty, 'RSA');
      for (const field of ['kid', 'n', 'e']) expectThat('fields of a key', field in key, field, Object.keys(key));
      const secret = Object.keys(key).filter((field) => ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k'].includes(field));
      expectEqual('private fields of a key', secret, []);
    }
  }),
];

function onMetadata(requirement: string, judge: (metadata: Json, subject: RegisterSubject) => void) {
  return check<RegisterSubject>(requirement, 'metadata', async (subject) => judge(await metadataOf(subject), subject));
}

function sorted(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list.toSorted() : [];
}
