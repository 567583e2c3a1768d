export { type Algorithm, createSigner, type HeldKey, type KeyHolder, type RemoteKey, type Signer } from './signer.ts';
