import { exportJWK, type JWK } from 'jose';
import { type Check, check, type RegisteredClient, type RegisterSubject, requires } from '../../src/index.ts';
import type { SelfService } from '../../src/register-subject.ts';
import { foreignKey } from '../foreign-key.ts';
import { ask, expectIssued, expectRefused, type GrantChanges, tokenOf } from './grant.ts';

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
  check('MP-KEY-EXPIRED', 'a key of a year and a day', async (subject) => {
    const office = selfServiceOf(subject);
    tokenOf(await askAs(subject, await office.newClient(360)));
    expectRefused('an old key', await askAs(subject, await office.newClient(367)), 'MP-121');
  }),
  check('MP-KEY-RENEWED', 'an expired key, registered again', async (subject) => {
    const office = selfServiceOf(subject);
    const client = await office.newClient(367);
    expectRefused('an old key', await askAs(subject, client));
    await office.updateClient(client.clientId, { jwks: [publicHalf(client.jwk)] });
    expectIssued('the same key, registered again', await askAs(subject, client));
  }),
  check('MP-KEY-REPLACED', 'another key', async (subject) => {
    const office = selfServiceOf(subject);
    const [client, other] = [await office.newClient(), await otherKey()];
    tokenOf(await askAs(subject, client));
    await office.updateClient(client.clientId, { jwks: [publicHalf(other)] });
    expectRefused('the key that was replaced', await askAs(subject, client));
    expectIssued('the new key', await askAs(subject, { ...client, jwk: other }));
  }),
  check('MP-KEY-SEVERAL', 'two keys', async (subject) => {
    const office = selfServiceOf(subject);
    const [client, other] = [await office.newClient(), await otherKey()];
    await office.updateClient(client.clientId, { jwks: [publicHalf(client.jwk), publicHalf(other)] });
    for (const jwk of [client.jwk, other]) expectIssued('one of two keys', await askAs(subject, { ...client, jwk }));
  }),
];

function selfServiceOf({ extras }: RegisterSubject): SelfService {
  return requires(extras?.selfService, 'Nothing can be changed in the self-service of the subject.');
}

/** Asks as another client than the subject's, for all it has. */
function askAs(subject: RegisterSubject, client: RegisteredClient, { claims }: GrantChanges = {}) {
  return ask({ ...subject, client }, { claims: { scope: client.scopes.join(' '), ...claims } });
}

function publicHalf({ kty, kid, n, e }: JWK): JWK {
  return { kty, kid, n, e } as JWK;
}

async function otherKey(): Promise<JWK> {
  return { ...(await exportJWK((await foreignKey()).privateKey)), kid: 'conformance-other-key' };
}
