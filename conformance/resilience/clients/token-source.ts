import type { TokenSource } from '@fellesklient/core';

/** Tokens of which each is handed out until it is invalidated. */
export function countedTokens(): TokenSource {
  let number = 1;
  return {
    get: async () => `synthetic-token.${number}`,
    invalidate: () => {
      number++;
    },
  };
}
