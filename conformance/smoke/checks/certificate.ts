import { type Check, expectEqual, expectThat, type RegisterSubject, Skipped } from '../../src/index.ts';
import type { ServerCertificate } from '../https-exchange.ts';
import { atEach, type Spot, standing } from './spot.ts';

const day = 86_400_000;
const warnDays = 30;

/** What Node calls a certificate for other names; what OpenSSL calls one out of its time. */
const otherName = 'ERR_TLS_CERT_ALTNAME_INVALID';
const outOfTime: readonly (string | undefined)[] = ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'];

/** The certificate of each host. */
export const certificateChecks: readonly Check<RegisterSubject>[] = [
  ...onCertificate('LIVE-CERTIFICATE-CHAIN', ({ problem }, { place: { host } }) => {
    // OpenSSL tells the last thing that it finds.
    if (outOfTime.includes(problem))
      throw new Skipped('A certificate out of its time hides whether its issuer is trusted.');
    const isTrusted = problem === undefined || problem === otherName;
    expectThat(`issuers of the certificate of ${host}`, isTrusted, 'an authority that this machine trusts', problem);
  }),
  ...onCertificate('LIVE-CERTIFICATE-HOST', ({ x509 }, { place: { host } }) => {
    expectThat(`names of the certificate of ${host}`, x509.checkHost(host) !== undefined, host, x509.subjectAltName);
  }),
  ...onCertificate('LIVE-CERTIFICATE-EXPIRY', ({ x509, problem }, { subject, place: { host } }) => {
    const [from, to] = [Date.parse(x509.validFrom), Date.parse(x509.validTo)];
    const now = subject.now();
    expectThat(`certificate of ${host}`, from <= now && now < to, 'one that is valid today', {
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
    });
    // Of the chain above it.
    const ofIssuer = outOfTime.includes(problem) ? problem : undefined;
    expectEqual(`validity of the issuers of the certificate of ${host}`, ofIssuer, undefined);
    const left = Math.floor((to - now) / day);
    if (left < warnDays)
      subject.note?.(`Warning: the certificate of ${host} expires in ${left} days, on ${new Date(to).toISOString()}.`);
  }),
];

function onCertificate(
  requirement: string,
  judge: (certificate: ServerCertificate, spot: Spot) => void,
): readonly Check<RegisterSubject>[] {
  return atEach(requirement, standing, async (spot) =>
    judge((await spot.live.knock(spot.place.url)).certificate, spot),
  );
}
