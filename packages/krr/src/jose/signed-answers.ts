import { type CallOptions, numberOption } from '@fellesklient/core';
import { person } from '../citizen/person.ts';
import type { Person } from '../generated/types.ts';
import type { KrrClient } from '../krr-client.ts';
import { type PersonerOptions, personer } from '../personer.ts';
import type { Evidence } from './evidence.ts';
import { signedTransport } from './signed-transport.ts';
import { readTrust, type TrustOptions } from './trust.ts';

export interface SignedAnswersOptions extends TrustOptions {
  /** Calls to the register at once in a bulk lookup; 4 when absent. */
  readonly concurrency?: number;
}

/** The lookups of v1, answered with a signature that has been verified. */
export interface SignedAnswers<Field extends keyof Person = keyof Person> {
  /**
   * Looks up any number of persons as `krr.personer` does: 1000 in a call, in the order of the question. The evidence is one
   * for each call; ask for one person when it goes into that person's case.
   */
  personer(
    personidentifikatorer: Iterable<string>,
    options?: PersonerOptions,
  ): Promise<{ readonly persons: Pick<Person, Field>[]; readonly evidence: readonly Evidence[] }>;
  /** The citizen who has logged in, as `person` of `@fellesklient/krr/citizen`. */
  person(options?: CallOptions): Promise<{ readonly person: Pick<Person, Field>; readonly evidence: Evidence }>;
}

/**
 * Answers that can be shown to others: signed by the register (`Accept: application/jose`, known for v1 alone), verified, and given
 * with what proves them. Verified are the signature (RS256), the certificate in `x5c` (felleslosninger/efm-common, JWTDecoder.java) up
 * to one that is trusted, its dates, and whose it is; no revocation list is asked.
 *
 * @throws TypeError that names the option. Calls reject with a FellesklientError: `invalid-response` with what is wrong in `problems`
 *   for an answer that is not proved, otherwise any code of the pipeline.
 *
 * @example
 * ```ts
 * import { readFile } from 'node:fs/promises';
 * import type { KrrClient } from '@fellesklient/krr';
 * import { signedAnswers } from '@fellesklient/krr/jose';
 *
 * async function isReserved(krr: KrrClient, personidentifikator: string, archive: (jws: string) => void): Promise<boolean> {
 *   const signed = signedAnswers(krr, { trusted: await readFile('issuing-authorities.pem') });
 *   const { persons, evidence } = await signed.personer([personidentifikator]);
 *   for (const { jws } of evidence) archive(jws);
 *   return persons[0]?.reservasjon === 'JA';
 * }
 * ```
 */
export function signedAnswers<Field extends keyof Person>(
  krr: KrrClient<Field>,
  options: SignedAnswersOptions,
): SignedAnswers<Field> {
  const concurrency = numberOption(options, 'concurrency', 4);
  const trust = readTrust(options);
  const keeping = (evidence: Evidence[]): KrrClient<Field> => ({
    ...krr,
    apiVersion: 'v1',
    transport: signedTransport(krr.transport, trust, evidence),
  });
  return {
    async personer(ids, personerOptions) {
      const evidence: Evidence[] = [];
      const persons = await personer(keeping(evidence), concurrency, ids, personerOptions);
      return { persons, evidence };
    },
    async person(callOptions) {
      const evidence: Evidence[] = [];
      const found = await person(keeping(evidence), callOptions);
      return { person: found, evidence: evidence[0] as Evidence };
    },
  };
}
