import type { KrrEvent, RecordedEvent } from './event.ts';
import type { Kanal, Kontaktpunkt, KrrRecord } from './krr-record.ts';

/** The record after an event: the very same when the event changes nothing. */
export function applyKrrEvent(before: KrrRecord, event: RecordedEvent<KrrEvent>): KrrRecord {
  if (event.type === 'krr-deleted') {
    return before.status === 'SLETTET' ? before : { status: 'SLETTET', oppdatert: event.at };
  }
  const { at } = event;
  // A deleted or missing entry comes to life, empty, with the first thing registered.
  const active: KrrRecord = before.status === 'AKTIV' ? before : { status: 'AKTIV' };
  const changed: KrrRecord = { ...active, oppdatert: at };
  switch (event.type) {
    case 'kontaktinformasjon-set':
      return { ...changed, [event.kanal]: { verdi: event.verdi, oppdatert: at, sistVerifisert: at } };
    case 'kontaktinformasjon-verified':
      return confirm(before, event.kanal, { sistVerifisert: at });
    case 'kontaktinformasjon-validated':
      return confirm(before, event.kanal, { sistVerifisert: at, sistValidert: at });
    case 'kontaktinformasjon-removed':
      return before[event.kanal] ? without(changed, event.kanal) : before;
    case 'reservasjon-set':
      return { ...changed, reservasjon: { reservert: event.reservasjon === 'JA', oppdatert: at } };
    case 'spraak-set':
      return { ...changed, spraak: { kode: event.spraak, oppdatert: at } };
    case 'spraak-removed':
      return before.spraak ? without(changed, 'spraak') : before;
    case 'postkasse-set':
      return { ...changed, postkasse: { adresse: event.adresse, leverandoer: event.leverandoer } };
    case 'postkasse-removed':
      return before.postkasse ? without(changed, 'postkasse') : before;
  }
}

function confirm(before: KrrRecord, kanal: Kanal, dates: Partial<Kontaktpunkt>): KrrRecord {
  const point = before[kanal];
  return point ? { ...before, [kanal]: { ...point, ...dates } } : before;
}

function without(record: KrrRecord, key: Kanal | 'postkasse' | 'spraak'): KrrRecord {
  const { [key]: _, ...rest } = record;
  return rest;
}
