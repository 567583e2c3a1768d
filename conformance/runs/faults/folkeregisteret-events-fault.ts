import type { Fetch, Json } from './fault.ts';
import { type Told, telling, tellingOf, withEntries } from './folkeregisteret-fault.ts';

/** Changes the pages of feeds that are JSON. */
export function tellingPage(fetch: Fetch, change: (items: Json[], told: Told) => Json[]): Fetch {
  return telling(fetch, (told) => {
    if (told.status !== 200 || !told.text.startsWith('[') || !told.url.pathname.includes('/hendelser/feed')) return;
    told.text = JSON.stringify(change(JSON.parse(told.text), told));
  });
}

/** Changes each event in the pages of feeds. */
export function tellingEvents(fetch: Fetch, change: (hendelse: Json) => Json): Fetch {
  return tellingPage(fetch, (items) => items.map((item) => ({ ...item, hendelse: change(item.hendelse as Json) })));
}

/** Calls events of one type by another. */
export function calling(fetch: Fetch, from: string, to: string): Fetch {
  return tellingEvents(fetch, (hendelse) =>
    hendelse.hendelsetype === from ? { ...hendelse, hendelsetype: to } : hendelse,
  );
}

/** Changes what documents of events say, alone and in bulk. */
export function tellingDocuments(fetch: Fetch, change: (document: Json) => void): Fetch {
  return telling(fetch, ({ status, json, url }) => {
    if (status !== 200 || !json || !url.pathname.includes('/hendelser/')) return;
    const { oppslag } = json as { oppslag?: Json[] };
    for (const document of oppslag?.map(({ hendelsedokument }) => hendelsedokument) ?? [json]) {
      if (document) change(document as Json);
    }
  });
}

/** Changes each change in documents of events. */
export function tellingChanges(fetch: Fetch, change: (change: Json) => Json | undefined): Fetch {
  return tellingDocuments(fetch, (document) => {
    const hendelse = document.hendelse as Json;
    const changes = hendelse.egenskapshendelse as Json[] | undefined;
    if (changes) hendelse.egenskapshendelse = changes.flatMap((each) => change(each) ?? []);
  });
}

/** Changes the entries of an entity of every person. */
export function tellingEntries(fetch: Fetch, entity: string, change: (entries: Json[]) => Json[]): Fetch {
  return tellingOf(fetch, (person) => withEntries(person, entity, change));
}
