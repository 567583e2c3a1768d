import type { Answering } from './fake-register.ts';

export interface Item {
  readonly sekvensnummer: number;
  readonly hendelse: Record<string, unknown>;
}

/** An event of a person who does not exist: month 99 does not. */
export const item = (sekvensnummer: number, fields: Record<string, unknown> = {}): Item => ({
  sekvensnummer,
  hendelse: {
    folkeregisteridentifikator: `0199${String(sekvensnummer).padStart(7, '0')}`,
    hendelsetype: 'endringINavn',
    ajourholdstidspunkt: '2026-01-01T00:00:00+01:00',
    ...fields,
  },
});

export const items = (...numbers: readonly number[]): Item[] => numbers.map((number) => item(number));

/**
 * A feed as hendelsesliste.md has it: from `seq` on, 1000 events a page unless said otherwise, empty at the end, and 304 to whoever has seen
 * the newest. Events are added to the log.
 */
export function feed(log: readonly Item[], { pageSize = 1000 } = {}): Answering {
  return ({ url, headers }) => {
    const last = log.at(-1)?.sekvensnummer ?? 0;
    if (url.pathname.endsWith('/siste/sekvensnummer')) return Response.json(last);
    const etag = `"${last}"`;
    if (headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: { etag } });
    const seq = Number(url.searchParams.get('seq'));
    const page = log.filter(({ sekvensnummer }) => sekvensnummer >= seq).slice(0, pageSize);
    return Response.json(page, { headers: { etag } });
  };
}
