import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox } from '@fellesklient/sandbox';
import fc from 'fast-check';
import type { Table } from './collaborators.ts';

/** Where the files are; its path is nobody's business. Whoever uses it removes it. */
export const folder: string = mkdtempSync(join(tmpdir(), 'fellesklient-certificates-'));

const password = crypto.randomUUID();
const issued = await createSandbox().issueCertificate({ organisationNumber: '310000027', password });
const pkcs12 = Buffer.from(issued.pkcs12 ?? '', 'base64');
const der = Buffer.from(issued.chain[0] ?? '', 'base64');
const file = join(folder, 'key.p12');
writeFileSync(file, pkcs12);
const key = createPrivateKey(issued.privateKey);
const encryption = { cipher: 'aes-256-cbc', passphrase: password, format: 'pem' } as const;
const pkcs8 = String(key.export({ type: 'pkcs8', ...encryption }));
const pkcs1 = String(key.export({ type: 'pkcs1', ...encryption }));
const { d, p } = key.export({ format: 'jwk' });
/** What must not get out of them. */
export const fileSecrets: readonly string[] = [
  password,
  folder,
  String(d),
  String(p),
  ...issued.privateKey.split('\n').slice(1, -2),
];

/** Changes that damage bytes: one of them becomes another, or the end is missing. */
export const damages: fc.Arbitrary<Damage> = fc.array(
  fc.record({ at: fc.nat({ max: 4000 }), to: fc.nat({ max: 255 }) }),
  { maxLength: 3 },
);
export type Damage = readonly { readonly at: number; readonly to: number }[];

function damaged(bytes: Buffer, damage: Damage): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (const { at, to } of damage) copy[at % copy.length] = to;
  return damage.length > 2 ? copy.subarray(0, damage[0]?.at) : copy;
}
const inPem = (label: string, bytes: Uint8Array): string =>
  `-----BEGIN ${label}-----\n${Buffer.from(bytes).toString('base64')}\n-----END ${label}-----\n`;

export type Given = (damage: Damage) => unknown;

/** What is given as a certificate. */
export const certificates: Table<Given> = {
  base64: () => (damage) => Buffer.from(damaged(der, damage)).toString('base64'),
  bytes: () => (damage) => damaged(der, damage),
  pem: () => (damage) => inPem('CERTIFICATE', damaged(der, damage)),
  text: (say) => () => say(),
  key: () => () => issued.privateKey,
  record: (say) => () => ({ [say()]: say(), toString: () => say() }),
  symbol: (say) => () => Symbol(say()),
  none: () => () => undefined,
};

/** Options of `pkcs12Key`; those with a file that can be opened take real time, and are drawn seldom. */
export const pkcs12Options: Table<Given> = {
  damaged: () => (damage) => ({ bytes: damaged(pkcs12, [{ at: 7, to: 4 }, ...damage]), password }),
  text: (say) => () => ({ bytes: say(), password: say() }),
  textBytes: (say) => () => ({ bytes: Buffer.from(say()), password: say() }),
  noFile: (say) => () => ({ file: join(folder, encodeURIComponent(say())), password: say() }),
  folder: (say) => () => ({ file: folder, password: say() }),
  brokenPath: (say) => () => ({ file: `${say()}\u0000`, password: say() }),
  record: (say) => () => ({ file: { [say()]: say() }, password: say() }),
  url: (say) => () => ({ file: new URL(`https://files.example/${encodeURIComponent(say())}`), password }),
  both: (say) => () => ({ file: say(), bytes: pkcs12, password: say() }),
  noPassword: (say) => () => ({ file, password: [say()] }),
  none: () => () => ({}),
};
export const openable: Table<Given> = {
  right: (say) => () => ({ file, password, kid: say(), chain: true }),
  mostlyDamaged: () => (damage) => ({ bytes: damaged(pkcs12, damage), password }),
  wrongPassword: (say) => () => ({ file, password: say() }),
  expired: () => () => ({ file, password, now: new Date(Date.UTC(2100, 0)) }),
  wrongNow: (say) => () => ({ file, password, now: say() }),
  otherEnvironment: (say) => (damage) => ({ file, password, environment: damage.length > 0 ? 'prod' : say() }),
};

/** Options of `encryptedPemKey`. */
export const pems: Table<Given> = {
  pkcs8: (say) => () => ({ pem: pkcs8, password, kid: say(), x5c: say() }),
  pkcs8Damaged: () => (damage) => {
    const bytes = Buffer.from(pkcs8.replaceAll(/-----.*-----|\s/g, ''), 'base64');
    return { pem: inPem('ENCRYPTED PRIVATE KEY', damaged(bytes, damage)), password };
  },
  pkcs1: () => () => ({ pem: pkcs1, password }),
  pkcs1Damaged: (say) => () => ({ pem: pkcs1.replace(/DEK-Info: [^\n]+/, `DEK-Info: ${say()}`), password }),
  wrongPassword: (say) => () => ({ pem: pkcs8, password: say() }),
  wrongPasswordPkcs1: (say) => () => ({ pem: pkcs1, password: say() }),
  notEncrypted: (say) => () => ({ pem: issued.privateKey, password: say() }),
  text: (say) => () => ({ pem: say(), password: say() }),
  noPassword: (say) => () => ({ pem: pkcs8, password: [say()] }),
};
