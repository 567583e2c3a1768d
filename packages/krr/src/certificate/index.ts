export type { PublicKey } from './public-key.ts';
export { readSertifikat, type Sertifikat } from './read-sertifikat.ts';
