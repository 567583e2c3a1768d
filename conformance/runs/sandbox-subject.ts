import { createSandbox, type Sandbox, type SandboxOptions } from '@fellesklient/sandbox';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import type { RegisterSubject, TokenIssuer } from '../src/index.ts';
import { sandboxAuthlevel } from './sandbox-authlevel.ts';
import { sandboxContactRegister } from './sandbox-contact-register.ts';
import { sandboxFolkeregisteret } from './sandbox-folkeregisteret.ts';
import { sandboxLogin } from './sandbox-login.ts';
import { sandboxExtras } from './sandbox-maskinporten.ts';

/** Where a subject is found. */
export interface Addresses extends Pick<RegisterSubject, 'name' | 'fetch' | 'krr' | 'maskinporten'> {
  /** Without a slash at the end. */
  readonly authlevel: string;
  /** Issuer of ID-porten. */
  readonly idporten: string;
  /** With its trailing slash. */
  readonly minprofil: string;
  /** Without a slash at the end. */
  readonly folkeregisteret: string;
}

export interface SandboxSubject {
  readonly sandbox: Sandbox;
  /** The sandbox as a subject, behind the addresses that are given. */
  at(addresses: Addresses): RegisterSubject;
  /** The same with Folkeregisteret, for which persons have to be found first. */
  withPersons(addresses: Addresses): Promise<RegisterSubject>;
}

export function issuerAt(host: string): TokenIssuer {
  return { issuer: `https://${host}/`, tokenEndpoint: `https://${host}/token` };
}

/** The real addresses of the test environment. */
export const testEnvironment: Omit<Addresses, 'name' | 'fetch'> = {
  maskinporten: issuerAt('test.maskinporten.no'),
  krr: { baseUrl: 'https://test.kontaktregisteret.no' },
  authlevel: 'https://kontaktinfo-ws-ver2.difi.no/authlevel',
  idporten: 'https://test.idporten.no',
  minprofil: 'https://minprofil.test.kontaktregisteret.no/',
  folkeregisteret: 'https://folkeregisteret-api-konsument.sits.no',
};

/** Inhabitants of the world that checks run in: enough for two of one name in one postal area. A search in all of Norway takes longer. */
export const size = 1_000_000;

/** A key of clients: what is registered, and what is kept. */
export interface ClientKey {
  readonly publicJwk: JWK;
  readonly jwk: JWK;
}

/** The sandbox's clock, which checks can move. */
export interface SandboxClock {
  readonly now: () => number;
  readonly pass: (ms: number) => void;
}

/** A sandbox with everything that checks may need: clients, customers, certificates, and a clock that can be moved. */
export async function sandboxSubject(options: SandboxOptions = {}): Promise<SandboxSubject> {
  let passed = 0;
  const clock: SandboxClock = {
    now: () => Date.now() + passed,
    pass: (ms) => {
      passed += ms;
    },
  };
  const sandbox = createSandbox({ ...options, now: clock.now });
  const key = await clientKey();
  const { client, extras } = await sandboxExtras(sandbox, key, clock);
  const login = sandboxLogin(sandbox, key);
  const contactRegister = sandboxContactRegister(sandbox, key, clock);
  const authlevelParts = await sandboxAuthlevel(sandbox, key, clock);
  const at = ({ authlevel, idporten, minprofil, folkeregisteret: _, ...addresses }: Addresses): RegisterSubject => ({
    ...addresses,
    ...clock,
    ...login(idporten, minprofil),
    authlevel: { baseUrl: authlevel, ...authlevelParts },
    client,
    extras: { ...extras, ...contactRegister },
  });
  return {
    sandbox,
    at,
    async withPersons(addresses) {
      const subject = at(addresses);
      return {
        ...subject,
        folkeregisteret: await sandboxFolkeregisteret(sandbox, key, subject, addresses.folkeregisteret),
      };
    },
  };
}

async function clientKey(): Promise<ClientKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = 'conformance-key';
  return { publicJwk: { ...(await exportJWK(publicKey)), kid }, jwk: { ...(await exportJWK(privateKey)), kid } };
}
