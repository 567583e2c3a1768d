import { describeCause } from '../cause.ts';
import { type FellesklientError, isFellesklientError } from '../error.ts';
import type { TokenSource } from '../token-source.ts';
import type { Call, Step } from './call.ts';

export type Authorized = (call: Call, token: string | undefined) => ReturnType<Step>;

/** RFC 6750 section 2.1, b64token. Anything else would make `fetch` quote the token in its own error. */
const bearerToken = /^[\w.~+/-]+=*$/;

/** Adds the access token, and reports a refused one to its source so that the next attempt gets another. */
export function auth(next: Authorized, source: TokenSource | undefined, register: string): Step {
  return async (call) => {
    const { token: wanted } = call.request;
    if (!source || !wanted) return next(call, undefined);
    // What a token source throws may quote a token.
    const failed = (thrown: unknown): Error => tokenFailure(thrown, call);
    const token: unknown = await call.during(() => source.get({ register, ...wanted }, call.stop.signal), failed);
    if (typeof token !== 'string' || !bearerToken.test(token)) {
      throw call.fail('token', { remedy: 'It gave something that is no bearer token; correct it.' });
    }
    try {
      return await next(call, token);
    } catch (thrown) {
      if (isFellesklientError(thrown) && thrown.code === 'unauthorized') {
        await call.during(() => source.invalidate(token), failed);
      }
      throw thrown;
    }
  };
}

function tokenFailure(thrown: unknown, call: Call): FellesklientError {
  if (!isFellesklientError(thrown)) return call.fail('token', { cause: describeCause(thrown) });
  return call.fail('token', { ...thrown, cause: { name: thrown.register, code: thrown.code } });
}
