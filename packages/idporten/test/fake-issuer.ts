import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export interface Sent {
  readonly path: string;
  readonly headers: Headers;
  readonly form: URLSearchParams;
}

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

export const sub = 'pairwise-subject';
/** Synthetic: month + 80. */
export const pid = '11822648950';
export const start: number = Date.UTC(2026, 0, 1);

const keys = generateKeyPair('RS256', { extractable: true });

/** An ID-porten behind `fetch`, whose answers a test can replace one path at a time. */
export class FakeIssuer {
  readonly issuer: string = 'https://test.idporten.no';
  readonly sent: Sent[] = [];
  /** Answers instead of the usual ones, by path; `undefined` gives the usual one. */
  readonly replaced: Map<string, (sent: Sent, n: number) => Response | undefined | Promise<Response | undefined>> =
    new Map();
  /** Joined to the claims of the next id_token. */
  claims: Record<string, unknown> = {};
  /** Joined to the token answer; `undefined` leaves a member out. */
  answer: Record<string, unknown> = {};
  metadata: Record<string, unknown>;
  now: number = start;
  nonce = '';
  signedBy: CryptoKey;
  readonly #publicKey: CryptoKey;

  static async start(): Promise<FakeIssuer> {
    const { privateKey, publicKey } = await keys;
    return new FakeIssuer(privateKey, publicKey);
  }

  private constructor(privateKey: CryptoKey, publicKey: CryptoKey) {
    this.signedBy = privateKey;
    this.#publicKey = publicKey;
    this.metadata = {
      issuer: this.issuer,
      authorization_endpoint: 'https://login.test.idporten.no/authorize',
      token_endpoint: `${this.issuer}/token`,
      pushed_authorization_request_endpoint: `${this.issuer}/par`,
      jwks_uri: `${this.issuer}/jwks.json`,
      userinfo_endpoint: `${this.issuer}/userinfo`,
      end_session_endpoint: 'https://login.test.idporten.no/logout',
      authorization_response_iss_parameter_supported: true,
    };
  }

  readonly fetch: typeof globalThis.fetch = async (url, init) => {
    const { pathname: path } = new URL(String(url));
    const entry = { path, headers: new Headers(init?.headers), form: new URLSearchParams(String(init?.body ?? '')) };
    const n = this.sent.push(entry);
    return (await this.replaced.get(path)?.(entry, n)) ?? this.#usual(entry, n);
  };

  readonly clock = {
    now: (): number => this.now,
    sleep: (ms: number): Promise<void> => (ms > 20_000 ? new Promise(() => {}) : Promise.resolve()),
  };

  to(path: string): readonly Sent[] {
    return this.sent.filter((sent) => sent.path === path);
  }

  async #usual({ path, form }: Sent, n: number): Promise<Response> {
    if (path === '/.well-known/openid-configuration') return json(200, this.metadata);
    if (path === '/jwks.json') {
      return json(200, { keys: [{ ...(await exportJWK(this.#publicKey)), kid: 'k', alg: 'RS256', use: 'sig' }] });
    }
    if (path === '/par') {
      this.nonce = form.get('nonce') ?? '';
      return json(201, { request_uri: `urn:idporten:request-${n}`, expires_in: 120 });
    }
    if (path === '/userinfo') return json(200, { sub, pid, locale: 'nb' });
    return json(200, {
      access_token: `access-${n}`,
      token_type: 'Bearer',
      expires_in: 120,
      refresh_token: `refresh-${n}`,
      scope: 'openid profile krr:user/kontaktinformasjon.read',
      id_token: await this.idToken(),
      ...this.answer,
    });
  }

  idToken(): Promise<string> {
    const iat = Math.floor(this.now / 1000);
    const usual = { iss: this.issuer, aud: 'client-1', sub, pid, acr: 'idporten-loa-high', iat, exp: iat + 120 };
    const claims = { ...usual, nonce: this.nonce, ...this.claims };
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'k' }).sign(this.signedBy);
  }
}
