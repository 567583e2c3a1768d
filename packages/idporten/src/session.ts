import {
  abortable,
  type ClientOptions,
  createPipeline,
  FellesklientError,
  isFellesklientError,
  notSent,
  type Pipeline,
  systemClock,
  type TokenRequest,
  type TokenSource,
  tokenSourceError,
} from '@fellesklient/core';
import { refreshTokenGrant } from 'openid-client';
import { type LogoutOptions, logoutUrl } from './logout-url.ts';
import { token as operation } from './operations.ts';
import type { Provider } from './provider.ts';
import { userinfoRegister } from './register.ts';
import { type Claims, type SessionData, withTokens } from './session-data.ts';
import { userinfo } from './userinfo.ts';

/** Told the session's new data whenever its tokens have changed; the token is handed out once it has been stored. */
export type OnChange = (data: SessionData) => void | Promise<void>;

/** What a session works with. */
export interface SessionTools {
  readonly provider: Provider;
  readonly options: ClientOptions;
  readonly onChange?: OnChange | undefined;
}

/** A login of one person: a class, so that its tokens are private and no accident prints them. */
export class Session implements TokenSource {
  readonly #tools: SessionTools;
  #data: SessionData;
  #refreshing: Promise<string> | undefined;
  #userinfo: Pipeline | undefined;

  constructor(tools: SessionTools, data: SessionData) {
    this.#tools = tools;
    this.#data = data;
  }

  get claims(): Claims {
    return this.#data.claims;
  }

  get data(): SessionData {
    return this.#data;
  }

  async get(request: TokenRequest, signal?: AbortSignal): Promise<string> {
    try {
      const problems = this.#problemsOf(request);
      if (problems.length > 0)
        throw new FellesklientError('invalid-input', nothingSent, { problems, remedy: askForThem });
      const token = this.#now() < this.#data.useUntil ? this.#data.accessToken : this.#refresh();
      return await (signal ? abortable(token, signal) : token);
    } catch (thrown) {
      throw tokenSourceError(thrown, nothingSent, signal);
    }
  }

  invalidate(token: string): void {
    if (token === this.#data.accessToken) this.#data = { ...this.#data, useUntil: 0 };
  }

  userinfo(signal?: AbortSignal): Promise<Claims> {
    const { provider, options } = this.#tools;
    this.#userinfo ??= createPipeline({ ...options, register: userinfoRegister, auth: this });
    return userinfo(provider, this.#userinfo, this.claims.sub, signal);
  }

  logoutUrl(options: LogoutOptions = {}): Promise<string> {
    return logoutUrl(this.#tools.provider, this.#data.idToken, options);
  }

  /** One refresh however many callers wait for it: with two, one would be sent a refresh token that has been used. */
  #refresh(): Promise<string> {
    this.#refreshing ??= this.#fetchToken().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  async #fetchToken(): Promise<string> {
    const before = this.#data;
    const { refreshToken } = before;
    if (refreshToken === undefined) throw ended();
    const askedAt = this.#now();
    try {
      this.#data = await this.#tools.provider(operation, async ({ config, refuse }) =>
        withTokens(before, await refreshTokenGrant(config, refreshToken), askedAt, refuse),
      );
    } catch (thrown) {
      const refused = isFellesklientError(thrown) && thrown.registerCode === 'invalid_grant';
      if (refused) this.#data = withoutRefreshToken(before);
      throw thrown;
    }
    await this.#tools.onChange?.(this.#data);
    return this.#data.accessToken;
  }

  #problemsOf({ scopes, consumerOrg, pid, resource }: TokenRequest): readonly string[] {
    const problems: string[] = [];
    const granted = this.#data.scopes;
    if (!scopes.every((scope) => granted.includes(scope))) problems.push('scopes: not all were granted in this login');
    if (consumerOrg !== undefined || resource !== undefined) {
      problems.push('consumerOrg, resource: a token of a citizen is not restricted so, leave them out');
    }
    if (pid !== undefined && pid !== this.claims.pid) problems.push('pid: not the person who has logged in');
    return problems;
  }

  #now(): number {
    return (this.#tools.options.clock ?? systemClock).now();
  }
}

function withoutRefreshToken({ refreshToken: _refused, ...kept }: SessionData): SessionData {
  return kept;
}

function ended(): FellesklientError {
  const remedy = 'The session has ended and cannot be renewed: send the user to log in again.';
  return new FellesklientError('token', nothingSent, { registerCode: 'login_required', remedy });
}

const nothingSent = notSent('idporten', operation);
const askForThem = 'Correct what problems names; scopes are asked for in the option scopes and granted by a new login.';
