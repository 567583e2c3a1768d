import type { Certificate } from 'pkijs';
import {
  type CertificateEnvironment,
  type CertificateOrder,
  extensionsOf,
  keyUsageExtension,
  requireCertificateEnvironment,
  requireOrder,
  subjectOf,
} from './certificate-order.ts';
import { pkcs12Of } from './pkcs12.ts';
import {
  base64Of,
  base64OfBytes,
  certificateKeyPair,
  type NameAttributes,
  signCertificate,
} from './sign-certificate.ts';

/** A business certificate with its private key. Both open nothing but sandboxes of this process with the same seed. */
export interface IssuedCertificate {
  /** PEM text. */
  readonly certificate: string;
  /** The certificate and that of its issuer, each as base64 of its DER form: the `x5c` of a grant. */
  readonly chain: readonly string[];
  /** PKCS#8, PEM text. */
  readonly privateKey: string;
  /** Base64 of a PKCS#12 file that holds key and chain; when the order had a password for it. */
  readonly pkcs12?: string;
}

/** The certificates that vouch for those of an environment. */
export interface TrustedCertificates {
  readonly root: Certificate;
  readonly issuing: Certificate;
}

/** What whoever checks certificates of the sandbox is to trust: PEM text. */
export interface TrustAnchors {
  /** Vouches for itself and for `issuing`. */
  readonly root: string;
  /** Vouches for the certificates of organisations. */
  readonly issuing: string;
}

/** Issues business certificates as Buypass and Commfides do: a root and an issuing authority for test, others for production. */
export interface CertificateAuthority {
  /** @throws TypeError that names the option. */
  issue(order: CertificateOrder): Promise<IssuedCertificate>;
  trusted(environment: CertificateEnvironment): Promise<TrustedCertificates>;
  /** Test's when left out. @throws TypeError that names the option. */
  anchors(environment?: CertificateEnvironment): Promise<TrustAnchors>;
}

interface Issuer extends TrustedCertificates {
  readonly name: NameAttributes;
  readonly key: CryptoKey;
}

type Issuers = Map<CertificateEnvironment, Promise<Issuer>>;

const day = 86_400_000;

/** Of the sandboxes of a process, by seed: to make their keys takes some tenths of a second, and many tests make a sandbox each. */
const made = new Map<number, Issuers>();

/** @param seed of the sandbox: those with the same trust the same authorities. Without it, nobody does. */
export function createCertificateAuthority(now: () => number, seed?: number): CertificateAuthority {
  const issuers: Issuers = (seed !== undefined && made.get(seed)) || new Map();
  if (seed !== undefined) made.set(seed, issuers);
  let serialNumber = 0;
  const issuerOf = (environment: CertificateEnvironment): Promise<Issuer> => {
    const issuer = issuers.get(environment) ?? makeIssuer(environment);
    issuers.set(environment, issuer);
    return issuer;
  };
  return {
    async issue(order) {
      requireOrder(order);
      const {
        environment = 'test',
        password,
        validity: { notBefore = now(), notAfter = notBefore + 3 * 365 * day } = {},
      } = order;
      const [issuer, { privateKey, publicKey }, extensions] = await Promise.all([
        issuerOf(environment),
        certificateKeyPair(),
        extensionsOf(order),
      ]);
      const contents = { subject: subjectOf(order), issuer: issuer.name, notBefore, notAfter, publicKey, extensions };
      const certificate = await signCertificate({ serialNumber: ++serialNumber, ...contents }, issuer.key);
      const base64 = base64Of(certificate);
      const pkcs8 = await crypto.subtle.exportKey('pkcs8', privateKey);
      return {
        certificate: pem('CERTIFICATE', base64),
        chain: [base64, base64Of(issuer.issuing)],
        privateKey: pem('PRIVATE KEY', base64OfBytes(pkcs8)),
        ...(password === undefined
          ? {}
          : { pkcs12: base64OfBytes(await pkcs12Of(pkcs8, [certificate, issuer.issuing], password)) }),
      };
    },
    trusted: issuerOf,
    async anchors(environment = 'test') {
      requireCertificateEnvironment(environment);
      const { root, issuing } = await issuerOf(environment);
      return { root: pem('CERTIFICATE', base64Of(root)), issuing: pem('CERTIFICATE', base64Of(issuing)) };
    },
  };
}

// Named like the test and production authorities of Buypass, but plainly the sandbox's own.
function nameOf(environment: CertificateEnvironment, role: string): NameAttributes {
  return [
    ['2.5.4.6', 'NO'],
    ['2.5.4.10', 'Fellesklient sandbox'],
    ['2.5.4.3', `Fellesklient sandbox Class 3 ${environment === 'test' ? 'Test4 ' : ''}${role}`],
  ];
}

async function makeIssuer(environment: CertificateEnvironment): Promise<Issuer> {
  const [rootKeys, issuingKeys] = await Promise.all([certificateKeyPair(), certificateKeyPair()]);
  const rootName = nameOf(environment, 'Root CA G2 ST');
  const name = nameOf(environment, 'CA G2 ST Business');
  const extensions = await authorityExtensions();
  // Longer than any clock that a sandbox is given is likely to show.
  const validity = { notBefore: Date.UTC(2000, 0), notAfter: Date.UTC(2149, 0), issuer: rootName, extensions };
  const [root, issuing] = await Promise.all([
    signCertificate(
      { serialNumber: 1, subject: rootName, publicKey: rootKeys.publicKey, ...validity },
      rootKeys.privateKey,
    ),
    signCertificate(
      { serialNumber: 2, subject: name, publicKey: issuingKeys.publicKey, ...validity },
      rootKeys.privateKey,
    ),
  ]);
  return { name, key: issuingKeys.privateKey, root, issuing };
}

async function authorityExtensions() {
  const { BasicConstraints } = await import('pkijs');
  const authority = new BasicConstraints({ cA: true }).toSchema().toBER();
  const keyCertSignAndCrlSign = await keyUsageExtension(0b0000_0110);
  return [{ type: '2.5.29.19', critical: true, value: authority }, keyCertSignAndCrlSign];
}

function pem(label: string, base64: string): string {
  const lines = base64.match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
