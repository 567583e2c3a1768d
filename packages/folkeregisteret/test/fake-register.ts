import type { FellesklientError, TokenRequest } from '@fellesklient/core';
import {
  createFolkeregisteretClient,
  type FolkeregisteretClient,
  type FolkeregisteretClientOptions,
  type Rettighetspakke,
} from '../src/index.ts';

export interface Sent {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: unknown;
}
export type Answering = (sent: Sent) => Response;

export interface Staged<P extends Rettighetspakke> {
  readonly freg: FolkeregisteretClient<P>;
  readonly sent: Sent[];
  readonly tokenRequests: TokenRequest[];
}

/** A register that answers so, a client of it, and what it was sent. */
export function against<const P extends Rettighetspakke>(
  rettighetspakke: P,
  answer: Answering,
  options: Partial<FolkeregisteretClientOptions<P>> = {},
): Staged<P> {
  const sent: Sent[] = [];
  const tokenRequests: TokenRequest[] = [];
  const freg = createFolkeregisteretClient({
    environment: 'test',
    rettighetspakke,
    auth: {
      get: async (request) => {
        tokenRequests.push(request);
        return 'token';
      },
      invalidate: () => {},
    },
    fetch: async (url, init) => {
      const request: Sent = {
        method: String(init?.method),
        url: new URL(String(url)),
        headers: new Headers(init?.headers),
        body: init?.body === undefined ? undefined : JSON.parse(String(init.body)),
      };
      sent.push(request);
      return answer(request);
    },
    ...options,
  });
  return { freg, sent, tokenRequests };
}

export const failing = (work: Promise<unknown>): Promise<FellesklientError> =>
  work.then(
    () => Promise.reject(new Error('should have failed')),
    (error) => error,
  );

/** Eleven digits that belong to nobody: month 99 does not exist. */
export const numbers = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `0199${String(i).padStart(7, '0')}`);
