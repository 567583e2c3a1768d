import { describe, expect, test } from 'vitest';
import { type Bench, contactScope, createBench, testIssuer } from '../../test/bench.ts';

async function ask(bench: Bench, claims: Record<string, unknown>): Promise<string> {
  const { status, body } = await bench.exchange(await bench.sign(claims));
  return `${status} ${String(body.error_uri ?? '').replace(`${testIssuer}errors/`, '')}`.trim();
}

async function tokenOf(bench: Bench, claims: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { body } = await bench.exchange(await bench.sign(claims));
  return JSON.parse(atob(String(body.access_token).split('.')[1] ?? '')) as Record<string, unknown>;
}

const id = (number: string): object => ({ authority: 'iso6523-actorid-upis', ID: `0192:${number}` });

describe('a scope delegated in Altinn', () => {
  const foreign = 'their:api';

  test('must be on the client of the supplier, by the newest documentation', async () => {
    const bench = await createBench();
    const consumer = bench.sandbox.newOrganisation();
    const supplier = bench.client.organisationNumber;
    bench.sandbox.grantScope(consumer, foreign);
    const claims = { scope: foreign, consumer_org: consumer };
    expect(await ask(bench, claims)).toBe('403 MP-251');
    bench.sandbox.delegateScope({ consumer, supplier, scope: foreign });
    expect(await ask(bench, claims)).toBe('400 MP-200');
    bench.sandbox.updateClient(bench.client.clientId, { scopes: [foreign] });
    expect(await ask(bench, claims)).toBe('200');
    // The supplier has it for this customer only.
    expect(await ask(bench, { scope: foreign })).toBe('403 MP-250');
  });

  test('or need not, by the switch; a scope that is misspelt or not delegated is refused all the same', async () => {
    const bench = await createBench({ quirks: { maskinporten: { delegatedScopes: 'any' } } });
    const consumer = bench.sandbox.newOrganisation();
    const supplier = bench.client.organisationNumber;
    for (const scope of [foreign, 'other:api']) bench.sandbox.grantScope(consumer, scope);
    bench.sandbox.delegateScope({ consumer, supplier, scope: foreign });
    expect(await ask(bench, { scope: foreign, consumer_org: consumer })).toBe('200');
    expect(await ask(bench, { scope: 'other:api', consumer_org: consumer })).toBe('403 MP-251');
    expect(await ask(bench, { scope: 'misspelt:api', consumer_org: consumer })).toBe('400 MP-200');
  });

  test('must be one that its owner lets customers delegate', async () => {
    const { sandbox, client } = await createBench();
    sandbox.registerScope({ scope: foreign, delegable: false });
    const delegation = { consumer: sandbox.newOrganisation(), supplier: client.organisationNumber, scope: foreign };
    expect(() => sandbox.delegateScope(delegation)).toThrow('Option scope:');
  });

  // docs.digdir.no, oppslagstjenesten_rest (after 2024): two scopes show the same as the ordinary ones and can be delegated.
  test.each([
    ['krr:global/kontaktinfo.read', true],
    ['krr:global/postkasse.read', true],
    ['krr:global/kontaktinformasjon.read', false],
    ['krr:global/digitalpost.read', false],
    ['krr:global/hentendring.read', false],
    ['krr:user/kontaktinformasjon.read', false],
  ])('of KRR is one of the two made for it: %s %s', async (scope, delegable) => {
    const bench = await createBench({}, { scopes: ['krr:global/kontaktinfo.read', 'krr:global/postkasse.read'] });
    const consumer = bench.sandbox.newOrganisation();
    const delegate = (): void =>
      bench.sandbox.delegateScope({ consumer, supplier: bench.client.organisationNumber, scope });
    bench.sandbox.grantScope(consumer, scope);
    if (!delegable) return expect(delegate).toThrow('Option scope:');
    delegate();
    expect(await ask(bench, { scope, consumer_org: consumer })).toBe('200');
  });
});

describe('iss_onbehalfof, which delegation replaces', () => {
  test('names a customer that the supplier has registered', async () => {
    const { sandbox } = await createBench();
    const customer = sandbox.newOrganisation();
    const bench = await createBench({}, { onBehalfOf: { kommunen: customer }, granted: [] });
    const claims = { iss_onbehalfof: 'kommunen' };
    expect(await ask(bench, claims)).toBe('403 MP-250');
    bench.sandbox.grantScope(customer, contactScope);
    const token = await tokenOf(bench, claims);
    expect(token).toMatchObject({ consumer: id(customer), supplier: id(bench.client.organisationNumber) });
    expect(token).not.toHaveProperty('delegation_source');
  });

  test('MP-011: not one that it has not, and never beside consumer_org', async () => {
    const { sandbox } = await createBench();
    const customer = sandbox.newOrganisation();
    const bench = await createBench({}, { onBehalfOf: { kommunen: customer } });
    bench.sandbox.grantScope(customer, contactScope);
    expect(await ask(bench, { iss_onbehalfof: 'fylket' })).toBe('400 MP-011');
    expect(await ask(bench, { iss_onbehalfof: 'kommunen', consumer_org: customer })).toBe('400 MP-011');
    expect(await ask(bench, { iss_onbehalfof: 7 })).toBe('400 MP-011');
  });

  test('takes only synthetic organisations as customers', async () => {
    const { sandbox } = await createBench();
    expect(() => sandbox.registerClient({ scopes: [contactScope], onBehalfOf: { a: '800000009' } })).toThrow(
      'Option onBehalfOf:',
    );
  });
});
