import {
  type Check,
  check,
  expectEqual,
  expectMatch,
  expectThat,
  jsonOf,
  type RegisterSubject,
} from '../../src/index.ts';
import { readCertificate } from './certificate.ts';
import { askKrr, type Fields } from './lookup.ts';

const versions = ['v1', 'v2'] as const;

/** Certificates of the print services, which anybody may have. */
export const printChecks: readonly Check<RegisterSubject>[] = [
  ...versions.flatMap((version) => [
    check('KRR-PRINT-OPEN', `${version} without a token`, async (subject: RegisterSubject) => {
      const { status } = await askKrr(subject, { method: 'GET', path: pathOf(version), token: undefined });
      expectEqual('status', status, 200);
    }),
    check('KRR-PRINT-FIELDS', version, async (subject: RegisterSubject) => {
      const { postkasseleverandoerAdresse } = await printSupplier(subject, version);
      expectMatch('postkasseleverandoerAdresse', postkasseleverandoerAdresse, /./);
    }),
    check('KRR-PRINT-CERTIFICATE', version, async (subject: RegisterSubject) => {
      const { x509Sertifikat } = await printSupplier(subject, version);
      expectMatch('x509Sertifikat', x509Sertifikat, /^[A-Za-z0-9+/]+={0,2}$/);
      expectEqual('key', readCertificate('x509Sertifikat', x509Sertifikat).publicKey.asymmetricKeyType, 'rsa');
    }),
  ]),
  check('KRR-PRINT-VERSIONS', 'v1 and v2', async (subject) => {
    const [posten, skatteetaten] = [await printSupplier(subject, 'v1'), await printSupplier(subject, 'v2')].map(
      ({ postkasseleverandoerAdresse }) => postkasseleverandoerAdresse,
    );
    expectThat('print services', posten !== skatteetaten, 'different ones', [posten, skatteetaten]);
  }),
];

function pathOf(version: (typeof versions)[number]): string {
  return `/rest/${version}/printSertifikat`;
}

/** What is told of a print service. The status has a requirement of its own. */
async function printSupplier(subject: RegisterSubject, version: (typeof versions)[number]): Promise<Fields> {
  return jsonOf(await askKrr(subject, { method: 'GET', path: pathOf(version), token: undefined }));
}
