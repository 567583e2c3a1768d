import { beforeAll, describe, expect, test } from 'vitest';
import { type Bench, contactScope, createBench, delegableScope, keyPair, testIssuer } from '../../test/bench.ts';
import type { ConsentRegistration } from '../index.ts';

const systemUser = 'urn:altinn:systemuser';
const consent = 'urn:altinn:consent';
const missing = '00000000-0000-4000-a000-000000000000';
const person = 'urn:altinn:person:identifier-no:22859197810';

let bench: Bench;
let customer: string;
beforeAll(async () => {
  bench = await createBench({}, { scopes: [contactScope, delegableScope] });
  customer = bench.sandbox.newOrganisation();
});

const id = (number: string): object => ({ authority: 'iso6523-actorid-upis', ID: `0192:${number}` });

async function ask(details: unknown, claims: Record<string, unknown> = {}, on = bench): Promise<string> {
  const { status, body } = await on.exchange(await on.sign({ authorization_details: details, ...claims }));
  return `${status} ${body.error ?? ''} ${String(body.error_uri ?? '').replace(`${testIssuer}errors/`, '')}`.trim();
}

async function tokenOf(
  details: unknown,
  claims: Record<string, unknown> = {},
  on = bench,
): Promise<Record<string, unknown>> {
  const { body } = await on.exchange(await on.sign({ authorization_details: details, ...claims }));
  return JSON.parse(atob(String(body.access_token).split('.')[1] ?? '')) as Record<string, unknown>;
}

const misconfigured = '400 invalid_altinn_customer_configuration MP-303';

describe('the form of authorization_details', () => {
  test.each<[unknown, string]>([
    [{}, '400 invalid_request MP-011'],
    [[], '400 invalid_request MP-011'],
    [[7], '400 invalid_request MP-301'],
    [[null], '400 invalid_request MP-301'],
    [[{ type: 'urn:altinn:other' }], '400 invalid_request MP-301'],
    // The spelling until 2024-04-26.
    [[{ type: systemUser, systemuserorg: id('331188212') }], '400 invalid_request MP-302'],
    [[{ type: systemUser, systemuser_org: { ...id('331188212'), name: 'x' } }], '400 invalid_request MP-302'],
    [[{ type: consent, id: missing, from: person, to: person }], '400 invalid_request MP-302'],
    [[{ type: systemUser }], misconfigured],
    [[{ type: systemUser, systemuser_org: 'x' }], misconfigured],
    [[{ type: systemUser, systemuser_org: { authority: 'orgno', ID: '0192:331188212' } }], misconfigured],
    [[{ type: systemUser, systemuser_org: { authority: 'iso6523-actorid-upis', ID: '331188212' } }], misconfigured],
    [[{ type: systemUser, systemuser_org: id('331188212'), externalRef: 7 }], misconfigured],
    [[{ type: consent, id: 'x', from: person }], misconfigured],
    [[{ type: consent, id: missing, from: '22859197810' }], misconfigured],
  ])('%j: %s', async (details, expected) => {
    expect(await ask(details)).toBe(expected);
  });
});

describe('a system user', () => {
  const request = (extra: object = {}): object => ({ type: systemUser, systemuser_org: id(customer), ...extra });

  test('MP-303 until the customer has made one; then the token names it', async () => {
    const { clientId, organisationNumber } = bench.client;
    expect(await ask([request()])).toBe(misconfigured);
    const made = bench.sandbox.registerSystemUser({ clientId, organisationNumber: customer });
    const token = await tokenOf([request()]);
    expect(token).toMatchObject({ consumer: id(organisationNumber), scope: contactScope });
    expect(token).not.toHaveProperty('supplier');
    expect(token.authorization_details).toEqual([
      {
        type: systemUser,
        systemuser_id: [made.systemUserId],
        systemuser_org: id(customer),
        system_id: made.systemId,
      },
    ]);
    expect(made.systemUserId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  test('is found by its externalRef', async () => {
    const { clientId } = bench.client;
    const externalRef = 'avdeling-1';
    expect(await ask([request({ externalRef })])).toBe(misconfigured);
    const made = bench.sandbox.registerSystemUser({ clientId, organisationNumber: customer, externalRef });
    const token = await tokenOf([request({ externalRef })]);
    expect(token.authorization_details).toMatchObject([{ systemuser_id: [made.systemUserId] }]);
  });

  test('belongs to the system of one client, and needs a scope that is allowed', async () => {
    const { jwk } = await keyPair('test-key');
    const { organisationNumber } = bench.client;
    const other = bench.sandbox.registerClient({ scopes: [contactScope], organisationNumber, jwk });
    expect(await ask([request()])).toBe('200');
    expect(await ask([request()], { iss: other.clientId })).toBe(misconfigured);
    expect(await ask([request()], { scope: 'nobody:made.this' })).toBe('400 invalid_scope MP-200');
    expect(await ask([request()], { scope: undefined })).toBe('400 invalid_request MP-011');
  });

  test('is asked for one customer at a time', async () => {
    expect(await ask([request(), request()])).toBe(misconfigured);
  });

  test.each([
    ['clientId', { clientId: 'stranger' }],
    ['organisationNumber', { organisationNumber: '800000009' }],
    ['externalRef', { externalRef: '' }],
  ])('is not registered with a wrong %s', (option, wrong) => {
    const right = { clientId: bench.client.clientId, organisationNumber: customer };
    expect(() => bench.sandbox.registerSystemUser({ ...right, ...wrong })).toThrow(TypeError);
    expect(() => bench.sandbox.registerSystemUser({ ...right, ...wrong })).toThrow(`Option ${option}:`);
  });
});

describe('a consent', () => {
  const right = {
    action: ['consent'],
    resource: [{ type: 'urn:altinn:resource', value: 'standard-samtykke' }],
    metadata: { inntektsaar: '2025' },
  };
  const given = (on: Bench, changes: Partial<ConsentRegistration> = {}): string =>
    on.sandbox.registerConsent({ from: person, to: on.client.organisationNumber, consentRights: [right], ...changes })
      .id;

  test('is in the token with all that it allows', async () => {
    const validTo = Date.UTC(2026, 0, 20, 10, 34, 34, 836);
    const granted = given(bench, { validTo });
    const token = await tokenOf([{ type: consent, id: granted, from: person }]);
    expect(token.consumer).toEqual(id(bench.client.organisationNumber));
    expect(token.authorization_details).toEqual([
      {
        type: consent,
        id: granted,
        from: person,
        to: id(bench.client.organisationNumber),
        consented: '2026-01-15T11:30:00.000+00:00',
        validTo: '2026-01-20T10:34:34.836+00:00',
        consentRights: [right],
      },
    ]);
  });

  test('may be an organisation’s, and used by a supplier on behalf of its customer', async () => {
    const from = `urn:altinn:organization:identifier-no:${bench.sandbox.newOrganisation()}`;
    const granted = given(bench, { from, to: customer });
    bench.sandbox.grantScope(customer, delegableScope);
    const supplier = bench.client.organisationNumber;
    bench.sandbox.delegateScope({ consumer: customer, supplier, scope: delegableScope });
    const details = [{ type: consent, id: granted, from }];
    expect(await ask(details)).toBe(misconfigured);
    expect(await tokenOf(details, { consumer_org: customer, scope: delegableScope })).toMatchObject({
      consumer: id(customer),
      supplier: id(supplier),
      authorization_details: [{ from, to: id(customer) }],
    });
  });

  test('MP-303: unknown, another person’s, another organisation’s, or run out', async () => {
    const granted = given(bench);
    const other = 'urn:altinn:person:identifier-no:11822648950';
    expect(await ask([{ type: consent, id: missing, from: person }])).toBe(misconfigured);
    expect(await ask([{ type: consent, id: granted, from: other }])).toBe(misconfigured);
    expect(await ask([{ type: consent, id: given(bench, { to: customer }), from: person }])).toBe(misconfigured);
    const short = await createBench();
    const details = [{ type: consent, id: given(short, { validTo: short.clock.now }), from: person }];
    expect(await ask(details, {}, short)).toBe('200');
    short.clock.now += 1;
    expect(await ask(details, {}, short)).toBe(misconfigured);
  });

  test('has metadata by the name that the switch says', async () => {
    const other = await createBench({ quirks: { maskinporten: { consentMetadata: 'metaData' } } });
    const token = await tokenOf([{ type: consent, id: given(other), from: person }], {}, other);
    expect(token.authorization_details).toMatchObject([{ consentRights: [{ metaData: right.metadata }] }]);
  });

  test.each([
    ['from', { from: '22859197810' }],
    // Not synthetic: the month is not raised by 80.
    ['from', { from: 'urn:altinn:person:identifier-no:22059197810' }],
    ['from', { from: 'urn:altinn:organization:identifier-no:800000009' }],
    ['to', { to: '800000009' }],
    ['consentRights', { consentRights: [] }],
    ['consented', { consented: 0.5 }],
    ['validTo', { validTo: Number.NaN }],
  ])('is not registered with a wrong %s', (option, wrong) => {
    expect(() => given(bench, wrong)).toThrow(TypeError);
    expect(() => given(bench, wrong)).toThrow(`Option ${option}:`);
  });
});
