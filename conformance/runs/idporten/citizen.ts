import { createIdporten, type Idporten, type IdportenOptions, type Login } from '@fellesklient/idporten';
import { createSandbox, publishedPersons, type Sandbox, type SandboxOptions } from '@fellesklient/sandbox';
import { exportJWK, generateKeyPair } from 'jose';

export const redirectUri = 'https://app.example.no/callback';
export const postLogoutRedirectUri = 'https://app.example.no/';
export const scopes: readonly string[] = ['openid', 'profile', 'krr:user/kontaktinformasjon.read'];
export const lookup = { register: 'krr', scopes: ['krr:user/kontaktinformasjon.read'] };
export const person: string = publishedPersons[0]?.personidentifikator ?? '';

const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
export const privateJwk = { ...(await exportJWK(privateKey)), kid: 'key-1' };
export const publicJwk = { ...(await exportJWK(publicKey)), kid: 'key-1' };

type Registration = Parameters<Sandbox['registerIdportenClient']>[0];

/** A sandbox, a client that it knows, and a browser. */
export class Citizen {
  now: number = Date.UTC(2026, 0, 15);
  readonly sandbox: Sandbox;
  readonly idporten: Idporten;
  /** Paths that programs asked for, in order. */
  readonly asked: string[] = [];

  constructor(
    options: Partial<IdportenOptions> = {},
    registration: Partial<Registration> = {},
    sandbox: SandboxOptions = {},
  ) {
    this.sandbox = createSandbox({ now: () => this.now, answerCheck: 'throw', ...sandbox });
    const { clientId } = this.sandbox.registerIdportenClient({
      redirectUris: [redirectUri],
      postLogoutRedirectUris: [postLogoutRedirectUri],
      scopes: [...scopes],
      auth: { jwk: publicJwk },
      ...registration,
    });
    this.idporten = createIdporten({
      environment: 'test',
      clientId,
      clientAuth: { key: { jwk: privateJwk } },
      redirectUri,
      scopes,
      clock: { now: () => this.now, sleep: () => new Promise(() => {}) },
      fetch: (input, init) => {
        const request = new Request(input, init);
        this.asked.push(new URL(request.url).pathname);
        return this.sandbox.fetch(request);
      },
      ...options,
    });
  }

  /** Follows the login's address as this person; gives the address that the browser is sent back to. */
  async follow({ url }: Pick<Login, 'url'>, more: Record<string, string> = {}): Promise<string> {
    const address = new URL(url);
    for (const [name, value] of Object.entries({ sandbox_person: person, ...more }))
      address.searchParams.set(name, value);
    return this.visit(address);
  }

  /** Where the browser is sent from an address. */
  async visit(url: string | URL): Promise<string> {
    const response = await this.sandbox.fetch(new Request(url, { redirect: 'manual' }));
    const location = response.headers.get('location');
    if (location === null) throw new Error(`no redirect but ${response.status}: ${await response.text()}`);
    return location;
  }

  async logIn(...[options]: Parameters<Idporten['login']>): ReturnType<Idporten['callback']> {
    const login = await this.idporten.login(options);
    return this.idporten.callback(await this.follow(login), login.transaction);
  }
}
