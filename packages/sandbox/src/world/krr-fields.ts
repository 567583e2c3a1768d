import type { KrrEvent } from './event.ts';
import { type Fields, oneOf, optional, text } from './field.ts';
import type { Kanal } from './krr-record.ts';

const kanal = oneOf('epostadresse', 'mobiltelefonnummer');

/** Of every event of Kontakt- og reservasjonsregisteret. */
const common: Fields = {
  personidentifikator: text(/./, 'the personidentifikator of an inhabitant'),
  at: optional({ type: 'number', says: 'milliseconds since 1970', allows: Number.isSafeInteger }),
};

const own: Readonly<Record<KrrEvent['type'], Fields>> = {
  'kontaktinformasjon-set': { kanal, verdi: text(/^/, 'an e-mail address or mobile number, as the kanal has it') },
  'kontaktinformasjon-verified': { kanal },
  'kontaktinformasjon-validated': { kanal },
  'kontaktinformasjon-removed': { kanal },
  'reservasjon-set': { reservasjon: oneOf('JA', 'NEI') },
  'spraak-set': { spraak: oneOf('nb', 'nn', 'en', 'se') },
  'spraak-removed': {},
  'postkasse-set': { adresse: text(/^.{1,100}$/, 'up to 100 characters'), leverandoer: oneOf('Digipost', 'e-Boks') },
  'postkasse-removed': {},
  'krr-deleted': {},
};

/** What the events of Kontakt- og reservasjonsregisteret hold, by type. */
export const krrFields: Readonly<Record<KrrEvent['type'], Fields>> = Object.fromEntries(
  Object.entries(own).map(([type, fields]) => [type, { ...common, ...fields }]),
) as Record<KrrEvent['type'], Fields>;

// An address alone, without the special characters of RFC 2822 (section 3.2.1) but the dot; up to 50 characters by the XSD of the SOAP service, 400
// in Altinn/altinn-profile. Of a number felles/mobiltelefonnummer.md has two rules, a pattern with spaces, hyphens and underscores, and digits as
// all that is allowed: what is taken obeys both. One with 0047 or +47, or of 8 digits, is Norwegian and begins with 4 or 9.
const forms: Readonly<Record<Kanal, RegExp>> = {
  epostadresse: /^(?=.{3,400}$)[^\s()<>[\]:;@\\,"]+@[^\s()<>[\]:;@\\,"]+$/,
  mobiltelefonnummer: /^(?=.{8,20}$)(?:(?:\+|00)47[49]\d*|[49]\d{7}|(?!(?:\+|00)47|\d{8}$)\+?\d+)$/,
};

/** Whether a contact value has the form of its kanal. */
export function hasFormOf(kanal: Kanal, verdi: string): boolean {
  return forms[kanal].test(verdi);
}
