import {
  type AnswerCheck,
  asFellesklientError,
  type CallOptions,
  FellesklientError,
  notSent,
} from '@fellesklient/core';
import { hentEndringerV2 as operation } from '../generated/operations.ts';
import type { HentEndringerResponse, HentEndringerV2Request, Person } from '../generated/types.ts';
import type { KrrClient } from '../krr-client.ts';
import type { Cursor } from './cursor.ts';

/** A page of the change feed. */
export interface ChangePage<Field extends keyof Person = keyof Person> {
  /** Those who have changed, each once, as they are now. */
  readonly persons: readonly Pick<Person, Field>[];
  /** The last change in this page. */
  readonly tilEndringsId: number;
  /** The newest change in the register, if it told. */
  readonly sisteEndringsId: number | undefined;
  /** Keeps the position after this page. Call it when the persons are safe; until then a new run gives them again. */
  commit(): Promise<void>;
}

export interface ChangesOptions extends CallOptions {
  readonly cursor: Cursor;
}

/**
 * What has changed in the register since the position that the cursor holds, page by page, until there is no more: for the few that keep a local
 * copy (felleslosninger/docs, krr_lokal_kopi.md). Run it at least once in 24 hours. The client's `scopes` must hold `krr:global/hentendring.read`
 * beside those of the data.
 *
 * Nothing is lost in a crash: what has not been committed comes again. Whoever stops reading asks for no more.
 *
 * @throws FellesklientError any code of the pipeline; `unexpected` when the cursor fails; `invalid-input` when it holds no position. `commit`
 *   rejects so too. TypeError without a cursor.
 *
 * @example
 * ```ts
 * import type { KrrClient } from '@fellesklient/krr';
 * import { changes } from '@fellesklient/krr/changes';
 * import { fileCursor } from '@fellesklient/krr/file-cursor';
 *
 * async function update(krr: KrrClient, save: (persons: readonly unknown[]) => Promise<void>): Promise<void> {
 *   for await (const { persons, commit } of changes(krr, { cursor: fileCursor('krr-position.json') })) {
 *     await save(persons);
 *     await commit();
 *   }
 * }
 * ```
 */
export async function* changes<Field extends keyof Person>(
  krr: KrrClient<Field>,
  { cursor, ...callOptions }: ChangesOptions,
): AsyncGenerator<ChangePage<Field>, void, undefined> {
  if (typeof cursor?.read !== 'function' || typeof cursor.write !== 'function') {
    throw new TypeError('Option cursor: missing. Give one, for example fileCursor(path).');
  }
  let from = (await ofCursor(() => cursor.read())) ?? 0;
  for (;;) {
    if (!isPosition(from)) {
      const problems = ['cursor: must hold a position, a whole number from 0'];
      throw new FellesklientError('invalid-input', notSent('krr', operation), { problems });
    }
    const body: HentEndringerV2Request = { fraEndringsId: from };
    const { json } = await krr.transport.send(operation, { ...callOptions, body, check: checkFrom(from) });
    const { list, ...ids } = json as HentEndringerResponse;
    const tilEndringsId = ids.tilEndringsId ?? from;
    const sisteEndringsId = ids.sisteEndringsId ?? undefined;
    if (list.length > 0 || tilEndringsId > from) {
      const persons = newestOfEach(list) as readonly Pick<Person, Field>[];
      yield { persons, tilEndringsId, sisteEndringsId, commit: () => ofCursor(() => cursor.write(tilEndringsId)) };
    }
    // Without progress it would be the same page for ever.
    if (tilEndringsId === from || tilEndringsId >= (sisteEndringsId ?? Number.POSITIVE_INFINITY)) return;
    from = tilEndringsId;
  }
}

/** What a cursor throws may hold a path, a key or a connection string. */
async function ofCursor<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    throw asFellesklientError(thrown, notSent('krr', operation));
  }
}

function checkFrom(from: number): AnswerCheck {
  return ({ json }) => {
    const { list, ...ids } = (json ?? {}) as Partial<HentEndringerResponse>;
    if (!Array.isArray(list)) return { problems: ['/list: must be an array'] };
    const tilEndringsId = ids.tilEndringsId ?? from;
    if (isPosition(tilEndringsId) && tilEndringsId >= from) return undefined;
    return { problems: ['/tilEndringsId: must be a number, and not before the one asked from'] };
  };
}

/** Who has changed twice stands in the page twice, both times as the person is now (Altinn/altinn-profile does so too). */
function newestOfEach(list: readonly Person[]): readonly Person[] {
  return [...new Map(list.map((person) => [person?.personidentifikator, person])).values()];
}

function isPosition(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
