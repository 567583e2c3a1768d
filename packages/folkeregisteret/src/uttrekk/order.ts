import type { Operation, TransportRequest } from '@fellesklient/core';
import { isObject } from '../any-document.ts';
import type { Connection } from '../folkeregisteret-client.ts';
import { refuse } from '../refused.ts';
import { isId } from '../word.ts';
import { packageProblems } from './package-problems.ts';

/** Orders an extract: the id of the job that makes it. */
export async function order(
  { rettighetspakke, transport }: Connection,
  operation: Operation,
  { problems, ...request }: TransportRequest & { readonly problems: readonly string[] },
): Promise<string> {
  refuse(operation, [...packageProblems(rettighetspakke, operation), ...problems]);
  let jobbId = '';
  await transport.send(operation, {
    ...request,
    check({ json }) {
      const given = isObject(json) ? json.jobbId : undefined;
      if (!isId(given)) return { problems: ['/jobbId: must be the id of a job'], remedy };
      jobbId = given;
      return undefined;
    },
  });
  return jobbId;
}

const remedy = 'The register made no job, and says why in words that are not passed on. Check the order.';
