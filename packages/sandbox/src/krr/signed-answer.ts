import { CompactSign } from 'jose';
import { syntheticOrganisationNumber } from '../organisation-number.ts';
import { type SelfSignedCertificate, selfSignedCertificate } from '../self-signed-certificate.ts';

/** Turns a JSON answer into a signed one, with the same status and headers. */
export type SignAnswer = (answer: Response) => Promise<Response>;

const year = 365 * 86_400_000;
/** No organisation of a sandbox gets so far in the series. */
const ordinal = 2 ** 32 - 2;

/**
 * Signed answers as Digdir's own client verifies them: a compact JWS of the JSON, with its certificate first in `x5c`
 * (felleslosninger/efm-common, JWTDecoder.java). RS256 is inferred.
 */
export function createAnswerSigner(seed: number, now: () => number): SignAnswer {
  let signer: Promise<SelfSignedCertificate> | undefined;
  return async (answer) => {
    signer ??= selfSignedCertificate({
      commonName: 'Kontakt- og reservasjonsregisteret (sandbox)',
      organisationNumber: syntheticOrganisationNumber(seed, ordinal),
      notBefore: now() - year,
      notAfter: now() + 2 * year,
    });
    const { base64, privateKey } = await signer;
    const jws = await new CompactSign(new Uint8Array(await answer.arrayBuffer()))
      .setProtectedHeader({ alg: 'RS256', x5c: [base64] })
      .sign(privateKey);
    const headers = new Headers(answer.headers);
    headers.set('content-type', 'application/jose');
    return new Response(jws, { status: answer.status, headers });
  };
}
