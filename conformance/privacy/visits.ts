import type { IdportenOptions, LoginOptions, OnChange, SessionData } from '@fellesklient/idporten';
import { fail, type Table } from './collaborators.ts';
import { jwk, pem } from './keys.ts';

/** How the client says who it is; the damaged key shows when it is loaded. */
export const clientAuths: Table<IdportenOptions['clientAuth']> = {
  key: () => ({ key: { jwk } }),
  pem: (_, { clientIds: [kid = ''] }) => ({ key: { pem, kid } }),
  damaged: (say) => ({ key: { jwk: { ...jwk, d: say(), p: say() } } }),
  secret: (_, { keyMaterial: [secret = ''] }) => ({ secret }),
  posted: (say) => ({ secret: say(), method: 'post' }),
  none: () => 'none',
};

/** What a login is asked for, right and wrong. */
export const logins: Table<LoginOptions> = {
  plain: () => ({}),
  high: (say) => ({ acr: 'idporten-loa-high', parameters: { login_hint: say(), [say()]: say() } }),
  wrongAcr: (say) => ({ acr: say() as never, locale: say() as never }),
  wrongParameters: (say) => ({ parameters: { login_hint: [say()], state: say() } as never }),
  textParameters: (say) => ({ parameters: say() as never }),
  noParameters: () => ({ parameters: null as never }),
};

/** The query that the browser comes back with. */
export const callbacks: Table<(state: string, iss: string) => unknown> = {
  right: (say) => (state, iss) => `/callback?${new URLSearchParams({ code: say(), state, iss })}`,
  denied: (say) => (state, iss) =>
    `?${new URLSearchParams({ error: 'access_denied', error_description: say(), state, iss })}`,
  otherError: (say) => (state, iss) =>
    `?${new URLSearchParams({ error: say(), error_description: say(), state, iss })}`,
  otherState: (say) => () => `?${new URLSearchParams({ code: say(), state: say() })}`,
  otherIssuer: (say) => (state) => `?${new URLSearchParams({ code: say(), state, iss: say() })}`,
  twice: (say) => (state, iss) =>
    `?${new URLSearchParams({ code: say(), state, iss })}&${new URLSearchParams({ code: say() })}`,
  more: (say) => (state, iss) =>
    `?${new URLSearchParams({ code: say(), state, iss, id_token: say(), response: say(), [say()]: say() })}`,
  noUrl: (say) => () => `https://[${say()}`,
  record: (say) => () => ({ [say()]: say(), href: say() }),
  symbol: (say) => () => Symbol(say()),
};

/** Session stores, by what goes wrong when they are told. */
export const stores: Table<OnChange | undefined> = {
  none: () => undefined,
  throws: (say, _, kind) => () => fail(say, kind),
  rejects: (say, _, kind) => async () => fail(say, kind),
};

/** What comes out of a session store. */
export const stored: Table<(data: SessionData | undefined) => unknown> = {
  same: () => (data) => data,
  copied: () => (data) => data && JSON.parse(JSON.stringify(data)),
  otherIssuer: (say) => (data) => ({ ...data, issuer: say() }),
  damaged: (say) => (data) => ({ ...data, claims: { sub: say(), pid: say() }, refreshToken: say(), useUntil: 0 }),
  wrongTypes: (say) => (data) => ({ ...data, scopes: say(), claims: say() }),
  text: (say) => () => say(),
  none: () => () => undefined,
};
