import type { KrrEvent } from '../src/index.ts';

type Untold<Event> = Event extends KrrEvent ? Omit<Event, 'personidentifikator' | 'at'> : never;

/** Something that happens, without whom it happens to and when. */
export type Mutation = Untold<KrrEvent>;

interface Point {
  readonly verdi: string;
  readonly oppdatert: number;
  readonly verifisert: number;
  readonly validert?: number;
}

interface Entry {
  readonly status: 'AKTIV' | 'SLETTET';
  readonly oppdatert?: number;
  readonly reservasjon?: readonly ['JA' | 'NEI', at: number];
  readonly spraak?: readonly [kode: string, at: number];
  readonly postkasse?: readonly [adresse: string, leverandoer: 'Digipost' | 'e-Boks'];
  readonly epostadresse?: Point;
  readonly mobiltelefonnummer?: Point;
}

/** The register as a consumer's local copy would understand it: a log of changes, and the persons as they are now. */
export interface KrrModel {
  /** Who was changed, oldest first; the first has the id 200 000 001. */
  readonly log: readonly string[];
  /** Notes what happens to a person whose entry has been deleted before. True when it is a change. */
  mutate(personidentifikator: string, mutation: Mutation, at: number): boolean;
  /** The person as the feed delivers it to the widest scopes, with timestamps in UTC and without a certificate. */
  person(personidentifikator: string): Record<string, unknown>;
}

export function createKrrModel(): KrrModel {
  const log: string[] = [];
  const entries = new Map<string, Entry>();
  return {
    log,
    mutate(id, mutation, at) {
      const after = next(entries.get(id), mutation, at);
      if (!after) return false;
      entries.set(id, after);
      log.push(id);
      return true;
    },
    person: (id) => project(id, entries.get(id) ?? { status: 'SLETTET' }),
  };
}

/** The entry after what happened; nothing when it changes nothing. */
function next(before: Entry | undefined, mutation: Mutation, at: number): Entry | undefined {
  const entry: Entry = before?.status === 'AKTIV' ? before : { status: 'AKTIV' };
  switch (mutation.type) {
    case 'krr-deleted':
      return before?.status === 'SLETTET' ? undefined : { status: 'SLETTET' };
    case 'reservasjon-set':
      return { ...entry, oppdatert: at, reservasjon: [mutation.reservasjon, at] };
    case 'spraak-set':
      return { ...entry, oppdatert: at, spraak: [mutation.spraak, at] };
    case 'postkasse-set':
      return { ...entry, oppdatert: at, postkasse: [mutation.adresse, mutation.leverandoer] };
    case 'kontaktinformasjon-set':
      return { ...entry, oppdatert: at, [mutation.kanal]: { verdi: mutation.verdi, oppdatert: at, verifisert: at } };
    case 'spraak-removed':
      return remove(entry, 'spraak', at);
    case 'postkasse-removed':
      return remove(entry, 'postkasse', at);
    case 'kontaktinformasjon-removed':
      return remove(entry, mutation.kanal, at);
    case 'kontaktinformasjon-verified':
    case 'kontaktinformasjon-validated': {
      const point = entry[mutation.kanal];
      const dates = { verifisert: at, ...(mutation.type === 'kontaktinformasjon-validated' && { validert: at }) };
      return point && { ...entry, [mutation.kanal]: { ...point, ...dates } };
    }
  }
}

function remove(entry: Entry, part: keyof Entry, at: number): Entry | undefined {
  const { [part]: removed, ...rest } = entry;
  return removed === undefined ? undefined : ({ ...rest, oppdatert: at } as Entry);
}

function project(personidentifikator: string, entry: Entry): Record<string, unknown> {
  const { status, oppdatert, reservasjon: [reservasjon, reservedAt] = ['NEI'], spraak, postkasse } = entry;
  const kanIkkeVarsles = { varslingsstatus: 'KAN_IKKE_VARSLES' };
  if (status === 'SLETTET') return { personidentifikator, status, ...kanIkkeVarsles };
  const contact = { ...fields('epostadresse', entry), ...fields('mobiltelefonnummer', entry) };
  const hasContact = Object.keys(contact).length > 0;
  const numbers = { Digipost: '984661185', 'e-Boks': '922020175' };
  return {
    personidentifikator,
    reservasjon,
    ...(reservasjon === 'JA' && { reservasjonstidspunkt: time(reservedAt) }),
    ...(reservedAt !== undefined && { reservasjon_oppdatert: time(reservedAt) }),
    status,
    ...(hasContact && reservasjon === 'NEI' ? { varslingsstatus: 'KAN_VARSLES' } : kanIkkeVarsles),
    ...(hasContact && { kontaktinformasjon: contact }),
    ...(postkasse &&
      reservasjon === 'NEI' && {
        digital_post: { postkasseadresse: postkasse[0], postkasseleverandoeradresse: numbers[postkasse[1]] },
      }),
    ...(spraak && { spraak: spraak[0], spraak_oppdatert: time(spraak[1]) }),
    ...(oppdatert !== undefined && { oppdatert: time(oppdatert) }),
  };
}

function fields(kanal: 'epostadresse' | 'mobiltelefonnummer', entry: Entry): Record<string, unknown> {
  const point = entry[kanal];
  if (!point) return {};
  return {
    [kanal]: point.verdi,
    [`${kanal}_oppdatert`]: time(point.oppdatert),
    [`${kanal}_sist_verifisert`]: time(point.verifisert),
    ...(point.validert !== undefined && { [`${kanal}_sist_validert`]: time(point.validert) }),
  };
}

function time(at: number | undefined): string {
  return new Date(at ?? Number.NaN).toISOString();
}
