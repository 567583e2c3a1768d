import type { AnswerCheck } from '@fellesklient/core';
import { isObject } from '../any-document.ts';
import type { Rettigheter, Rettighetspakke } from '../generated/rettighetspakker.ts';

/** A batch of an extract of persons that fit. */
export interface NumberBatch {
  /** The first is 0. */
  readonly batchnr: number;
  readonly foedselsEllerDNummer: readonly string[];
  readonly dokumentidentifikator?: never;
}
/** A batch of a complete extract. */
export interface DocumentBatch {
  /** The first is 0. */
  readonly batchnr: number;
  readonly foedselsEllerDNummer?: never;
  readonly dokumentidentifikator: readonly string[];
}

/** A batch as the extracts of a package have it: of numbers, or of documents where complete ones can be ordered. */
export type Batch<P extends Rettighetspakke = Rettighetspakke> =
  | NumberBatch
  | ('lagJobb_1' extends Rettigheter[P]['operation'] ? DocumentBatch : never);

const lists = ['foedselsEllerDNummer', 'dokumentidentifikator'] as const;

/** A batch in an answer; undefined for the one after the last, which has no ids. */
export function batchIn(json: unknown, batchnr: number): Batch | undefined {
  const name = lists.find((list) => ((json as Record<string, string[]>)[list] ?? []).length > 0);
  return name && ({ batchnr, [name]: (json as Record<string, string[]>)[name] } as unknown as Batch);
}

export const checkBatch: AnswerCheck = ({ json }) => {
  const problem = problemOf(json);
  return problem === undefined ? undefined : { problems: [problem] };
};

/** An end that is taken for one by mistake would leave persons out unseen. */
function problemOf(json: unknown): string | undefined {
  if (!isObject(json)) return 'body: must be an object';
  if (json.feilmelding !== undefined) return '/feilmelding: must not be in a batch that is ready';
  const given = lists.filter((list) => json[list] !== undefined);
  if (given.length > 1) return '/dokumentidentifikator: must not be beside foedselsEllerDNummer';
  const wrong = given.find((list) => {
    const ids = json[list];
    return !Array.isArray(ids) || !ids.every((id) => typeof id === 'string');
  });
  return wrong && `/${wrong}: must be an array of strings`;
}
