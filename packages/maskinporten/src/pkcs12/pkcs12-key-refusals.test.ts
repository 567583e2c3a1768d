import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type BusinessBag,
  type BusinessCertificate,
  bagOf,
  businessBag,
  wholeBag,
} from '../../test/certificates/business-bag.ts';
import {
  certificateAuthority,
  generateEcKey,
  generateKey,
  seid2Subject,
  today,
} from '../../test/certificates/certificate-authority.ts';
import { type Pkcs12Parts, pkcs12File } from '../../test/certificates/pkcs12-file.ts';
import { type Pkcs12KeyOptions, pkcs12Key } from './pkcs12-key.ts';

const password = 'hemmelig-passord';
const folder = mkdtempSync(join(tmpdir(), 'pkcs12-'));

let bag: BusinessBag;
let whole: Pkcs12Parts;
let bytes: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  bag = await businessBag('310000108');
  whole = wholeBag(bag, password);
  bytes = await pkcs12File(whole);
});
afterAll(() => rmSync(folder, { recursive: true }));

const holding = (...held: readonly BusinessCertificate[]): Promise<Uint8Array<ArrayBuffer>> =>
  pkcs12File(bagOf(held, password));

const order = 'Order a business certificate (virksomhetssertifikat, RSA) from Buypass or Commfides.';
const wrong =
  'Option password: wrong, or what it protects is damaged. Give the password that was set when the key was exported.';
const noPkcs12 = 'Option bytes: not a PKCS#12 file. Give a .p12 or .pfx file.';
function noCandidate(keys: number, certificates: string): string {
  return (
    'Option bytes: holds no authentication certificate (key usage digitalSignature) together with its RSA key. ' +
    `It holds ${keys} private keys and these certificates: ${certificates}. Export the one for authentication, with its RSA key.`
  );
}

/** Each failure with the whole of its message. */
const failures: readonly [string, () => Pkcs12KeyOptions | Promise<Pkcs12KeyOptions>, string][] = [
  ['neither file nor bytes', () => ({ password }), 'Option file: missing, or given beside bytes. Give one of them.'],
  [
    'both',
    () => ({ file: 'hemmelig.p12', bytes, password }),
    'Option file: missing, or given beside bytes. Give one of them.',
  ],
  [
    'no password',
    () => ({ bytes }) as unknown as Pkcs12KeyOptions,
    'Option password: missing. Give the password of the file, an empty text if it has none.',
  ],
  [
    'bytes that are text',
    () => ({ bytes: 'hemmelig' as unknown as Uint8Array, password }),
    'Option bytes: not bytes. Give a Uint8Array, for example Buffer.from(text, "base64").',
  ],
  [
    'a file that is not there',
    () => ({ file: join(folder, 'hemmelig.p12'), password }),
    'Option file: cannot be read (ENOENT). Give the path of a .p12 or .pfx file that this process may read.',
  ],
  [
    'a folder',
    () => ({ file: folder, password }),
    'Option file: cannot be read (EISDIR). Give the path of a .p12 or .pfx file that this process may read.',
  ],
  [
    'a path that is none',
    () => ({ file: 'hemmelig\0.p12', password }),
    'Option file: cannot be read. Give the path of a .p12 or .pfx file that this process may read.',
  ],
  [
    'an unknown environment',
    () => ({ bytes, password, environment: 'ver2' as 'test' }),
    'Option environment: unknown. Give test or prod.',
  ],
  ['a wrong password', () => ({ bytes, password: 'Hemmelig-passord' }), wrong],
  ['an empty password', () => ({ bytes, password: '' }), wrong],
  [
    'a wrong password, legacy',
    async () => ({ bytes: await pkcs12File({ ...whole, encryption: 'legacy' }), password: 'x' }),
    wrong,
  ],
  ['a flipped bit', () => ({ bytes: bytes.map((byte, i) => (i === 400 ? byte ^ 1 : byte)), password }), wrong],
  ['what is no PKCS#12', () => ({ bytes: new TextEncoder().encode('hemmelig-innhold'), password }), noPkcs12],
  ['nothing', () => ({ bytes: new Uint8Array(), password }), noPkcs12],
  ['a certificate alone', () => ({ bytes: bag.authentication.certificate, password }), noPkcs12],
  ['half a file', () => ({ bytes: bytes.slice(0, 900), password }), noPkcs12],
  [
    'no key',
    async () => ({ bytes: await pkcs12File({ ...whole, keys: [] }), password }),
    'Option bytes: holds no private key. Export the certificate together with its private key.',
  ],
  [
    'signing and encryption only',
    async () => ({ bytes: await holding(bag.signing, bag.encryption), password }),
    noCandidate(2, '1 signing (RSA), 1 encryption (RSA)'),
  ],
  [
    'an authentication certificate without its key',
    async () => ({ bytes: await pkcs12File({ ...whole, keys: [bag.signing.key] }), password }),
    noCandidate(1, '2 other (RSA), 1 encryption (RSA), 1 authentication (RSA), 1 signing (RSA)'),
  ],
  [
    'a key without certificates',
    async () => ({ bytes: await pkcs12File({ ...whole, certificates: [] }), password }),
    noCandidate(3, 'none'),
  ],
  [
    'EC for authentication, RSA for signing',
    async () => ({ bytes: await holding(await bag.issue({}, await generateEcKey()), bag.signing), password }),
    noCandidate(2, '1 authentication (EC), 1 signing (RSA)'),
  ],
  [
    'EC only',
    async () => ({ bytes: await holding(await bag.issue({}, await generateEcKey())), password }),
    'Option bytes: holds keys of another type (such as EC), and Maskinporten takes RSA only. Order an RSA certificate.',
  ],
  [
    'two to choose from',
    async () => ({ bytes: await holding(bag.authentication, await bag.issue()), password }),
    'Option bytes: holds 2 authentication certificates with their keys. Export the one to use into a file of its own.',
  ],
  [
    'an expired one',
    () => ({ bytes, password, now: new Date('2028-02-01') }),
    `Option bytes: The certificate expired on 2028-01-01. ${order}`,
  ],
  [
    'expired ones, of which the last tells',
    async () => ({
      bytes: await holding(
        await bag.issue({ notAfter: new Date('2025-06-01') }),
        await bag.issue({ notAfter: new Date('2026-02-01') }),
      ),
      password,
    }),
    `Option bytes: The certificate expired on 2026-02-01. ${order}`,
  ],
  [
    'one that is not valid yet',
    () => ({ bytes, password, now: new Date('2024-12-01') }),
    'Option bytes: The certificate is not valid before 2025-01-01. Use it from then on, or set the clock of this machine right.',
  ],
  [
    'a small key',
    async () => ({ bytes: await holding(await bag.issue({}, await generateKey(1024))), password }),
    `Option bytes: The RSA key is smaller than 2048 bits. ${order}`,
  ],
  [
    'a test certificate in production',
    () => ({ bytes, password, environment: 'prod' }),
    `Option bytes: It is a test certificate, which Maskinporten refuses in prod (MP-120). ${order}`,
  ],
  [
    'a production certificate in test',
    async () => {
      const keys = await generateKey();
      const authority = await certificateAuthority('Commfides Legal Person - G3');
      const certificate = await authority.issue({ subject: seid2Subject('310000108'), publicKey: keys.publicKey });
      return { bytes: await holding({ certificate, key: keys.privateKey }), password, environment: 'test' };
    },
    'Option bytes: It is a production certificate, which Maskinporten refuses in test (MP-120). Order a test certificate from Buypass or Commfides.',
  ],
];

test.each(failures)('%s is refused, and nothing of it quoted', async (_what, options, message) => {
  const given = await options();
  const thrown: unknown = await pkcs12Key({ now: today, ...given }).catch((error: unknown) => error);
  expect(thrown).toEqual(new TypeError(message));
  expect(thrown).toBeInstanceOf(TypeError);
  const { stack = '', cause } = thrown as Error;
  expect(cause).toBeUndefined();
  // The stack names our own files; its first line is the message.
  const told = [
    message,
    stack.replace(/^ {4}at .*$/gm, ''),
    inspect(thrown, { depth: 9, showHidden: true }).replace(/^ {4}at .*$/gm, ''),
    JSON.stringify(thrown),
  ];
  for (const text of told) expect(text).not.toMatch(/hemmelig|PRØVE|31000010|Buypass Class|Commfides Legal|MII/i);
});
