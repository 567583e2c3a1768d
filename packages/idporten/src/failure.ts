import {
  type AnyFellesklientError,
  asFellesklientError,
  type ErrorContext,
  FellesklientError,
  isFellesklientError,
} from '@fellesklient/core';
import { AuthorizationResponseError, ClientError } from 'openid-client';
import { readOAuthError } from './oauth-error.ts';

/**
 * What to reject with when openid-client threw: its errors quote the callback's parameters and whole answers, so that only
 * their kind is kept.
 */
export function failureOf(thrown: unknown, context: ErrorContext, status: number | undefined): AnyFellesklientError {
  if (isFellesklientError(thrown)) return thrown;
  if (thrown instanceof AuthorizationResponseError) {
    const read = readOAuthError(thrown.error);
    return new FellesklientError('token', context, {
      ...read,
      remedy:
        read.remedy ?? 'ID-porten ended the login with an error that is none of the standard. Offer to log in again.',
      retryable: read.registerCode === 'temporarily_unavailable' || read.registerCode === 'server_error',
    });
  }
  if (!(thrown instanceof ClientError)) return asFellesklientError(thrown, context);
  if (isFellesklientError(thrown.cause)) return thrown.cause; // what the fetch that it was given rejected with
  if (status === undefined) {
    const problems = ['currentUrl: code or iss is missing, repeated or not of this login'];
    return new FellesklientError('invalid-input', context, { problems, remedy: loginAnew });
  }
  const problem = answerProblems[thrown.code ?? ''] ?? 'not as OpenID Connect Core section 3.1.3 has it';
  return new FellesklientError('invalid-response', context, { status, problems: [problem] });
}

export const loginAnew = 'Begin the login anew, and keep its transaction in the session of the same browser.';

const answerProblems: Readonly<Record<string, string>> = {
  OAUTH_JWT_CLAIM_COMPARISON_FAILED: '/id_token: iss, aud, azp or nonce is not the one expected',
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: '/id_token: expired or not yet valid, or the clock here is wrong',
  OAUTH_KEY_SELECTION_FAILED: '/id_token: signed with a key that is not among those of ID-porten',
  OAUTH_INVALID_RESPONSE: 'a member or claim is missing, of another type, or the signature does not verify',
};
