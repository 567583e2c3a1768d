import { createSecureContext } from 'node:tls';
import { beforeAll, expect, test } from 'vitest';
import { createSandbox, type IssuedCertificate } from '../index.ts';

const sandbox = createSandbox();
const organisationNumber = sandbox.newOrganisation();
const password = 'blåbærsyltetøy';

let issued: IssuedCertificate;
beforeAll(async () => {
  issued = await sandbox.issueCertificate({ organisationNumber, password });
});

/** Opens the file with OpenSSL, which also wants key and certificate to fit each other. Gives certificate and issuer, in base64. */
function open(passphrase: string): readonly string[] {
  const pfx = Buffer.from(issued.pkcs12 ?? '', 'base64');
  const { context } = createSecureContext({ pfx, passphrase }) as {
    context: { getCertificate(): Buffer; getIssuer(): Buffer };
  };
  return [context.getCertificate(), context.getIssuer()].map((der) => der.toString('base64'));
}

test('the PKCS#12 file of a business certificate holds it, its issuer and the private key', () => {
  expect(open(password)).toEqual(issued.chain);
});

test('it opens with its password only', () => {
  expect(() => open('blabarsyltetoy')).toThrow();
  expect(() => open('')).toThrow();
});

test('it is there only when a password was given', async () => {
  expect(await sandbox.issueCertificate({ organisationNumber })).not.toHaveProperty('pkcs12');
});
