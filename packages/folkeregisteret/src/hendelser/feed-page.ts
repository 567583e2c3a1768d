import type { CallOptions, Operation, Transport } from '@fellesklient/core';
import { type AnyDocument, isObject } from '../any-document.ts';
import { hendelseOf } from '../one-spelling.ts';
import { isSekvensnummer } from '../sekvensnummer.ts';

export interface FeedQuestion extends CallOptions {
  /** The first sequence number that is wanted. */
  readonly seq: number;
  readonly kommunenummer?: string | undefined;
  /** What the register marked its last answer to the same question with. */
  readonly etag: string | undefined;
}

export interface FeedPage<Hendelse> {
  /** In the order of their sequence numbers; none when there is no more. */
  readonly hendelser: readonly Hendelse[];
  readonly etag: string | undefined;
}

/** Asks for the events from a sequence number on. */
export async function feedPage<Hendelse>(
  transport: Transport,
  operation: Operation,
  { seq, kommunenummer, etag, ...callOptions }: FeedQuestion,
): Promise<FeedPage<Hendelse>> {
  const query = new URLSearchParams({ seq: String(seq), ...(kommunenummer !== undefined && { kommunenummer }) });
  const { status, headers, json } = await transport.send(operation, {
    ...callOptions,
    path: `${operation.template}?${query}`,
    ...(etag !== undefined && { headers: new Headers({ 'if-none-match': etag }) }),
    check: (answer) => {
      const problem = answer.status === 304 ? undefined : problemOf(answer.json, seq);
      return problem === undefined ? undefined : { problems: [problem] };
    },
  });
  const hendelser = status === 304 ? [] : (json as readonly AnyDocument[]).map(hendelseOf);
  const mark = headers.get('etag') ?? (status === 304 ? etag : undefined);
  return { hendelser: hendelser as readonly Hendelse[], etag: mark };
}

/** A page that is not in order, or goes back, cannot be read to its end and no event missed (hendelsesliste.md: `seq` is the first). */
function problemOf(json: unknown, seq: number): string | undefined {
  if (!Array.isArray(json)) return 'body: must be an array';
  let next = seq;
  for (const [i, item] of json.entries()) {
    const { sekvensnummer, hendelse } = (item ?? {}) as AnyDocument;
    if (!isObject(hendelse) || typeof hendelse.hendelsetype !== 'string') return `/${i}/hendelse: must be an event`;
    if (!isSekvensnummer(sekvensnummer)) return `/${i}/sekvensnummer: must be a sequence number`;
    if (sekvensnummer < next) return `/${i}/sekvensnummer: must not be before the one asked for, nor the one before it`;
    next = sekvensnummer + 1;
  }
  return undefined;
}
