export type { Algorithm, HeldKey, KeyHolder, RemoteKey } from '@fellesklient/core/key';
export type { MaskinportenKey } from './key.ts';
export { createMaskinporten, type Maskinporten, type MaskinportenOptions } from './maskinporten.ts';
export type { MaskinportenRequest, ResourceForm } from './token-request.ts';
export type { TokenStore } from './token-store.ts';
