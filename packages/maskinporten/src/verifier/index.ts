export { bearerToken } from './bearer-token.ts';
export { isTokenRefused, TokenRefused, type TokenRefusedCode } from './token-refused.ts';
export { createTokenVerifier, type TokenVerifier, type TokenVerifierOptions } from './token-verifier.ts';
export type { Organisation, VerifiedToken } from './verified-token.ts';
