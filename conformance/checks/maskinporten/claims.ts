import { decodeJwt, type JWTPayload } from 'jose';
import {
  type Check,
  check,
  expectEqual,
  expectMatch,
  expectThat,
  type RegisterSubject,
  requires,
} from '../../src/index.ts';
import { publishedPersons } from '../published-persons.ts';
import { ask, delegableScope, expectIssued, type GrantChanges, krrScopes, secondsOf, tokenOf } from './grant.ts';

const pids = publishedPersons.slice(0, 2).map(({ personidentifikator }) => personidentifikator);
const resource = 'https://api.example/v1';

/** Claims of the access token. */
export const claimChecks: readonly Check<RegisterSubject>[] = [
  check('MP-CLAIM-ISS', 'iss', async (subject) => {
    expectEqual('iss', (await claimsOf(subject)).iss, subject.maskinporten.issuer);
  }),
  check('MP-CLAIM-CLIENT-ID', 'client_id', async (subject) => {
    expectEqual('client_id', (await claimsOf(subject)).client_id, subject.client.clientId);
  }),
  check('MP-CLAIM-CLIENT-AMR', 'a registered key', async (subject) => {
    expectEqual('client_amr', (await claimsOf(subject)).client_amr, 'private_key_jwt');
  }),
  check('MP-CLAIM-CLIENT-AMR', 'a registered key, and a certificate beside it', async (subject) => {
    const { own } = requires(subject.extras?.certificates, 'The subject has no business certificates.');
    expectEqual('client_amr', (await claimsOf(subject, { header: { x5c: own.chain } })).client_amr, 'private_key_jwt');
  }),
  check('MP-CLAIM-CONSUMER', 'consumer', async (subject) => {
    const { consumer } = await claimsOf(subject);
    expectEqual('consumer', consumer, organisation(subject.client.organisationNumber));
  }),
  check('MP-CLAIM-SCOPE', 'one of the scopes of the client', async (subject) => {
    for (const scope of krrScopes(subject)) {
      expectEqual('scope', (await claimsOf(subject, { claims: { scope } })).scope, scope);
    }
  }),
  check('MP-CLAIM-SCOPE', 'all scopes of KRR', async (subject) => {
    const asked = krrScopes(subject);
    const { scope } = await claimsOf(subject, { claims: { scope: asked.join(' ') } });
    expectEqual('scope, sorted', String(scope).split(' ').sort(), [...asked].sort());
  }),
  check('MP-CLAIM-TOKEN-TYPE', 'token_type', async (subject) => {
    expectEqual('token_type', (await claimsOf(subject)).token_type, 'Bearer');
  }),
  check('MP-CLAIM-TIMES', 'iat and exp', async (subject) => {
    const { iat, exp } = await claimsOf(subject);
    expectThat('iat and exp', Number.isInteger(iat) && Number.isInteger(exp), 'whole numbers', { iat, exp });
    expectThat('iat', Number(iat) <= secondsOf(subject) + 1, 'not in the future', iat);
    expectThat('exp', Number(exp) > Number(iat), `later than iat, ${iat}`, exp);
  }),
  check('MP-CLAIM-JTI', 'two tokens', async (subject) => {
    const ids = [(await claimsOf(subject)).jti, (await claimsOf(subject)).jti];
    expectThat(
      'jti',
      ids.every((id) => typeof id === 'string' && id !== ''),
      'text in both tokens',
      ids,
    );
    expectThat('jti', ids[0] !== ids[1], 'different in two tokens', ids);
  }),
  check('MP-CLAIM-AUD', 'a resource asked for', async (subject) => {
    const { aud } = await claimsOf(subject, { claims: { resource: [resource] } });
    expectEqual('aud', [aud].flat(), [resource]);
  }),
  check('MP-CLAIM-AUD-UNRESTRICTED', 'no resource asked for', async (subject) => {
    const { aud } = await claimsOf(subject);
    expectThat('aud', aud === undefined || aud === 'unspecified', 'nothing or "unspecified"', aud);
  }),
  check('MP-CLAIM-PID', 'with and without a pid', async (subject) => {
    for (const pid of pids) expectEqual('pid', (await claimsOf(subject, { claims: { pid } })).pid, pid);
    expectEqual('pid of a token without', (await claimsOf(subject)).pid, undefined);
  }),
  check('MP-CLAIM-NO-SUPPLIER', 'a client on its own behalf', async (subject) => {
    const { supplier, delegation_source } = await claimsOf(subject);
    expectEqual('supplier and delegation_source', [supplier, delegation_source], [undefined, undefined]);
  }),
  check('MP-CLAIM-SUPPLIER', 'a client on behalf of a customer', async (subject) => {
    const customer = requires(subject.extras?.customer, 'The subject has no customer that has delegated.');
    const claims = { consumer_org: customer, scope: delegableScope(subject) };
    const { consumer, supplier, delegation_source } = await claimsOf(subject, { claims });
    expectEqual('consumer', consumer, organisation(customer));
    expectEqual('supplier', supplier, organisation(subject.client.organisationNumber));
    expectMatch('delegation_source', delegation_source, /^https:\/\/[^/]+\/?$/);
  }),
  check('MP-CLAIM-ON-BEHALF-OF', 'a customer of the older model', async (subject) => {
    const onBehalfOf = requires(subject.extras?.onBehalfOf, 'The client has no customer of the older model.');
    const { consumer, supplier } = await claimsOf(subject, { claims: { iss_onbehalfof: onBehalfOf.value } });
    expectEqual('consumer', consumer, organisation(onBehalfOf.organisationNumber));
    expectEqual('supplier', supplier, organisation(subject.client.organisationNumber));
  }),
  check('MP-CLAIM-NO-CLIENT-ORGNO', 'client_orgno', async (subject) => {
    expectEqual('client_orgno', (await claimsOf(subject)).client_orgno, undefined);
  }),
];

async function claimsOf(subject: RegisterSubject, changes?: GrantChanges): Promise<JWTPayload> {
  const answer = await ask(subject, changes);
  if (changes) expectIssued('what is asked for', answer);
  return decodeJwt(tokenOf(answer));
}

function organisation(number: string): object {
  return { authority: 'iso6523-actorid-upis', ID: `0192:${number}` };
}
