import type { Instant } from '../../world/krr-record.ts';
import type { NotedHendelse } from '../../world/lives/lives.ts';
import type { World } from '../../world/world.ts';
import type { DocumentIds } from '../document/document-id.ts';
import { keptSince } from '../kept-since.ts';
import type { Operation } from '../operation.ts';
import { refusals } from '../refusal.ts';
import { createQueryReader, InvalidParameter } from '../search/query-reader.ts';
import { atomFeed } from './atom.ts';
import { entityTag, isNamedBy } from './entity-tag.ts';
import { feedItem } from './feed-item.ts';

/** Fixed (hendelsesliste.md). */
const pageSize = 1000;
/** An int64 (1.6.2). */
const largest = 2n ** 63n - 1n;

/**
 * A page of events from a sequence number on.
 *
 * @param parameters what it can be asked for beside that number.
 */
export function createFeed(world: World, ids: DocumentIds, parameters: readonly 'kommunenummer'[] = []): Operation {
  return ({ query, rights, at, url, format, ifNoneMatch }) => {
    const reader = createQueryReader(query, ['seq', ...parameters]);
    const asked = reader.text('seq', /^\d+$/);
    const kommunenummer = reader.text('kommunenummer', /^\d{4}$/);
    if (asked === undefined) throw new InvalidParameter('seq må oppgis');
    if (BigInt(asked) > largest) throw new InvalidParameter('seq er for stort');
    const seq = Number(asked);
    if (seq < world.sekvensnummerAfter(keptSince(at))) return refusals.sekvensnummerTooOld;

    const last = world.sisteSekvensnummer(at);
    const etag = entityTag(rights.pakke, asked, kommunenummer, format, last);
    if (isNamedBy(ifNoneMatch, etag)) return { unchanged: etag };
    const noted = firstOf(pageSize, world.noted(seq, at, kommunenummer === undefined ? undefined : { kommunenummer }));
    const updated = (): Instant => {
      const [newest] = last === undefined ? [] : firstOf(1, world.noted(last, at));
      return newest?.hendelse.ajourholdstidspunkt ?? at;
    };
    const items = noted.map((one) => feedItem({ world, ids, rights }, one));
    return {
      root: 'hendelser',
      body: { lagretHendelse: items },
      json: items,
      atom: () => atomFeed({ url, seq: asked, noted, items, updated: updated() }),
      etag,
    };
  };
}

function firstOf(count: number, noted: Iterable<NotedHendelse>): readonly NotedHendelse[] {
  const first: NotedHendelse[] = [];
  for (const one of noted) {
    first.push(one);
    if (first.length === count) break;
  }
  return first;
}
