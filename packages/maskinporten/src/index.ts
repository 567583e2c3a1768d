export type { Algorithm, MaskinportenKey } from './key.ts';
export { createMaskinporten, type Maskinporten, type MaskinportenOptions } from './maskinporten.ts';
