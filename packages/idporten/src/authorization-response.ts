import { FellesklientError, notSent } from '@fellesklient/core';
import { loginAnew } from './failure.ts';
import { token } from './operations.ts';
import { isTransaction, type LoginTransaction } from './transaction.ts';

/**
 * The registered address with the query that the browser brought: behind a proxy, the address that the server was asked for
 * is often another. Whether each parameter is there once and right is left to openid-client; a state of another login is by far the most
 * frequent fault, and deserves its own words.
 *
 * @throws FellesklientError `invalid-input`: nothing of the query is in it.
 */
export function authorizationResponse(redirectUri: string, currentUrl: unknown, transaction: LoginTransaction): URL {
  if (!isTransaction(transaction)) throw notOfThisLogin('transaction: missing, or not what login gave');
  const text = currentUrl instanceof URL ? currentUrl.href : currentUrl;
  if (typeof text !== 'string' || !URL.canParse(text, redirectUri)) throw notOfThisLogin('currentUrl: not a URL');
  const url = new URL(redirectUri);
  url.search = new URL(text, redirectUri).search;
  if (url.searchParams.get('state') === transaction.state) return url;
  throw notOfThisLogin('currentUrl: its state is not that of the transaction');
}

function notOfThisLogin(problem: string): FellesklientError {
  return new FellesklientError('invalid-input', notSent('idporten', token), { problems: [problem], remedy: loginAnew });
}
