import { inspect } from 'node:util';
import { type ClientOptions, isFellesklientError, type TokenSource } from '@fellesklient/core';
import { isTokenRefused } from '@fellesklient/maskinporten/verifier';
import { clocks, headerSources, listeners, rateLimiters, tokenSources } from './collaborators.ts';
import { findSecrets, type Leak, type Output } from './find-secrets.ts';
import { realWorkUnderWay } from './real-work.ts';
import { type Asked, type Reply, replies } from './replies.ts';
import { type Say, sayer } from './secrets.ts';
import { good as goodReply, type Stage } from './stage.ts';
import { notedTelemetry } from './telemetry.ts';
import { thrown } from './thrown.ts';
import { inspected, viewsOf } from './views.ts';
import type { Witness } from './witness.ts';

/** `fetch` refuses it without trying (Fetch Standard, section "Port blocking"). */
const blockedPort = 1;
/** More turns of the event loop than any call needs whose waits take no time. */
const mostTurns = 300;
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** One call on a stage, and all that came out of it. */
export class Run {
  readonly say: Say;
  readonly options: ClientOptions;
  readonly auth: TokenSource;
  readonly environment: 'test' | { readonly baseUrl: string };
  /** Where the register is, for clients that know no environment by name. */
  readonly place: { readonly baseUrl: string };
  readonly #stage: Stage;
  readonly #witness: Witness;
  readonly #secrets: Set<string>;
  readonly #outputs: Output[] = [];
  readonly #strange: Leak[] = [];

  constructor(stage: Stage, witness: Witness, good: Reply) {
    const { secrets, thrown: kind } = stage;
    const say = sayer(secrets, stage.from);
    this.say = say;
    this.#stage = stage;
    this.#witness = witness;
    this.#secrets = new Set(Object.values(secrets).flat());
    this.auth = tokenSources[stage.tokenSource]?.(say, secrets, kind) as TokenSource;
    const path = stage.secretPath ? `/${encodeURIComponent(say())}` : '';
    if (stage.platformFetch) this.environment = { baseUrl: `http://127.0.0.1:${blockedPort}${path}` };
    else this.environment = stage.secretPath ? { baseUrl: `https://register.example${path}` } : 'test';
    this.place = this.environment === 'test' ? { baseUrl: 'https://register.example' } : this.environment;
    const telemetry = notedTelemetry((text) => this.#outputs.push(['telemetry', text]));
    const listener = listeners[stage.listener]?.(say, secrets, kind);
    const headers = headerSources[stage.headers]?.(say, secrets, kind);
    const rateLimiter = rateLimiters[stage.rateLimiter]?.(say, secrets, kind);
    this.options = {
      ...stage.options,
      ...(rateLimiter && { rateLimiter }),
      clock: clocks[stage.clock]?.(say, secrets, kind) as NonNullable<ClientOptions['clock']>,
      ...(!stage.platformFetch && { fetch: this.#register(good) }),
      on: (event) => {
        this.#outputs.push(['event', inspect(event, { showHidden: true, depth: 8 })]);
        telemetry.on(event);
        return listener?.(event);
      },
      headers: (request) => {
        this.#outputs.push(['request info', inspect(request, { showHidden: true, depth: 8 })]);
        return { ...telemetry.headers(request), ...headers?.(request) };
      },
    };
  }

  /** Adds to what must stay inside. */
  keepSecret(secrets: Iterable<string>): void {
    for (const secret of secrets) this.#secrets.add(secret);
  }

  /** Shows an object that the caller holds; its getters are not called if it is for them to give secrets. */
  show(name: string, value: unknown, getters = true): void {
    this.#outputs.push(...viewsOf(name, value, getters));
  }

  /** Calls, waits for the end of it and takes down what a failure shows; the value of a success is the caller's to have. */
  async call(work: (signal: AbortSignal) => unknown): Promise<void> {
    const controller = new AbortController();
    const abort = (): void => controller.abort(thrown[this.#stage.thrown]?.(this.say));
    if (this.#stage.abortAfter === 0) abort();
    let ended = false;
    const called = (async () => work(controller.signal))()
      .catch((failure: unknown) => this.failed(failure))
      .finally(() => {
        ended = true;
      });
    for (let turns = 1; !ended; turns++) {
      if (turns === this.#stage.abortAfter || turns === mostTurns) abort();
      if (turns > 2 * mostTurns) throw new Error('The call outlives its signal.');
      await realWorkUnderWay();
      await turn();
    }
    await called;
    await turn(); // so that a rejection that nobody handles is reported
  }

  /** What came out that must not. Libraries say nothing by themselves, be it secret or not. */
  leaks(): readonly Leak[] {
    const heard = this.#witness.heard();
    const said = heard.map(([where, excerpt]) => ({ where, secret: '', form: 'said by itself', excerpt }));
    return [...this.#strange, ...said, ...findSecrets([...this.#outputs, ...heard], this.#secrets)];
  }

  /** Takes down what a failure shows. */
  failed(failure: unknown): void {
    this.show('error', failure);
    if (isFellesklientError(failure) || isTokenRefused(failure)) return;
    if (failure instanceof TypeError && /^(Option|Variable) \w/.test(failure.message)) return;
    // Whoever lets an error of somebody else pass can't know what it says.
    this.#strange.push({ where: 'error', secret: '', form: 'not an error of ours', excerpt: inspected(failure) });
  }

  /** The register, as far as the client can see. */
  #register(good: Reply): typeof globalThis.fetch {
    let answered = 0;
    return (async (
      url: string,
      { headers, body, signal }: { headers: Headers; body?: unknown; signal: AbortSignal },
    ) => {
      const asked: Asked = { url: String(url), headers, body: String(body ?? ''), signal };
      this.#learn(asked);
      const choice = this.#stage.replies[answered++] ?? goodReply;
      return (replies[choice.kind] ?? good)(this.say, asked, choice);
    }) as typeof globalThis.fetch;
  }

  /** What the client made itself is just as secret: the grant it signed, the state of a login. */
  #learn({ headers, body }: Asked): void {
    const form = new URLSearchParams(body);
    for (const name of madeByClients) this.keepSecret(form.getAll(name));
    const token = headers.get('authorization')?.replace(/^(Bearer|Basic) /, '');
    if (token) this.#secrets.add(token);
  }
}

const madeByClients = ['assertion', 'client_assertion', 'code_verifier', 'nonce', 'state'];
