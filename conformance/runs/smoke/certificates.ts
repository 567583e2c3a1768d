import { Integer, Utf8String } from 'asn1js';
import {
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  Extension,
  GeneralName,
  GeneralNames,
  Time,
} from 'pkijs';

const day = 86_400_000;

/** What a server of TLS needs: PEM text. */
export interface ServerIdentity {
  readonly cert: string;
  readonly key: string;
}

/** Who a certificate is for, and for how long. */
export interface CertificateOrder {
  readonly hosts: readonly string[];
  /** Days from now; 365 when absent, and negative for what has expired. */
  readonly days?: number;
}

/** An authority that is made for one run. */
export interface Authority {
  /** PEM text. */
  readonly certificate: string;
  issue(order: CertificateOrder): Promise<ServerIdentity>;
}

export async function newAuthority(name: string): Promise<Authority> {
  const keys = await newKeys();
  const own = await sign(
    { subject: name, issuer: name, publicKey: keys.publicKey, days: 365, isAuthority: true },
    keys.privateKey,
  );
  return {
    certificate: pem('CERTIFICATE', own),
    async issue({ hosts, days = 365 }) {
      const { publicKey, privateKey } = await newKeys();
      const certificate = await sign(
        { subject: hosts[0] ?? '', issuer: name, publicKey, days, hosts },
        keys.privateKey,
      );
      return {
        cert: pem('CERTIFICATE', certificate),
        key: pem('PRIVATE KEY', await crypto.subtle.exportKey('pkcs8', privateKey)),
      };
    },
  };
}

/** On an elliptic curve: quick to make. */
function newKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
}

interface Contents {
  readonly subject: string;
  readonly issuer: string;
  readonly publicKey: CryptoKey;
  readonly days: number;
  readonly hosts?: readonly string[];
  readonly isAuthority?: boolean;
}

let serial = 0;

async function sign(
  { subject, issuer, publicKey, days, hosts = [], isAuthority = false }: Contents,
  key: CryptoKey,
): Promise<ArrayBuffer> {
  // RFC 5280, sections 4.2.1.9 and 4.2.1.6.
  const constraints = new BasicConstraints({ cA: isAuthority }).toSchema().toBER();
  const names = new GeneralNames({ names: hosts.map((value) => new GeneralName({ type: 2, value })) })
    .toSchema()
    .toBER();
  const certificate = new Certificate({
    version: 2,
    serialNumber: new Integer({ value: ++serial }),
    notBefore: new Time({ value: new Date(Date.now() - 400 * day) }),
    notAfter: new Time({ value: new Date(Date.now() + days * day) }),
    extensions: [
      new Extension({ extnID: '2.5.29.19', critical: true, extnValue: constraints }),
      ...(hosts.length > 0 ? [new Extension({ extnID: '2.5.29.17', extnValue: names })] : []),
    ],
  });
  for (const [field, value] of [
    ['subject', subject],
    ['issuer', issuer],
  ] as const) {
    certificate[field].typesAndValues.push(
      new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value }) }),
    );
  }
  await certificate.subjectPublicKeyInfo.importKey(publicKey);
  await certificate.sign(key, 'SHA-256');
  return certificate.toSchema(true).toBER();
}

function pem(label: string, der: ArrayBuffer): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
