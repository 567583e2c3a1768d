import { XMLBuilder } from 'fast-xml-parser';
import type { Instant } from '../../world/krr-record.ts';
import type { NotedHendelse } from '../../world/lives/lives.ts';
import { hendelseNamespace } from '../xml.ts';
import type { FeedItem } from './feed-item.ts';

export interface AtomPage {
  /** Where the page was asked for. */
  readonly url: URL;
  /** The sequence number it begins at, as it was asked for. */
  readonly seq: string;
  readonly noted: readonly NotedHendelse[];
  /** The same events as the package hears of them. */
  readonly items: readonly FeedItem[];
  readonly updated: Instant;
}

const builder = new XMLBuilder({ ignoreAttributes: false, suppressEmptyNode: true });

/**
 * A page as Atom, like the example in hendelsesliste.md: addresses begin with http, and what was noted is in its namespace with a
 * prefix. `next` is after the last event of the page, and past the end there is none (statisticsnorway's client stops there).
 */
export function atomFeed({ url, seq, noted, items, updated }: AtomPage): string {
  const id = `http://${url.host}${url.pathname.replace(/\/$/, '')}`;
  const link = (rel: string, from: string): object => {
    const query = new URLSearchParams(url.searchParams);
    query.set('seq', from);
    return { '@_rel': rel, '@_type': 'application/atom+xml', '@_href': `${id}?${query}` };
  };
  const last = noted.at(-1)?.sekvensnummer;
  const feed = {
    '@_xmlns': 'http://www.w3.org/2005/Atom',
    id,
    title: 'Offentlig hendelsesliste',
    author: { name: 'Skatteetaten' },
    link: [link('self', seq), link('first', '0'), ...(last === undefined ? [] : [link('next', String(last + 1))])],
    updated: utc(updated),
    entry: items.map((item, place) => entry(item, noted[place]?.hendelse.ajourholdstidspunkt ?? updated)),
  };
  return `<?xml version="1.0" encoding="UTF-8"?>${builder.build({ feed })}`;
}

function entry(item: FeedItem, at: Instant): object {
  return {
    '@_xmlns:ns2': hendelseNamespace,
    title: 'Hendelse',
    id: `tag:skatteetaten.no,2017-10-10:${hendelseNamespace}:${item.sekvensnummer}`,
    updated: utc(at),
    content: prefixed({ lagretHendelse: item }),
  };
}

function prefixed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [`ns2:${name}`, prefixed(inner)]));
}

function utc(at: Instant): string {
  return new Date(at).toISOString();
}
