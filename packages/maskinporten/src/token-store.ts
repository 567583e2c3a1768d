/**
 * Where several processes keep tokens together. A Keyv is one. It holds live tokens: protect it like the key.
 *
 * Keys are hashes of everything a token depends on. A store that fails counts as empty, and each process then asks for itself.
 */
export interface TokenStore {
  get(key: string): Promise<unknown>;
  /** @param ttlMs milliseconds after which the value may be forgotten */
  set(key: string, value: unknown, ttlMs: number): Promise<unknown>;
  delete(key: string): Promise<unknown>;
}
