import type { RegisterSubject, TokenIssuer } from '../../src/index.ts';
import { commandsOf, type SandboxAccess } from './access.ts';
import { sandboxAuthlevel } from './authlevel.ts';
import { newClientKey } from './client-key.ts';
import { sandboxContactRegister } from './contact-register.ts';
import { sandboxLogin } from './login.ts';
import { sandboxMaskinporten } from './maskinporten.ts';
import { type FoundPersons, sandboxPopulation } from './population.ts';
import { sandboxProfilePages } from './profile-pages.ts';

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
  /** The sandbox as a subject, behind the addresses that are given. */
  at(addresses: Addresses): RegisterSubject;
  /** The same with Folkeregisteret, for which persons have to be found first, unless they are known. */
  withPersons(addresses: Addresses, known?: FoundPersons): Promise<RegisterSubject>;
  /** One of the two: as the registers that will be asked demand. */
  forRegisters(registers: ReadonlySet<string>, addresses: Addresses): Promise<RegisterSubject>;
}

export function issuerAt(host: string): TokenIssuer {
  return { issuer: `https://${host}/`, tokenEndpoint: `https://${host}/token` };
}

/** Puts everything into a sandbox that checks may need: clients, customers, certificates, citizens. */
export async function furnish(access: SandboxAccess): Promise<SandboxSubject> {
  const { clock } = access;
  const command = commandsOf(access);
  const key = await newClientKey();
  const { client, extras } = await sandboxMaskinporten(command, key, clock);
  const idporten = await sandboxLogin(command, key, clock);
  const profilePages = await sandboxProfilePages(command);
  const contactRegister = await sandboxContactRegister(access, key);
  const authlevel = await sandboxAuthlevel(command, key, clock, contactRegister.dNumber);
  const at = ({ folkeregisteret: _, ...addresses }: Addresses): RegisterSubject => ({
    ...addresses,
    ...clock,
    client,
    idporten: { issuer: addresses.idporten, ...idporten },
    minprofil: { baseUrl: addresses.minprofil, ...profilePages },
    authlevel: { baseUrl: addresses.authlevel, ...authlevel },
    extras: { ...extras, ...contactRegister },
  });
  const withPersons: SandboxSubject['withPersons'] = async (addresses, known) => {
    const subject = at(addresses);
    const folkeregisteret = await sandboxPopulation(access, key, subject, addresses.folkeregisteret, known);
    return { ...subject, folkeregisteret };
  };
  return {
    at,
    withPersons,
    forRegisters: async (registers, addresses) =>
      registers.has('folkeregisteret') ? withPersons(addresses) : at(addresses),
  };
}
