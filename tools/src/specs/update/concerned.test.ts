import { diff, type Finding } from '@fellesklient/spec-diff';
import { expect, test } from 'vitest';
import { concernedBy } from './concerned.ts';

const document = {
  openapi: '3.1.0',
  servers: [{ url: 'https://a.example', 'x-environment': { name: 'test', issuers: [] } }],
  paths: { '/a': { get: { operationId: 'a', responses: { '200': { description: 'A' } } } } },
};
const change = (from: string, to: string): readonly Finding[] =>
  diff(document, JSON.parse(JSON.stringify(document).replace(from, to)) as object).findings;

test.each([
  [
    'an address',
    'https://a.example',
    'https://b.example',
    { krr: ['krr', 'sandbox'], idporten: ['idporten', 'sandbox'] },
  ],
  ['what is answered', '"200"', '"201"', { krr: ['krr', 'sandbox'], idporten: ['sandbox'] }],
  ['a name in code', '"operationId":"a"', '"operationId":"b"', { krr: ['krr'], idporten: [] }],
  ['prose', '"A"', '"B"', { krr: [], idporten: [] }],
])('%s concerns those whose users meet it', (_, from, to, concerned) => {
  const findings = change(from, to);
  for (const [api, packages] of Object.entries(concerned)) {
    expect(concernedBy(api, findings).map((one) => one.package)).toEqual(packages);
  }
});
