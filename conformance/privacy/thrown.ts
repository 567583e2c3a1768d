import type { Say } from './secrets.ts';

const error = (message: string, fields: object = {}): Error => Object.assign(new Error(message), fields);
const throwing = (say: Say): never => {
  throw error(say());
};

/** What functions that somebody else wrote throw, by what it shows. */
export const thrown: Readonly<Record<string, (say: Say) => unknown>> = {
  message: (say) => error(`Something about ${say()} and ${say()}`),
  url: (say) => new TypeError(`Failed to parse URL from https://register.example/${say()}`, { cause: error(say()) }),
  invalidUrl: (say) => error('Invalid URL', { code: 'ERR_INVALID_URL', input: `//${say()}`, base: say() }),
  header: (say) => new TypeError(`Headers.append: "Bearer ${say()}" is an invalid header value.`),
  json: (say) => new SyntaxError(`Unexpected token 'h', "${say().slice(0, 10)}"... is not valid JSON`),
  system: (say) => error(`connect ECONNREFUSED ${say()}`, { code: 'ECONNREFUSED', syscall: 'connect', address: say() }),
  dns: (say) => error('getaddrinfo', { code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname: say() }),
  cause: (say) => error('fetch failed', { cause: error(say(), { cause: error(say(), { cause: say() }) }) }),
  deepCause: (say) => Array.from({ length: 12 }).reduce((cause) => error(say(), { cause }), error(say())),
  causeText: (say) => error('fetch failed', { cause: say() }),
  code: (say) => error('failed', { code: say(), cause: error('failed', { code: say() }) }),
  shoutedCode: (say) => error('failed', { code: say().toUpperCase().replaceAll(/\W/g, '_') }),
  name: (say) => error('failed', { name: say(), cause: error('failed', { name: say() }) }),
  className: (say) => new (Object.defineProperty(class extends Error {}, 'name', { value: say() }))(say()),
  wordName: (say) => error('failed', { name: say().replaceAll(/\W/g, '') }),
  syscall: (say) => error('failed', { syscall: say(), errno: say(), path: say(), hostname: say() }),
  wordSyscall: (say) => error('failed', { syscall: say().replaceAll(/\W/g, '') }),
  errors: (say) => new AggregateError([error(say(), { code: say() }), error(say())], say()),
  fields: (say) =>
    error('failed', { config: { headers: { authorization: say() } }, request: { body: say() }, [say()]: say() }),
  symbol: (say) => error('failed', { [Symbol(say())]: say() }),
  stack: (say) => error('failed', { stack: `Error: ${say()}\n    at ${say()}` }),
  toJson: (say) => error('failed', { toJSON: () => ({ said: say() }) }),
  domException: (say) => new DOMException(say(), say()),
  abort: (say) => new DOMException(say(), 'AbortError'),
  getter: (say) => Object.defineProperty(error('failed'), 'cause', { get: () => throwing(say) }),
  codeGetter: (say) => Object.defineProperty(error('failed'), 'code', { get: () => throwing(say) }),
  proxy: (say) => new Proxy(error('failed'), { get: () => throwing(say), has: () => throwing(say) }),
  cycle: (say) => {
    const one = error(say());
    return Object.assign(one, { cause: error(say(), { cause: one }) });
  },
  frozen: (say) => Object.freeze(error(say())),
  text: (say) => say(),
  object: (say) => ({ message: say(), name: say(), code: say(), [say()]: say() }),
  array: (say) => [say(), error(say())],
  response: (say) => Response.json({ said: say() }, { status: 500 }),
  callable: (say) => Object.assign(() => say(), { code: say() }),
  nothing: () => undefined,
  null: () => null,
};
