import { createSandbox } from '@fellesklient/sandbox';
import { publishedPersons } from '../../checks/published-persons.ts';
import type { BusinessCertificate, CertificateClient, Extras, RegisteredClient } from '../../src/index.ts';
import type { Command, SandboxClock } from './access.ts';
import { issueCertificate } from './certificate.ts';
import type { ClientKey } from './client-key.ts';
import { newOrganisation, registerClient } from './register-client.ts';
import { sandboxSelfService } from './self-service.ts';

export const krrScopes: readonly string[] = [
  'krr:global/kontaktinformasjon.read',
  'krr:global/digitalpost.read',
  'krr:global/kontaktinfo.read',
  'krr:global/postkasse.read',
];
/** The two that a customer can delegate to its supplier (oppslagstjenesten_rest.md, newest text). */
const delegableScopes = ['krr:global/kontaktinfo.read', 'krr:global/postkasse.read'];
const foreignScope = 'conformance:another.register';
const ungrantedScope = 'conformance:not.granted';
/** Of the customer's system user. */
const externalRef = 'conformance';
const day = 86_400_000;

/** Nobody is likely to take it. */
const seedOfOthers = 2_718_281_828;

/** The sandbox's Maskinporten with a client, and all that checks may try with it. */
export async function sandboxMaskinporten(
  command: Command,
  key: ClientKey,
  clock: SandboxClock,
): Promise<{ readonly client: RegisteredClient; readonly extras: Extras }> {
  // A scope that has an owner's demands cannot be registered for a client any more, so that each run has its own.
  const otherTypeScope = `conformance:other.type.${crypto.randomUUID()}`;
  const customer = await newOrganisation(command);
  const stranger = await newOrganisation(command);
  const onBehalfOf = { value: 'conformance-customer', organisationNumber: customer };
  const granted = [...krrScopes, foreignScope, otherTypeScope];
  const client = await registerClient(command, key, {
    scopes: [...granted, ungrantedScope],
    granted,
    onBehalfOf: { [onBehalfOf.value]: customer },
  });
  await command('POST', '/scopes', { scope: otherTypeScope, allowed_integration_types: ['api_klient'] });
  for (const scope of krrScopes) {
    for (const organisation of [customer, stranger]) {
      await command('POST', '/scope-grants', { organisation_number: organisation, scope });
    }
  }
  for (const scope of delegableScopes) {
    await command('POST', '/scope-delegations', { consumer: customer, supplier: client.organisationNumber, scope });
  }
  await command('POST', '/system-users', {
    client_id: client.clientId,
    organisation_number: customer,
    external_ref: externalRef,
  });
  const from = `urn:altinn:person:identifier-no:${publishedPersons[0].personidentifikator}`;
  const { id } = await command('POST', '/consents', {
    from,
    to: client.organisationNumber,
    consent_rights: [{ action: ['consent'], resource: [{ type: 'urn:altinn:resource', value: 'conformance' }] }],
  });
  return {
    client,
    extras: {
      foreignScope,
      ungrantedScope,
      otherTypeScope,
      customer,
      stranger,
      onBehalfOf,
      systemUser: { organisationNumber: customer, externalRef },
      consent: { id: String(id), from },
      clientElsewhere: await registerClient(command, key, { scopes: krrScopes, environment: 'prod' }),
      certificates: await certificatesOf(command, key, client.organisationNumber, clock),
      selfService: sandboxSelfService(command, key, clock),
      rotateSigningKeys: async () => {
        await command('POST', '/signing-key-rotations');
      },
    },
  };
}

async function certificatesOf(
  command: Command,
  key: ClientKey,
  organisationNumber: string,
  { now }: SandboxClock,
): Promise<CertificateClient> {
  const { clientId } = await registerClient(command, key, { organisationNumber, scopes: krrScopes, hasKey: false });
  const ours = { organisation_number: organisationNumber };
  const [own, ofAnother, elsewhere, expired, ofFormerProfile, toEncryptWith, { chain, privateKey }] = await Promise.all(
    [
      issueCertificate(command, ours),
      issueCertificate(command, { organisation_number: await newOrganisation(command) }),
      issueCertificate(command, { ...ours, environment: 'prod' }),
      issueCertificate(command, { ...ours, not_before: now() - 1000 * day, not_after: now() - day }),
      issueCertificate(command, { ...ours, profile: 'SEID1' }),
      issueCertificate(command, { ...ours, key_usage: 'encryption' }),
      // A sandbox of another seed has authorities of its own, of the same names.
      createSandbox({ now, seed: seedOfOthers }).issueCertificate({ organisationNumber }),
    ],
  );
  const [holder = '', ...issuers] = chain;
  const ofUnknownAuthority: BusinessCertificate = { chain: [holder, ...issuers], privateKey };
  const others = { ofAnother, elsewhere, expired, ofFormerProfile, toEncryptWith, ofUnknownAuthority };
  return { clientId, organisationNumber, own, ...others };
}
