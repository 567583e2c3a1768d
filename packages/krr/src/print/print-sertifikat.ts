import type { AnswerCheck, CallOptions } from '@fellesklient/core';
import { inVersion } from '../api-version.ts';
import { hentPrintSertifikatV2 } from '../generated/operations.ts';
import type { PrintSertifikat } from '../generated/types.ts';
import type { KrrClient } from '../krr-client.ts';

/**
 * The print service that sends letters on paper to those who cannot have them digitally: its address, and the certificate to encrypt the
 * letters with. v2 answers with Skatteetaten's, v1 with Posten's, which is being phased out (eFormidling, installasjon.md); `apiVersion` of
 * the client chooses. Asked for without a token, as Digdir's own clients do (felleslosninger/efm-service-registry), so the client's token
 * source is not used.
 *
 * @throws FellesklientError any code of the pipeline.
 *
 * @example
 * ```ts
 * import type { KrrClient } from '@fellesklient/krr';
 * import { readSertifikat } from '@fellesklient/krr/certificate';
 * import { printSertifikat } from '@fellesklient/krr/print';
 *
 * async function printKey(krr: KrrClient): Promise<{ address: string; pem: string; validUntil: Date }> {
 *   const { postkasseleverandoerAdresse: address, x509Sertifikat } = await printSertifikat(krr);
 *   const { pem, validUntil } = readSertifikat(x509Sertifikat);
 *   return { address, pem, validUntil };
 * }
 * ```
 */
export async function printSertifikat(
  krr: Pick<KrrClient, 'apiVersion' | 'transport'>,
  options: CallOptions = {},
): Promise<PrintSertifikat> {
  const operation = inVersion(krr.apiVersion, hentPrintSertifikatV2);
  const { json } = await krr.transport.send(operation, { ...options, check });
  return json as PrintSertifikat;
}

const check: AnswerCheck = ({ json }) => {
  const { postkasseleverandoerAdresse, x509Sertifikat } = (json ?? {}) as Partial<PrintSertifikat>;
  const missing = Object.entries({ postkasseleverandoerAdresse, x509Sertifikat }).filter(([, text]) => !isText(text));
  return missing.length === 0 ? undefined : { problems: missing.map(([field]) => `/${field}: must be a text`) };
};

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
