import { JOSEAlgNotAllowed, JOSEError, JOSENotSupported, JWSSignatureVerificationFailed } from 'jose/errors';
import { type CompactVerifyGetKey, compactVerify } from 'jose/jws/compact/verify';
import type { Evidence } from './evidence.ts';
import { Refused } from './refused.ts';
import { readSigner, signatureKey } from './signer.ts';
import { requireTrusted, type Trust } from './trust.ts';

/** What a JWS holds, or why it must not be believed. */
export type Opened = { readonly json: unknown; readonly evidence: Evidence } | { readonly refused: Refused['details'] };

/** Verifies an answer by the key in `x5c`, as Digdir's own client does, and that key's certificate besides. */
export async function openJws(jws: string, trust: Trust): Promise<Opened> {
  let certificate: Evidence['certificate'] | undefined;
  const keyOf: CompactVerifyGetKey = async ({ x5c }) => {
    const signer = readSigner(x5c);
    await requireTrusted(signer, trust);
    certificate = signer.sertifikat;
    return signatureKey(signer);
  };
  try {
    const { payload } = await compactVerify(jws, keyOf, { algorithms: ['RS256'] });
    return { json: readJson(payload), evidence: { jws, certificate: certificate as Evidence['certificate'] } };
  } catch (thrown) {
    return { refused: refusedBy(thrown).details };
  }
}

function readJson(payload: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
  } catch {
    throw new Refused('payload: not JSON');
  }
}

/** Of what jose throws the class alone is read: its text may quote the answer. */
function refusedBy(thrown: unknown): Refused {
  if (thrown instanceof Refused) return thrown;
  if (thrown instanceof JOSEAlgNotAllowed) return new Refused('alg: must be RS256');
  if (thrown instanceof JWSSignatureVerificationFailed) {
    return new Refused('signature: not made with the key of the certificate');
  }
  if (thrown instanceof JOSENotSupported) return new Refused('crit: demands an extension that is not known');
  if (thrown instanceof JOSEError) return new Refused('body: not a compact JWS (RFC 7515)');
  throw thrown;
}
