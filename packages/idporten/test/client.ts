import type { FellesklientError } from '@fellesklient/core';
import type { CallbackOptions, Idporten, IdportenSession } from '../src/idporten.ts';
import { createIdporten } from '../src/idporten.ts';
import type { IdportenOptions } from '../src/options.ts';
import type { FakeIssuer } from './fake-issuer.ts';

export const redirectUri = 'https://app.example.no/callback';
export const scopes: readonly string[] = ['openid', 'profile', 'krr:user/kontaktinformasjon.read'];
export const request = { register: 'krr', scopes: ['krr:user/kontaktinformasjon.read'] };

export function clientOf(issuer: FakeIssuer, options: Partial<IdportenOptions> = {}): Idporten {
  return createIdporten({
    environment: 'test',
    clientId: 'client-1',
    clientAuth: { secret: 'a-secret' },
    redirectUri,
    scopes,
    clock: issuer.clock,
    random: () => 0,
    fetch: issuer.fetch,
    ...options,
  });
}

/** The address a browser comes back to. */
export function returned(issuer: FakeIssuer, state: string, more: Record<string, string> = {}): string {
  return `${redirectUri}?${new URLSearchParams({ code: 'a-code', state, iss: issuer.issuer, ...more })}`;
}

/** A person who has logged in. */
export async function loggedIn(
  issuer: FakeIssuer,
  options: Partial<IdportenOptions> = {},
  callback: CallbackOptions = {},
): Promise<IdportenSession> {
  const idporten = clientOf(issuer, options);
  const { transaction } = await idporten.login();
  return idporten.callback(returned(issuer, transaction.state), transaction, callback);
}

export const failing = (work: Promise<unknown>): Promise<FellesklientError> =>
  work.then(
    () => Promise.reject(new Error('should have failed')),
    (error) => error,
  );
