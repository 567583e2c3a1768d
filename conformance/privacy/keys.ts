import { generateKeyPairSync } from 'node:crypto';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** A private key that Maskinporten would take, in both forms. */
export const jwk: Readonly<Record<string, unknown>> = { ...privateKey.export({ format: 'jwk' }), kid: 'key-1' };
export const pem: string = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;

export const pkcs1: string = privateKey.export({ type: 'pkcs1', format: 'pem' }) as string;

/** What of it is secret: the private numbers, and the lines of the text that hold them. */
export const keySecrets: readonly string[] = [
  ...['d', 'p', 'q', 'dp', 'dq', 'qi'].map((member) => String(jwk[member])),
  ...[pkcs1, pem].flatMap((text) => [8, 12, 20].map((line) => String(text.split('\n')[line]))),
];
