import { personDocument } from '../src/folkeregisteret/document/person-document.ts';
import { type Rettighetspakke, rettighetspakker } from '../src/generated/folkeregisteret/rettighetspakker.ts';
import type { Folkeregisterperson } from '../src/generated/folkeregisteret/types.ts';
import type { Sandbox, SandboxOptions } from '../src/index.ts';
import { createBench } from './bench.ts';

export const host = 'https://folkeregisteret-api-konsument.sits.no';
export const pakker = Object.keys(rettighetspakker) as Rettighetspakke[];

export interface Question {
  readonly pakke?: Rettighetspakke;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** In place of one of the package's scope; an empty text sends none. */
  readonly token?: string;
  readonly origin?: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Of an answer in JSON. */
  readonly body: Record<string, unknown>;
}

/** A sandbox with a stopped clock, and short ways to ask Folkeregisteret, as offentlig-med-hjemmel unless told otherwise. */
export interface FolkeregisteretBench {
  readonly sandbox: Sandbox;
  readonly clock: { now: number };
  /** Asks a path below the package's base path. */
  ask(path: string, question?: Question): Promise<Answered>;
  /** A person, who must be found. */
  person(number: string, ...part: string[]): Promise<Folkeregisterperson>;
  /** Everything about the first inhabitant whose whole document is like that. */
  find(like: (person: Folkeregisterperson) => unknown): Folkeregisterperson;
  token(scope: string, claims?: Readonly<Record<string, unknown>>, tokenEndpoint?: string): Promise<string>;
  /** A token for a customer that has delegated a scope to the bench's client. */
  delegatedToken(scope: string): Promise<string>;
}

export async function createFolkeregisteretBench(options: SandboxOptions = {}): Promise<FolkeregisteretBench> {
  const scopes = Object.values(rettighetspakker).map(({ scope }) => scope);
  const { sandbox, clock, client, sign, exchange } = await createBench({ size: 20_000, ...options }, { scopes });
  const tokens = new Map<string, string>();
  const bench: FolkeregisteretBench = {
    sandbox,
    clock,
    async token(scope, claims = {}, tokenEndpoint) {
      return String((await exchange(await sign({ scope, ...claims }), tokenEndpoint)).body.access_token);
    },
    async delegatedToken(scope) {
      const consumer = sandbox.newOrganisation();
      sandbox.grantScope(consumer, scope);
      sandbox.delegateScope({ consumer, supplier: client.organisationNumber, scope });
      return bench.token(scope, { consumer_org: consumer });
    },
    async ask(path, { pakke = 'offentlig-med-hjemmel', method, headers = {}, body, token, origin = host } = {}) {
      const { basePath, scope } = rettighetspakker[pakke];
      const key = `${scope} ${Math.floor(clock.now / 60_000)}`;
      const bearer = token ?? tokens.get(key) ?? (await bench.token(scope));
      if (token === undefined) tokens.set(key, bearer);
      const all = new Headers(headers);
      if (bearer !== '') all.set('authorization', `Bearer ${bearer}`);
      if (typeof body === 'object' && !all.has('content-type')) all.set('content-type', 'application/json');
      const request = new Request(`${origin}${basePath}${path}`, {
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        headers: all,
        body:
          body === undefined ? null : typeof body === 'string' ? new TextEncoder().encode(body) : JSON.stringify(body),
      });
      const response = await sandbox.fetch(request);
      const text = await response.text();
      const isJson = text !== '' && response.headers.get('content-type') === 'application/json';
      return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : {} };
    },
    find(like) {
      for (let index = 0; index < sandbox.world.size; index++) {
        const life = sandbox.world.life(index, clock.now);
        const person = life && personDocument(sandbox.world, life.hendelser, clock.now);
        if (person && like(person)) return person;
      }
      throw new Error('Nobody in this world is like that.');
    },
    async person(number, ...part) {
      const { status, body } = await bench.ask(
        `/personer/${number}${part.map((name, i) => `${i ? '&' : '?'}part=${name}`).join('')}`,
      );
      if (status !== 200) throw new Error(`The person was not found: ${status}.`);
      return body;
    },
  };
  return bench;
}

/** The number in use, or the closed one of who has none. */
export function numberOf({ identifikasjonsnummer }: Folkeregisterperson): string {
  return identifikasjonsnummer?.[0]?.foedselsEllerDNummer ?? '';
}
