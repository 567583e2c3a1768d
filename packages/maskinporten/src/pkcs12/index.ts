export { type EncryptedPemKeyOptions, encryptedPemKey } from './encrypted-pem-key.ts';
export type { PemKey } from './pem-key.ts';
export { type Pkcs12Key, type Pkcs12KeyOptions, pkcs12Key } from './pkcs12-key.ts';
