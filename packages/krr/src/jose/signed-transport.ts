import type { AnswerCheck, Transport } from '@fellesklient/core';
import type { Evidence } from './evidence.ts';
import { openJws } from './open-jws.ts';
import type { Trust } from './trust.ts';

/**
 * Asks for signed answers, and passes on the JSON in those that hold. What is not proved fails the call.
 *
 * @param evidence takes what proves the answers, in the order of the calls
 */
export function signedTransport(transport: Transport, trust: Trust, evidence: Evidence[]): Transport {
  let calls = 0;
  return {
    ...transport,
    async send(operation, request) {
      const call = calls++;
      let json: unknown;
      const check: AnswerCheck = async (answer) => {
        const opened = await openJws(answer.text, trust);
        if ('refused' in opened) return opened.refused;
        json = opened.json;
        evidence[call] = opened.evidence;
        return request.check?.({ ...answer, json });
      };
      const answer = await transport.send({ ...operation, accept: ['application/jose'] }, { ...request, check });
      return { ...answer, json };
    },
  };
}
