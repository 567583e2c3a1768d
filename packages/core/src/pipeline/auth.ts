import { describeCause } from '../cause.ts';
import { type FellesklientError, isFellesklientError } from '../error.ts';
import type { TokenSource } from '../token-source.ts';
import { abortable } from './abortable.ts';
import type { Call, Step } from './call.ts';

export type Authorized = (call: Call, token: string | undefined) => ReturnType<Step>;

/** RFC 6750 section 2.1, b64token. Anything else would make `fetch` quote the token in its own error. */
const bearerToken = /^[\w.~+/-]+=*$/;

/** Adds the access token, and reports a refused one to its source so that the next attempt gets another. */
export function auth(next: Authorized, source: TokenSource | undefined, register: string): Step {
  return async (call) => {
    const { token: wanted } = call.request;
    if (!source || !wanted) return next(call, undefined);
    const token = await tokenFrom(source, { register, ...wanted }, call);
    try {
      return await next(call, token);
    } catch (thrown) {
      if (isFellesklientError(thrown) && thrown.code === 'unauthorized') {
        await asked(() => source.invalidate(token), call);
      }
      throw thrown;
    }
  };
}

async function tokenFrom(source: TokenSource, request: Parameters<TokenSource['get']>[0], call: Call): Promise<string> {
  const token = await asked(() => source.get(request, call.stop.signal), call);
  if (typeof token !== 'string' || !bearerToken.test(token)) {
    throw call.fail('token', { remedy: 'The token source returned something that is no bearer token; correct it.' });
  }
  return token;
}

/** Asks the token source; what it throws may quote a token. */
async function asked<T>(question: () => T | Promise<T>, call: Call): Promise<T> {
  try {
    return await abortable(question(), call.stop.signal);
  } catch (thrown) {
    if (call.stop.signal.aborted) throw call.stop.signal.reason;
    throw tokenFailure(thrown, call);
  }
}

function tokenFailure(thrown: unknown, call: Call): FellesklientError {
  if (!isFellesklientError(thrown)) return call.fail('token', { cause: describeCause(thrown) });
  const { register: name, code, status, traceId, registerCode, problems, remedy, retryable } = thrown;
  return call.fail('token', { status, traceId, registerCode, problems, remedy, retryable, cause: { name, code } });
}
