import { type Acr, isLevel } from './options.ts';

/**
 * What must be kept between `login` and `callback`, in the server's session of the same browser and for one use: plain
 * data, and secret.
 */
export interface LoginTransaction {
  readonly state: string;
  readonly nonce: string;
  /** RFC 7636 section 4.1. */
  readonly codeVerifier: string;
  /** The level of assurance that was asked for. */
  readonly acr?: Acr;
}

export function isTransaction(value: unknown): value is LoginTransaction {
  if (typeof value !== 'object' || value === null) return false;
  const { state, nonce, codeVerifier, acr } = value as Record<string, unknown>;
  if (acr !== undefined && !isLevel(acr)) return false;
  return [state, nonce, codeVerifier].every((text) => typeof text === 'string' && text !== '');
}
