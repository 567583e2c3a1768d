import type { CertificateAuthority } from '../certificate-authority/certificate-authority.ts';
import { syntheticOrganisationNumber } from '../organisation-number.ts';
import { createKrrApp, type KrrParts } from './app.ts';
import { createAnswerSigner } from './signed-answer.ts';
import {
  createSupplierCertificates,
  type RenewedCertificate,
  type SupplierCertificateRenewal,
} from './supplier-certificates.ts';
import { supplierNumbers } from './supplier-numbers.ts';

/** Who signs answers in application/jose. */
export interface KrrSigner {
  /** Synthetic. It stands in the signer's certificate, and is the same in every environment and every run with the same seed. */
  readonly organisationNumber: string;
}

/** What is done around Kontakt- og reservasjonsregisteret by others than citizens. */
export interface KrrControls {
  /** The register's owner as signer. The certificate comes with each signed answer; `trustAnchors` vouches for it. */
  readonly krrSigner: KrrSigner;
  /**
   * Gives a mailbox supplier or print service a new certificate, in place of the one that has been delivered. It makes no change in the
   * feed (felleslosninger/docs, krr_lokal_kopi.md). Rejects with a TypeError that names the option.
   *
   * @example
   * ```ts
   * import { createSandbox } from '@fellesklient/sandbox';
   *
   * const sandbox = createSandbox();
   * const { sertifikat } = await sandbox.renewSupplierCertificate({ leverandoer: 'Digipost' });
   * ```
   */
  readonly renewSupplierCertificate: (renewal: SupplierCertificateRenewal) => Promise<RenewedCertificate>;
}

type Parts = Omit<KrrParts, 'numbers' | 'certificates' | 'sign' | 'maskinporten'> & {
  readonly maskinporten: KrrParts['maskinporten'] & { readonly authority: CertificateAuthority };
};

/** No organisation of a sandbox gets so far in the series. */
const ordinal = 2 ** 32 - 2;

/** Kontakt- og reservasjonsregisteret: the service, and what is done around it. */
export function createKrr(parts: Parts): {
  readonly app: ReturnType<typeof createKrrApp>;
  readonly controls: KrrControls;
} {
  const { world, maskinporten, quirks, now } = parts;
  const { authority } = maskinporten;
  const numbers = supplierNumbers(world.seed, quirks);
  const certificates = createSupplierCertificates(numbers, now);
  const organisationNumber = syntheticOrganisationNumber(world.seed, ordinal);
  const sign = createAnswerSigner({
    authority,
    organisationNumber,
    otherOrganisation: syntheticOrganisationNumber(world.seed, ordinal - 1),
    signature: quirks.signature,
    now,
  });
  return {
    app: createKrrApp({ ...parts, numbers, certificates, sign }),
    controls: { krrSigner: { organisationNumber }, renewSupplierCertificate: certificates.renew },
  };
}
