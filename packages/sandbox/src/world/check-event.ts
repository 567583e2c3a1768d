import type { WorldEvent } from './event.ts';

const kanaler = ['epostadresse', 'mobiltelefonnummer'];

const allowed: Readonly<Record<WorldEvent['type'], Readonly<Record<string, (value: unknown) => boolean>>>> = {
  'kontaktinformasjon-set': { kanal: oneOf(kanaler), verdi: (value) => typeof value === 'string' },
  'kontaktinformasjon-verified': { kanal: oneOf(kanaler) },
  'kontaktinformasjon-validated': { kanal: oneOf(kanaler) },
  'kontaktinformasjon-removed': { kanal: oneOf(kanaler) },
  'reservasjon-set': { reservasjon: oneOf(['JA', 'NEI']) },
  'spraak-set': { spraak: oneOf(['nb', 'nn', 'en', 'se']) },
  'spraak-removed': {},
  'postkasse-set': { adresse: matches(/^.{1,100}$/), leverandoer: oneOf(['Digipost', 'e-Boks']) },
  'postkasse-removed': {},
  'krr-deleted': {},
};

// Lengths and form of felleslosninger/docs resources/begrep/oppslagstjenesten (XSD) and felles/mobiltelefonnummer.md.
const forms: Readonly<Record<string, RegExp>> = {
  epostadresse: /^(?=.{3,400}$)[^\s@]+@[^\s@]+$/,
  mobiltelefonnummer: /^(?=.{8,20}$)\+?[- _0-9]+$/,
};

const ofEveryEvent = ['type', 'personidentifikator', 'at'];

/** An event that the register would not take. The value is not repeated. */
export class InvalidEvent extends TypeError {
  readonly field: string;
  /** What is wrong with the field. */
  readonly reason: string;

  constructor(type: string | undefined, field: string, reason: string) {
    super(`${type === undefined ? 'Event' : `Event ${type}:`} ${field} ${reason}`);
    this.field = field;
    this.reason = reason;
  }
}

/** @throws InvalidEvent, a TypeError, that names the field. */
export function checkEvent(event: WorldEvent): void {
  const fields = Object.hasOwn(allowed, event.type) ? allowed[event.type] : undefined;
  if (!fields) {
    throw new InvalidEvent(undefined, 'type', `is missing or unknown. Use one of ${Object.keys(allowed).join(', ')}.`);
  }
  if (Object.keys(event).some((field) => !ofEveryEvent.includes(field) && !Object.hasOwn(fields, field))) {
    throw new InvalidEvent(
      event.type,
      'type',
      `has no fields but ${[...ofEveryEvent, ...Object.keys(fields)].join(', ')}.`,
    );
  }
  const values = event as unknown as Record<string, unknown>;
  for (const [field, isAllowed] of Object.entries(fields)) {
    if (!isAllowed(values[field])) throw new InvalidEvent(event.type, field, 'is missing or has no allowed value.');
  }
  if (event.type === 'kontaktinformasjon-set' && !forms[event.kanal]?.test(event.verdi)) {
    throw new InvalidEvent(event.type, 'verdi', `has not the form of ${event.kanal}.`);
  }
  if (event.at !== undefined && !Number.isSafeInteger(event.at)) {
    throw new InvalidEvent(event.type, 'at', 'must be milliseconds since 1970.');
  }
}

function oneOf(values: readonly string[]): (value: unknown) => boolean {
  return (value) => values.includes(value as string);
}

function matches(form: RegExp): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && form.test(value);
}
