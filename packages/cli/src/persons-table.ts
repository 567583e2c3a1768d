import type { Person } from '@fellesklient/krr';

const columns: Readonly<Record<string, (person: Person) => string | undefined>> = {
  personidentifikator: (person) => person.personidentifikator,
  status: (person) => person.status,
  reservasjon: (person) => person.reservasjon,
  varslingsstatus: (person) => person.varslingsstatus,
  'e-post': (person) => yes(person.kontaktinformasjon?.epostadresse),
  mobil: (person) => yes(person.kontaktinformasjon?.mobiltelefonnummer),
  postkasse: (person) => person.digital_post?.postkasseleverandoeradresse,
  språk: (person) => person.spraak,
};

/** Persons as lines of text; what the token's scopes do not show or the register does not know is a dash. */
export function personsTable(persons: readonly Person[]): readonly string[] {
  const titles = Object.keys(columns);
  const rows = persons.map((person) => Object.values(columns).map((value) => value(person) ?? '–'));
  const widths = titles.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(titles), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)];
}

function yes(value: unknown): string | undefined {
  return value === undefined ? undefined : 'yes';
}
