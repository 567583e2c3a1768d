import { type GenerateKeyPairResult, generateKeyPair } from 'jose';

let made: Promise<GenerateKeyPairResult> | undefined;

/** An RSA key that no subject knows beforehand. Made once, since it takes a while. */
export function foreignKey(): Promise<GenerateKeyPairResult> {
  made ??= generateKeyPair('RS256', { extractable: true });
  return made;
}
