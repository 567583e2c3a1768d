import { decodeJwt, importPKCS8 } from 'jose';
import { type Check, check, expectEqual, type RegisterSubject, requires } from '../../src/index.ts';
import type { BusinessCertificate, CertificateClient } from '../../src/register-subject.ts';
import { ask, expectIssued, expectRefused, type GrantChanges, tokenFor, tokenOf } from './grant.ts';

/** Grants signed with business certificates, by a client that has registered no key. */
export const certificateChecks: readonly Check<RegisterSubject>[] = [
  check('MP-CERTIFICATE-CHAIN', 'the whole chain', async (subject) => {
    expectIssued('the whole chain', await ask(subject, await certified(subject, ({ own }) => own)));
  }),
  check('MP-CERTIFICATE-LEAF', 'the certificate alone', async (subject) => {
    const changes = await certified(
      subject,
      ({ own }) => own,
      ([holder]) => [holder],
    );
    expectIssued('the certificate alone', await ask(subject, changes));
  }),
  check('MP-CERTIFICATE-SUBJECT', 'the organisation in serialNumber', async (subject) => {
    const changes = await certified(subject, ({ ofFormerProfile }) => ofFormerProfile);
    expectIssued('the organisation in serialNumber', await ask(subject, changes));
  }),
  check('MP-CLAIM-CLIENT-AMR-CERTIFICATE', 'a business certificate', async (subject) => {
    const token = tokenOf(await ask(subject, await certified(subject, ({ own }) => own)));
    expectEqual('client_amr', decodeJwt(token).client_amr, 'virksomhetssertifikat');
  }),
  refuses(
    'MP-CERTIFICATE-FORM',
    'a text',
    ({ own }) => own,
    'MP-123',
    ([holder]) => holder,
  ),
  refuses(
    'MP-CERTIFICATE-FORM',
    'no certificate',
    ({ own }) => own,
    'MP-123',
    () => ['bm8gY2VydGlmaWNhdGU='],
  ),
  refuses(
    'MP-CERTIFICATE-FORM',
    'no certificate behind one',
    ({ own }) => own,
    'MP-123',
    ([holder]) => [holder, 'bm8gY2VydGlmaWNhdGU='],
  ),
  refuses(
    'MP-CERTIFICATE-FORM',
    'base64url',
    ({ own }) => own,
    'MP-123',
    (chain) => chain.map((text) => text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')),
  ),
  check('MP-CERTIFICATE-SIGNATURE', 'another key', async (subject) => {
    const certificates = certificatesOf(subject);
    const { privateKey } = requires(certificates.ofAnother, 'There is no second certificate.');
    tokenOf(await ask(subject, await certified(subject, ({ own }) => own)));
    const changes = await certified(subject, ({ own }) => ({ ...own, privateKey }));
    expectRefused('another key', await ask(subject, changes), 'MP-124');
  }),
  refuses('MP-CERTIFICATE-EXPIRED', 'an expired certificate', ({ expired }) => expired, 'MP-124'),
  refuses('MP-CERTIFICATE-ENVIRONMENT', 'another environment', ({ elsewhere }) => elsewhere, 'MP-120'),
  refuses('MP-CERTIFICATE-AUTHORITY', 'an unknown authority', ({ ofUnknownAuthority }) => ofUnknownAuthority, 'MP-120'),
  refuses('MP-CERTIFICATE-USAGE', 'a certificate to encrypt with', ({ toEncryptWith }) => toEncryptWith, 'MP-120'),
  refuses('MP-CERTIFICATE-ORGANISATION', 'another organisation', ({ ofAnother }) => ofAnother, 'MP-122'),
  check('MP-GRANT-KID-UNKNOWN', 'a client without registered keys', async (subject) => {
    const changes = await certified(subject, ({ own }) => own);
    tokenOf(await ask(subject, changes));
    const header = { kid: 'nobody-registered-this' };
    expectRefused('a kid', await ask(subject, { ...changes, header }));
    const both = { ...changes.header, ...header };
    expectRefused('a kid beside the certificate', await ask(subject, { ...changes, header: both }));
  }),
  check('MP-GRANT-KID-REQUIRED', 'a certificate alone', async (subject) => {
    const certificates = certificatesOf(subject);
    const { chain, privateKey } = certificates.own;
    await tokenFor(subject);
    const key = await importPKCS8(privateKey, 'RS256');
    expectRefused('x5c alone', await ask(subject, { header: { kid: undefined, x5c: chain }, key }));
  }),
  check('MP-GRANT-KID-AND-X5C', 'kid and x5c', async (subject) => {
    const certificates = certificatesOf(subject);
    expectIssued('kid and x5c', await ask(subject, { header: { x5c: certificates.own.chain } }));
  }),
];

function certificatesOf({ extras }: RegisterSubject): CertificateClient {
  return requires(extras?.certificates, 'The subject has no business certificates.');
}

/** What makes a grant one of the client without keys, signed with a certificate. */
export async function certified(
  subject: RegisterSubject,
  choose: (certificates: CertificateClient) => BusinessCertificate | undefined,
  x5c: (chain: BusinessCertificate['chain']) => unknown = (chain) => chain,
): Promise<GrantChanges> {
  const certificates = certificatesOf(subject);
  const { chain, privateKey } = requires(choose(certificates), 'The subject has no such certificate.');
  return {
    claims: { iss: certificates.clientId },
    header: { kid: undefined, x5c: x5c(chain) },
    key: await importPKCS8(privateKey, 'RS256'),
  };
}

/** Refused for the certificate, while the client's own one is not: else nothing would be proved. */
function refuses(
  requirement: string,
  title: string,
  choose: (certificates: CertificateClient) => BusinessCertificate | undefined,
  code: string,
  x5c?: (chain: BusinessCertificate['chain']) => unknown,
): Check<RegisterSubject> {
  return check(requirement, title, async (subject) => {
    const changes = await certified(subject, choose, x5c);
    tokenOf(await ask(subject, await certified(subject, ({ own }) => own)));
    expectRefused(title, await ask(subject, changes), code);
  });
}
