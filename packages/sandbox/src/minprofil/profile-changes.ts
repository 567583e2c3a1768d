import { checkEvent } from '../world/check-event.ts';
import type { WorldEvent } from '../world/event.ts';
import type { Kanal, KrrRecord, Spraak } from '../world/krr-record.ts';

/** What a citizen has changed or confirmed, or the fields that the register would not take. */
export type ProfileChanges = { readonly events: readonly WorldEvent[] } | { readonly wrong: readonly ProfileField[] };

export type ProfileField = Kanal | 'spraak' | 'reservasjon';

/** Compares a form with what is registered. Contact information that is sent unchanged is thereby confirmed. */
export function profileChanges(form: URLSearchParams, record: KrrRecord, personidentifikator: string): ProfileChanges {
  const changes: readonly (readonly [ProfileField, WorldEvent | undefined])[] = [
    ['epostadresse', contactChange('epostadresse', form, record, personidentifikator)],
    ['mobiltelefonnummer', contactChange('mobiltelefonnummer', form, record, personidentifikator)],
    ['spraak', languageChange(form, record, personidentifikator)],
    ['reservasjon', reservationChange(form, record, personidentifikator)],
  ];
  const wrong = changes.flatMap(([field, event]) => (event && !isAllowed(event) ? [field] : []));
  if (wrong.length > 0) return { wrong };
  return { events: changes.flatMap(([, event]) => event ?? []) };
}

function contactChange(
  kanal: Kanal,
  form: URLSearchParams,
  record: KrrRecord,
  personidentifikator: string,
): WorldEvent | undefined {
  const verdi = form.get(kanal)?.trim();
  const present = record[kanal]?.verdi;
  if (verdi === undefined) return undefined;
  if (verdi === '') {
    return present === undefined ? undefined : { type: 'kontaktinformasjon-removed', personidentifikator, kanal };
  }
  if (verdi === present) return { type: 'kontaktinformasjon-verified', personidentifikator, kanal };
  return { type: 'kontaktinformasjon-set', personidentifikator, kanal, verdi };
}

function languageChange(form: URLSearchParams, record: KrrRecord, personidentifikator: string): WorldEvent | undefined {
  const spraak = form.get('spraak');
  if (spraak === null || spraak === (record.spraak?.kode ?? '')) return undefined;
  if (spraak === '') return { type: 'spraak-removed', personidentifikator };
  // The world checks it.
  return { type: 'spraak-set', personidentifikator, spraak: spraak as Spraak };
}

function reservationChange(
  form: URLSearchParams,
  record: KrrRecord,
  personidentifikator: string,
): WorldEvent | undefined {
  const reservasjon = form.get('reservasjon');
  if (reservasjon === null || reservasjon === (record.reservasjon?.reservert ? 'JA' : 'NEI')) return undefined;
  return { type: 'reservasjon-set', personidentifikator, reservasjon: reservasjon as 'JA' | 'NEI' };
}

function isAllowed(event: WorldEvent): boolean {
  try {
    checkEvent(event);
    return true;
  } catch {
    return false;
  }
}
