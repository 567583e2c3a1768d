import type { Kontaktinformasjon, Person } from '../generated/krr/types.ts';
import type { Quirks } from '../quirks.ts';
import type { Instant, Kanal, KrrRecord } from '../world/krr-record.ts';
import type { IsShared } from './duplicates.ts';
import type { Supplier, Suppliers } from './suppliers.ts';
import { type TimestampFormat, timestampFormats } from './timestamp.ts';
import { isExpired, varslingsstatus } from './varslingsstatus.ts';

/** One person asked for: the number as asked, and what the world knows. */
export interface Subject {
  readonly personidentifikator: string;
  /** -1 for a number that belongs to no inhabitant. */
  readonly index: number;
  readonly record: KrrRecord;
}

/**
 * Projects what the world knows into what the register delivers to the widest scope, with its keys in the order of the
 * recordings (Valgdirektoratet/folkeavstemning, 2023-10-12; mailbox: fixtures of Altinn/altinn-profile). What is missing has no key.
 */
export function createProjection(
  now: Instant,
  quirks: Quirks['krr'],
  isShared: IsShared,
  suppliers: Suppliers,
): (subject: Subject) => Person {
  const time = timestampFormats[quirks.timestamps];
  const later = quirks.laterFields === 'sent';

  return ({ personidentifikator, index, record }) => {
    const { status, oppdatert, reservasjon, spraak, postkasse } = record;
    const isReserved = reservasjon?.reservert === true;
    const isUndated = isReserved && quirks.reservedContact === 'undated';
    const isTooOld = quirks.expiredContact === 'withheld' && isExpired(record, now);
    const withheld = isTooOld || (isUndated && postkasse !== undefined);
    const isDuplicate = (kanal: Kanal, verdi: string): boolean => later && isShared(kanal, verdi, index, now);
    return {
      personidentifikator,
      ...(status === 'AKTIV' ? reservation(reservasjon, time) : {}),
      status,
      varslingsstatus: varslingsstatus(record, now, quirks.varslingsstatus),
      ...(withheld ? {} : contact(record, isUndated ? undefined : time, later, isDuplicate)),
      ...(postkasse && !withheld && !isReserved ? mailbox(postkasse.adresse, suppliers[postkasse.leverandoer]) : {}),
      ...(spraak ? { spraak: spraak.kode, spraak_oppdatert: time(spraak.oppdatert) } : {}),
      ...(later && status === 'AKTIV' && oppdatert !== undefined ? { oppdatert: time(oppdatert) } : {}),
    };
  };
}

function reservation(reservasjon: KrrRecord['reservasjon'], time: TimestampFormat): Partial<Person> {
  if (!reservasjon) return { reservasjon: 'NEI' };
  const reservasjon_oppdatert = time(reservasjon.oppdatert);
  if (!reservasjon.reservert) return { reservasjon: 'NEI', reservasjon_oppdatert };
  return { reservasjon: 'JA', reservasjonstidspunkt: reservasjon_oppdatert, reservasjon_oppdatert };
}

function mailbox(postkasseadresse: string, { organisationNumber, certificate }: Supplier): Partial<Person> {
  return {
    digital_post: { postkasseadresse, postkasseleverandoeradresse: organisationNumber },
    ...(certificate === undefined ? {} : { sertifikat: certificate }),
  };
}

/** @param time undefined for no dates at all */
function contact(
  record: KrrRecord,
  time: TimestampFormat | undefined,
  later: boolean,
  isDuplicate: (kanal: Kanal, verdi: string) => boolean,
): Partial<Person> {
  const kontaktinformasjon: Record<string, string> = {};
  for (const kanal of ['epostadresse', 'mobiltelefonnummer'] as const) {
    const point = record[kanal];
    if (!point) continue;
    kontaktinformasjon[kanal] = point.verdi;
    const dates = {
      oppdatert: point.oppdatert,
      sist_verifisert: point.sistVerifisert,
      sist_validert: later ? point.sistValidert : undefined,
    };
    for (const [name, at] of Object.entries(dates)) {
      if (time && at !== undefined) kontaktinformasjon[`${kanal}_${name}`] = time(at);
    }
    if (isDuplicate(kanal, point.verdi)) kontaktinformasjon[`${kanal}_duplisert`] = 'JA';
  }
  if (Object.keys(kontaktinformasjon).length === 0) return {};
  return { kontaktinformasjon: kontaktinformasjon as Kontaktinformasjon };
}
