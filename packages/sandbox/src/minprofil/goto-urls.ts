/** The addresses that MinProfil sends citizens back to. Their owners mail them to Digdir (krr_sluttbrukerinnstillinger.md). */
export interface GotoUrls {
  /** @throws TypeError unless it is an address with protocol, all in lower case. */
  register(url: string): void;
  /** Whether it is registered, character by character: how the real service compares is not documented. */
  has(url: string): boolean;
}

export function createGotoUrls(): GotoUrls {
  const registered = new Set<string>();
  return {
    register(url) {
      if (typeof url !== 'string' || !/^https?:\/\/\S+$/.test(url) || !URL.canParse(url)) {
        throw new TypeError('Option gotoUrl: must be a whole address with http:// or https://.');
      }
      if (url !== url.toLowerCase()) {
        throw new TypeError(
          'Option gotoUrl: holds upper-case letters, which MinProfil refuses. Write it in lower case.',
        );
      }
      registered.add(url);
    },
    has: (url) => registered.has(url),
  };
}
