import { describe, test } from 'vitest';
import { expectFoundInLogin } from './expect-found.ts';
import { changingAnswer, changingRequest } from './fault.ts';
import { changingMetadata, type LoginFault } from './idporten-fault.ts';
import { sample } from './sample.ts';

const faults: readonly LoginFault[] = [
  {
    name: 'gives its metadata with another status',
    breaks: ['IDP-META-LOCATION'],
    because: /^status: expected 200, came 203/,
    wrap: (fetch) =>
      changingAnswer(fetch, '/openid-configuration', (answer) => {
        answer.status = 203;
      }),
  },
  {
    name: 'names itself with a slash',
    breaks: ['IDP-META-ISSUER'],
    because: /^issuer: expected "https:\/\/test\.idporten\.no", came "https:\/\/test\.idporten\.no\/"/,
    wrap: (fetch) =>
      changingMetadata(fetch, (json) => {
        json.issuer = `${json.issuer}/`;
      }),
  },
  {
    name: 'has its token endpoint elsewhere',
    breaks: ['IDP-META-ENDPOINTS'],
    because: /^endpoints below the issuer: expected .*, came .*"\/oauth2\/token"/,
    wrap: (fetch) =>
      changingMetadata(
        changingRequest(fetch, '/oauth2/token', (request) => {
          request.url = request.url.replace('/oauth2', '');
        }),
        (json) => {
          json.token_endpoint = String(json.token_endpoint).replace('/token', '/oauth2/token');
        },
      ),
  },
  ...(
    [
      ['offers ID tokens without a code', 'CODE-ONLY', 'response_types_supported', ['code', 'id_token']],
      ['offers the JWT grant', 'GRANTS', 'grant_types_supported', ['authorization_code', 'urn:jwt-bearer']],
      ['offers plain PKCE', 'PKCE', 'code_challenge_methods_supported', ['plain', 'S256']],
      ['offers secrets only', 'CLIENT-AUTH', 'token_endpoint_auth_methods_supported', ['client_secret_basic']],
      ['has the levels of the old platform', 'ACR', 'acr_values_supported', ['Level3', 'Level4']],
      ['has no Sami', 'LOCALES', 'ui_locales_supported', ['en', 'nb', 'nn']],
      ['does not say that iss comes back', 'RESPONSE-ISS', 'authorization_response_iss_parameter_supported', false],
    ] as const
  ).map(
    ([name, requirement, field, value]): LoginFault => ({
      name,
      breaks: [`IDP-META-${requirement}`],
      because: new RegExp(`^${field}.*: expected`),
      wrap: (fetch) =>
        changingMetadata(fetch, (json) => {
          json[field] = value;
        }),
    }),
  ),
  {
    name: 'publishes a key that is not RSA',
    breaks: ['IDP-KEY-SET'],
    because: /^kty: expected "RSA", came "EC"/,
    wrap: (fetch) =>
      changingAnswer(fetch, '/jwks.json', ({ json }) => {
        json.keys = [...(json.keys as object[]), { kty: 'EC', kid: 'elliptic', crv: 'P-256' }];
      }),
  },
];

describe('an ID-porten that', () => {
  test.each(sample(faults))('$name', expectFoundInLogin);
});
