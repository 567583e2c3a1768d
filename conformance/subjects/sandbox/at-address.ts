import { createSandbox } from '@fellesklient/sandbox';
import type { RegisterSubject } from '../../src/index.ts';
import type { Opened } from '../opened.ts';
import { paced } from '../paced.ts';
import { Unreachable } from '../unreachable.ts';
import { furnish } from './sandbox-subject.ts';

/** The part of the page at `/_sandbox` that is needed to find the rest. */
interface Index {
  readonly seed: number;
  readonly size: number;
  readonly now: string;
  readonly events: number;
  readonly services: {
    readonly maskinporten: { readonly issuer: string; readonly token_endpoint: string };
    readonly idporten: { readonly issuer: string };
    readonly minprofil: { readonly base_url: string };
    readonly authlevel: { readonly base_url: string };
    readonly krr: { readonly base_url: string };
    readonly folkeregisteret: { readonly base_url: string };
  };
}

/** Less than the 1200 calls a minute outside production (SLA-bruksvilkar.md): those under way come a little sooner or later. */
const perMinute = 1100;

/**
 * The sandbox that is served at an address; undefined when what is there is none.
 *
 * @throws Unreachable when nothing is there.
 */
export async function sandboxAtAddress(
  address: string,
  fetch: typeof globalThis.fetch,
  registers: ReadonlySet<string>,
): Promise<Opened<RegisterSubject> | undefined> {
  const index = await indexOf(address, fetch);
  if (!index) return undefined;
  const { services, seed, size, events } = index;
  const ahead = Date.parse(index.now) - Date.now();
  const furnished = await furnish({
    commands: `${address}/_sandbox`,
    fetch,
    inhabitants: createSandbox({ seed, size }).world,
    eventsBefore: events,
    clock: { now: () => Date.now() + ahead },
  });
  const folkeregisteret = services.folkeregisteret.base_url;
  const subject = await furnished.forRegisters(registers, {
    name: `sandbox at ${address}`,
    fetch: paced(fetch, { below: `${folkeregisteret}/folkeregisteret/`, perMinute }),
    maskinporten: {
      issuer: services.maskinporten.issuer,
      tokenEndpoint: services.maskinporten.token_endpoint,
    },
    krr: { baseUrl: services.krr.base_url },
    authlevel: services.authlevel.base_url,
    idporten: services.idporten.issuer,
    minprofil: services.minprofil.base_url,
    folkeregisteret,
  });
  const other = await otherName(address, seed, fetch);
  const otherEnvironment = other?.services.maskinporten;
  return {
    subject: {
      ...subject,
      extras: {
        ...subject.extras,
        ...(otherEnvironment && {
          otherEnvironment: { issuer: otherEnvironment.issuer, tokenEndpoint: otherEnvironment.token_endpoint },
        }),
        ...(other && { otherIdporten: other.services.idporten.issuer }),
      },
    },
    close: async () => {},
  };
}

async function indexOf(address: string, fetch: typeof globalThis.fetch): Promise<Index | undefined> {
  const response = await fetch(`${address}/_sandbox`, { redirect: 'manual' }).catch((error: unknown) => {
    const { cause } = error as { cause?: { message?: string } };
    throw new Unreachable(
      `Nothing answers at ${address} (${cause?.message || 'no connection'}). Start what is to be tested, or correct --target.`,
    );
  });
  const text = await response.text();
  try {
    const index = JSON.parse(text) as Index & { sandbox?: unknown };
    return index.sandbox === '@fellesklient/sandbox' ? index : undefined;
  } catch {
    return undefined;
  }
}

/** Each origin is an environment of its own: on loopback the same sandbox has a second name. */
async function otherName(address: string, seed: number, fetch: typeof globalThis.fetch): Promise<Index | undefined> {
  const url = new URL(address);
  const twins: Readonly<Record<string, string>> = { '127.0.0.1': 'localhost', localhost: '127.0.0.1' };
  const twin = twins[url.hostname];
  if (twin === undefined) return undefined;
  url.hostname = twin;
  const index = await indexOf(url.origin, fetch).catch(() => undefined);
  return index?.seed === seed ? index : undefined;
}
