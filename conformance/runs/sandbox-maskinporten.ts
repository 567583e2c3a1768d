import type { Sandbox } from '@fellesklient/sandbox';
import { publishedPersons } from '../checks/published-persons.ts';
import type { Extras, RegisteredClient } from '../src/index.ts';
import type { BusinessCertificate, CertificateClient, SelfService } from '../src/register-subject.ts';
import type { ClientKey, SandboxClock } from './sandbox-subject.ts';

const krrScopes = [
  'krr:global/kontaktinformasjon.read',
  'krr:global/digitalpost.read',
  'krr:global/kontaktinfo.read',
  'krr:global/postkasse.read',
];
/** The two that a customer can delegate to its supplier (oppslagstjenesten_rest.md, newest text). */
const delegableScopes = ['krr:global/kontaktinfo.read', 'krr:global/postkasse.read'];
const foreignScope = 'conformance:another.register';
const ungrantedScope = 'conformance:not.granted';
const otherTypeScope = 'conformance:other.type';
const day = 86_400_000;

/** The sandbox's Maskinporten with a client, and all that checks may try with it. */
export async function sandboxExtras(
  sandbox: Sandbox,
  { publicJwk, jwk }: ClientKey,
  clock: SandboxClock,
): Promise<{ readonly client: RegisteredClient; readonly extras: Extras }> {
  const [customer, stranger] = [sandbox.newOrganisation(), sandbox.newOrganisation()];
  const onBehalfOf = { value: 'conformance-customer', organisationNumber: customer };
  const granted = [...krrScopes, foreignScope, otherTypeScope];
  const { clientId, organisationNumber, scopes } = sandbox.registerClient({
    scopes: [...granted, ungrantedScope],
    granted,
    jwk: publicJwk,
    onBehalfOf: { [onBehalfOf.value]: customer },
  });
  sandbox.registerScope({ scope: otherTypeScope, allowedIntegrationTypes: ['api_klient'] });
  for (const scope of krrScopes) {
    sandbox.grantScope(customer, scope);
    sandbox.grantScope(stranger, scope);
  }
  for (const scope of delegableScopes) {
    sandbox.delegateScope({ consumer: customer, supplier: organisationNumber, scope });
  }
  sandbox.registerSystemUser({ clientId, organisationNumber: customer });
  const from = `urn:altinn:person:identifier-no:${publishedPersons[0].personidentifikator}`;
  const { id } = sandbox.registerConsent({
    from,
    to: organisationNumber,
    consentRights: [{ action: ['consent'], resource: [{ type: 'urn:altinn:resource', value: 'conformance' }] }],
  });
  return {
    client: { clientId, organisationNumber, scopes, jwk },
    extras: {
      foreignScope,
      ungrantedScope,
      otherTypeScope,
      customer,
      stranger,
      onBehalfOf,
      systemUser: { organisationNumber: customer },
      consent: { id, from },
      certificates: await certificatesOf(sandbox, organisationNumber, clock),
      selfService: selfServiceOf(sandbox, { publicJwk, jwk }, clock),
      rotateSigningKeys: sandbox.rotateSigningKeys,
    },
  };
}

async function certificatesOf(
  sandbox: Sandbox,
  organisationNumber: string,
  { now }: SandboxClock,
): Promise<CertificateClient> {
  const { clientId } = sandbox.registerClient({ organisationNumber, scopes: krrScopes });
  const issue = async (order: Partial<Parameters<Sandbox['issueCertificate']>[0]>): Promise<BusinessCertificate> => {
    const { chain, privateKey } = await sandbox.issueCertificate({ organisationNumber, ...order });
    const [holder = '', ...issuers] = chain;
    return { chain: [holder, ...issuers], privateKey };
  };
  const validity = { notBefore: now() - 1000 * day, notAfter: now() - day };
  const [own, ofAnother, elsewhere, expired] = await Promise.all([
    issue({}),
    issue({ organisationNumber: sandbox.newOrganisation() }),
    issue({ environment: 'prod' }),
    issue({ validity }),
  ]);
  return { clientId, organisationNumber, own, ofAnother, elsewhere, expired };
}

function selfServiceOf(sandbox: Sandbox, { publicJwk, jwk }: ClientKey, { pass }: SandboxClock): SelfService {
  const [scope = ''] = krrScopes;
  return {
    async newScope() {
      const name = `conformance:${crypto.randomUUID()}`;
      sandbox.registerScope({ scope: name });
      return name;
    },
    async newClient(daysAgo = 0) {
      pass(-daysAgo * day);
      try {
        const { clientId, organisationNumber, scopes } = sandbox.registerClient({ scopes: [scope], jwk: publicJwk });
        return { clientId, organisationNumber, scopes, jwk };
      } finally {
        pass(daysAgo * day);
      }
    },
    async grantScope(organisationNumber, granted) {
      sandbox.grantScope(organisationNumber, granted);
    },
    async updateClient(clientId, { scopes, jwks }) {
      sandbox.updateClient(clientId, { ...(scopes && { scopes }), ...(jwks && { jwk: jwks }) });
    },
  };
}
