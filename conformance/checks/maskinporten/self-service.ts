import { decodeJwt } from 'jose';
import {
  type Answer,
  type Check,
  check,
  expectEqual,
  type RegisteredClient,
  type RegisterSubject,
  requires,
} from '../../src/index.ts';
import type { SelfService } from '../../src/register-subject.ts';
import { ask, expectIssued, expectRefused, type GrantChanges, tokenOf } from './grant.ts';
import { expectLeft } from './token.ts';

/** What owners of scopes and clients change in self-service, and how it shows in the next exchange. */
export const selfServiceChecks: readonly Check<RegisterSubject>[] = [
  check('MP-GRANT-SCOPE-STEPS', 'granted, then put on the client', async (subject) => {
    const office = selfServiceOf(subject);
    const [client, scope] = [await office.newClient(), await office.newScope()];
    const asking = { claims: { scope } };
    expectRefused('a scope that was not granted', await askAs(subject, client, asking), 'MP-250');
    await office.grantScope(client.organisationNumber, scope);
    expectRefused('a scope that is not on the client', await askAs(subject, client, asking), 'MP-200');
    await office.updateClient(client.clientId, { scopes: [...client.scopes, scope] });
    expectIssued('a scope that is', await askAs(subject, client, asking));
  }),
  check(
    'MP-GRANT-DELEGATION-STEPS',
    'granted to the supplier, delegated, then granted to the customer',
    async (subject) => {
      const office = selfServiceOf(subject);
      requires(office.delegateScope, 'Nobody can delegate.');
      const [client, { organisationNumber: customer }] = [await office.newClient(), await office.newClient()];
      const scope = await office.newScope();
      await giveScopes(office, client, [scope]);
      const asking = { claims: { scope, consumer_org: customer } };
      tokenOf(await askAs(subject, client, { claims: { scope } }));
      expectRefused('a scope that was not delegated', await askAs(subject, client, asking), 'MP-251');
      await office.delegateScope?.(customer, client.organisationNumber, scope);
      expectRefused('a scope that the customer was not granted', await askAs(subject, client, asking), 'MP-250');
      await office.grantScope(customer, scope);
      expectIssued('a scope that it was', await askAs(subject, client, asking));
    },
  ),
  check('MP-GRANT-SCOPE-KRR', 'its scopes, and another', async (subject) => {
    const office = selfServiceOf(subject);
    const client = await requires(office.newContactRegisterClient, 'There are no clients made for KRR.')();
    const scope = 'krr:global/kontaktinformasjon.read krr:global/digitalpost.read';
    expectIssued('the scopes of KRR', await askAs(subject, client, { claims: { scope } }));
    for (const each of scope.split(' ')) expectIssued(each, await askAs(subject, client, { claims: { scope: each } }));
    const other = await office.newScope();
    await office.grantScope(client.organisationNumber, other);
    for (const asked of [other, `${scope} ${other}`]) {
      expectRefused('another scope', await askAs(subject, client, { claims: { scope: asked } }));
    }
  }),
  check('MP-TOKEN-AT-MAX-AGE', 'a scope of 40 seconds, alone and beside others', async (subject) => {
    const office = selfServiceOf(subject);
    const client = await office.newClient();
    const [brief, longer] = [await office.newScope(40), await office.newScope(60)];
    await giveScopes(office, client, [brief, longer]);
    for (const scope of [brief, `${brief} ${longer}`, `${longer} ${brief}`, `${client.scopes.join(' ')} ${brief}`]) {
      const { iat = 0, exp = 0 } = decodeJwt(tokenOf(await askAs(subject, client, { claims: { scope } })));
      expectEqual('lifetime', exp - iat, 40);
    }
  }),
  check('MP-TOKEN-EXPIRES-IN', 'a scope of 40 seconds', async (subject) => {
    const office = selfServiceOf(subject);
    const [client, scope] = [await office.newClient(), await office.newScope(40)];
    await giveScopes(office, client, [scope]);
    const answer = await askAs(subject, client, { claims: { scope } });
    tokenOf(answer);
    expectLeft(subject, answer);
  }),
];

export function selfServiceOf({ extras }: RegisterSubject): SelfService {
  return requires(extras?.selfService, 'Nothing can be changed in the self-service of the subject.');
}

/** Asks as another client than the subject's, for all it has. */
export function askAs(
  subject: RegisterSubject,
  client: RegisteredClient,
  { claims }: GrantChanges = {},
): Promise<Answer> {
  return ask({ ...subject, client }, { claims: { scope: client.scopes.join(' '), ...claims } });
}

/** Grants scopes to the organisation of a client, and puts them on it beside its own. */
async function giveScopes(office: SelfService, client: RegisteredClient, scopes: readonly string[]): Promise<void> {
  for (const scope of scopes) await office.grantScope(client.organisationNumber, scope);
  await office.updateClient(client.clientId, { scopes: [...client.scopes, ...scopes] });
}
