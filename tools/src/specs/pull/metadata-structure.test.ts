import { DocumentError, diff } from '@fellesklient/spec-diff';
import { describe, expect, test } from 'vitest';
import { metadataStructure } from './metadata-structure.ts';

const address = 'https://issuer.example/.well-known/openid-configuration';
const metadata = {
  issuer: 'https://issuer.example',
  token_endpoint: 'https://issuer.example/token',
  grant_types_supported: ['authorization_code', 'refresh_token'],
  claims_parameter_supported: false,
  mtls_endpoint_aliases: { token_endpoint: 'https://mtls.issuer.example/token' },
};
const structure = (value: object): object => metadataStructure(JSON.stringify(value), address);

describe('changes of metadata are judged like those of what a server takes', () => {
  test.each([
    ['one more grant type', { grant_types_supported: [...metadata.grant_types_supported, 'device_code'] }, 'minor'],
    ['one less', { grant_types_supported: ['authorization_code'] }, 'major'],
    ['another order', { grant_types_supported: ['refresh_token', 'authorization_code'] }, 'none'],
    ['another token endpoint', { token_endpoint: 'https://issuer.example/v2/token' }, 'major'],
    ['another issuer', { issuer: 'https://issuer.example/' }, 'major'],
    ['an endpoint that is new', { userinfo_endpoint: 'https://issuer.example/userinfo' }, 'minor'],
    ['an endpoint that is gone', { token_endpoint: undefined }, 'major'],
    ['an alias that has moved', { mtls_endpoint_aliases: { token_endpoint: 'https://issuer.example/mtls' } }, 'major'],
    ['a flag', { claims_parameter_supported: true }, 'major'],
  ])('%s', (_, change, bump) => {
    expect(diff(structure(metadata), structure({ ...metadata, ...change })).bump).toBe(bump);
  });
});

test('a finding tells where, and what', () => {
  const { findings } = diff(structure(metadata), structure({ ...metadata, grant_types_supported: ['refresh_token'] }));
  expect(findings.map(({ path, detail }) => [path, detail.rule, detail.name])).toEqual([
    [
      'components/schemas/Metadata/properties/grant_types_supported/items',
      'request-value-removed',
      'authorization_code',
    ],
  ]);
});

test.each([['<html></html>'], ['{"token_endpoint": "https://x"}'], ['null'], ['[]']])('%s is refused', (text) => {
  expect(() => metadataStructure(text, address)).toThrow(DocumentError);
});
