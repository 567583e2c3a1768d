import type { Sertifikat } from '../certificate/read-sertifikat.ts';

/** What proves an answer. It holds neither the question nor the time: keep those with it. */
export interface Evidence {
  /** The compact JWS (RFC 7515) as it was received, with every person of that answer in it. */
  readonly jws: string;
  /** The signer's, as it was found right. */
  readonly certificate: Sertifikat;
}
