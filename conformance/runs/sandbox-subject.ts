import { createSandbox, type Sandbox } from '@fellesklient/sandbox';
import { exportJWK, generateKeyPair } from 'jose';
import type { RegisterSubject, TokenIssuer } from '../src/index.ts';

export interface SandboxSubject {
  readonly sandbox: Sandbox;
  /** The sandbox as a subject, behind the addresses that are given. */
  at(addresses: Pick<RegisterSubject, 'name' | 'fetch' | 'krr' | 'maskinporten'>): RegisterSubject;
}

export function issuerAt(host: string): TokenIssuer {
  return { issuer: `https://${host}/`, tokenEndpoint: `https://${host}/token` };
}

/** The real addresses of the test environment. */
export const testEnvironment: Pick<RegisterSubject, 'maskinporten' | 'krr'> = {
  maskinporten: issuerAt('test.maskinporten.no'),
  krr: { baseUrl: 'https://test.kontaktregisteret.no' },
};

const krrScopes = [
  'krr:global/kontaktinformasjon.read',
  'krr:global/digitalpost.read',
  'krr:global/kontaktinfo.read',
  'krr:global/postkasse.read',
];
const foreignScope = 'conformance:another.register';
const ungrantedScope = 'conformance:not.granted';

/** A sandbox with everything that checks may need: a client, a customer, a stranger, and a clock that can be moved. */
export async function sandboxSubject(): Promise<SandboxSubject> {
  let passed = 0;
  const now = (): number => Date.now() + passed;
  const sandbox = createSandbox({ now });
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = 'conformance-key';
  const { clientId, organisationNumber, scopes } = sandbox.registerClient({
    scopes: [...krrScopes, foreignScope, ungrantedScope],
    granted: [...krrScopes, foreignScope],
    jwk: { ...(await exportJWK(publicKey)), kid },
  });
  const [customer, stranger] = [sandbox.newOrganisation(), sandbox.newOrganisation()];
  for (const scope of krrScopes) {
    sandbox.grantScope(customer, scope);
    sandbox.grantScope(stranger, scope);
    sandbox.delegateScope({ consumer: customer, supplier: organisationNumber, scope });
  }
  const client = { clientId, organisationNumber, scopes, jwk: { ...(await exportJWK(privateKey)), kid } };
  return {
    sandbox,
    at: (addresses) => ({
      ...addresses,
      client,
      now,
      pass: (ms) => {
        passed += ms;
      },
      extras: { foreignScope, ungrantedScope, customer, stranger },
    }),
  };
}
