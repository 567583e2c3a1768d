import { jobbId } from './fake-extract.ts';
import { feed, type Item } from './fake-feed.ts';
import type { Answering, Sent } from './fake-register.ts';

interface Person extends Record<string, unknown> {
  identifikasjonsnummer: [{ status: string; foedselsEllerDNummer: string }];
}

/** A register that changes: persons by every number that leads to them, documents of the archive, events, and one complete extract. */
export class FakeWorld {
  readonly log: Item[] = [];
  /** By number; a number that was closed leads to the person who carries on. */
  readonly persons = new Map<string, Person>();
  readonly #archive = new Map<string, Person>();
  #extract: readonly string[] = [];

  /** A closed number has no person in a bulk lookup (1.5), unless it leads to another. */
  get inUse(): ReadonlyMap<string, Person> {
    return new Map(
      [...this.persons].filter(
        ([
          ,
          {
            identifikasjonsnummer: [{ status }],
          },
        ]) => status === 'iBruk',
      ),
    );
  }

  /** What the register knows under this number becomes so, and an event says it. */
  change(number: string, hendelsetype: string, fields: object = {}, status = 'iBruk'): void {
    const inUse = { status, foedselsEllerDNummer: number };
    this.#note(number, hendelsetype, { ...this.persons.get(number), ...fields, identifikasjonsnummer: [inUse] });
  }

  /** The person gets another number; the old one leads to the person. */
  renumber(number: string, next: string): void {
    const person = this.persons.get(number) as Person;
    person.identifikasjonsnummer = [{ status: 'iBruk', foedselsEllerDNummer: next }];
    this.persons.set(next, person);
    this.#note(number, 'endringIIdentifikasjonsnummer', person);
    this.#note(next, 'personErBosatt', person);
  }

  /** A number is closed as a duplicate and leads to the survivor; its event has no document (Hendelser fra Folkeregisteret v1.8). */
  merge(closed: string, survivor: string): void {
    this.persons.set(closed, this.persons.get(survivor) as Person);
    this.#log(closed, 'personErOpphoertSomDublett');
  }

  #note(number: string, hendelsetype: string, person: Person): void {
    this.persons.set(number, person);
    this.#archive.set(this.#log(number, hendelsetype, 'persondokument'), structuredClone(person));
  }

  /** Adds an event to the feed; the id is that of its document. */
  #log(folkeregisteridentifikator: string, hendelsetype: string, ...documents: readonly string[]): string {
    const sekvensnummer = (this.log.at(-1)?.sekvensnummer ?? 0) + 1 + (this.log.length % 3);
    const id = sekvensnummer.toString(16).padStart(32, '0');
    const ajourholdstidspunkt = '2026-01-01T00:00:00+01:00';
    const named = Object.fromEntries(documents.map((name) => [name, id]));
    this.log.push({
      sekvensnummer,
      hendelse: { folkeregisteridentifikator, hendelsetype, ajourholdstidspunkt, ...named },
    });
    return id;
  }

  readonly answer: Answering = (sent) => {
    const { pathname } = sent.url;
    if (pathname.endsWith('/uttrekk/komplett')) {
      // The newest document of each; there are no later ones yet. In no order.
      const newest = new Map(this.log.map(({ hendelse }) => [hendelse.folkeregisteridentifikator, hendelse]));
      this.#extract = [...newest.values()].flatMap(({ persondokument }) => (persondokument as string) ?? []).reverse();
      return Response.json({ jobbId });
    }
    const batch = /\/batch\/(\d+)$/.exec(pathname)?.[1];
    if (batch !== undefined) {
      const ids = this.#extract.slice(Number(batch) * 1500, (Number(batch) + 1) * 1500);
      return Response.json(ids.length > 0 ? { dokumentidentifikator: ids } : {});
    }
    if (pathname.endsWith('/bulkoppslag/arkiv')) return oppslag(sent, this.#archive);
    if (pathname.endsWith('/bulkoppslag')) return oppslag(sent, this.inUse);
    return feed(this.log, { pageSize: 50 })(sent);
  };
}

function oppslag({ body }: Sent, known: ReadonlyMap<string, Person>): Response {
  const [[property, ids] = ['', []]] = Object.entries(body as Record<string, string[]>);
  const found = ids.map((id) => {
    const folkeregisterperson = known.get(id);
    return {
      [property]: id,
      ...(folkeregisterperson ? { folkeregisterperson } : { feilmelding: { feilmelding: 'x' } }),
    };
  });
  return Response.json({ oppslag: found });
}
