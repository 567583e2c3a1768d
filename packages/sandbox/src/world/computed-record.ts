import { birthInstant } from './birth-date.ts';
import { draw, draw32, topic } from './draw.ts';
import {
  type Instant,
  type Kontaktpunkt,
  type KrrRecord,
  notRegistered,
  type Postkasse,
  type Postkasseleverandoer,
  type Spraak,
} from './krr-record.ts';
import { birthDateOf } from './population.ts';
import { defaultContact, mailboxAddress } from './published-persons.ts';

const day = 86_400_000;
const registerOpened: Instant = Date.UTC(2012, 0, 1);
const oneTimeCodesSince: Instant = Date.UTC(2024, 0, 1);

/**
 * What the register holds on a generated inhabitant whom no event has touched. The shares are plausible, not statistics.
 *
 * A life in the register is a first visit at 13 to 18 years of age and then one visit per interval, at which the contact
 * information is confirmed; so the world ages with the clock, and nothing of it is stored.
 */
export function computedRecord(seed: number, index: number, at: Instant): KrrRecord {
  if (draw(seed, index, topic.entry) < 0.05) return notRegistered;
  const registered = firstVisit(seed, index);
  if (registered > at) return notRegistered;

  const interval = visitInterval(seed, index);
  const deleted = draw(seed, index, topic.deleted);
  const visits = Math.min(Math.floor((at - registered) / interval), lastVisit(seed, index));
  if (deleted < 0.01 && visits >= 1) return { status: 'SLETTET', oppdatert: registered + interval };

  const channels = draw(seed, index, topic.channels);
  const hasEmail = channels >= 0.09;
  const hasMobile = channels >= 0.02 && channels < 0.95;
  const mobileEntered = registered + Math.min(visits, Math.floor(draw(seed, index, topic.mobileLater) * 3)) * interval;
  const lastConfirmed = registered + visits * interval;
  // One in fifty never confirmed anything, one in twenty with two channels confirms only the mobile number.
  const confirms = draw(seed, index, topic.confirms);
  const confirmedEmail = confirms < 0.07 && hasMobile ? registered : lastConfirmed;

  const reserved = draw(seed, index, topic.reserved) < 0.03;
  const mailbox = draw(seed, index, topic.mailbox);
  const spraak = chosenLanguage(draw(seed, index, topic.language));
  return {
    status: 'AKTIV',
    oppdatert: hasMobile ? mobileEntered : registered,
    ...(reserved ? { reservasjon: { reservert: true, oppdatert: registered } } : {}),
    ...(hasEmail ? { epostadresse: contactPoint(generatedEmail(index), registered, confirms, confirmedEmail) } : {}),
    ...(hasMobile
      ? { mobiltelefonnummer: contactPoint(mobileNumber(seed, index), mobileEntered, confirms, lastConfirmed) }
      : {}),
    ...(mailbox < 0.6 ? { postkasse: mailboxOf(seed, index, mailbox < 0.4 ? 'Digipost' : 'e-Boks') } : {}),
    ...(spraak ? { spraak: { kode: spraak, oppdatert: registered } } : {}),
  };
}

/** Unlike any real address and unlike any other person's. */
export function generatedEmail(index: number): string {
  return `innbygger.${index}@example.org`;
}

/** Whose generated e-mail address this would be. */
export function ownerOfGeneratedEmail(verdi: string): number | undefined {
  const digits = /^innbygger\.(\d{1,8})@example\.org$/.exec(verdi)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function firstVisit(seed: number, index: number): Instant {
  const chance = draw(seed, index, topic.firstVisit);
  const oldEnough = birthInstant(birthDateOf(index)) + 13 * 365.25 * day;
  // Who was old enough when the register opened came in the course of its first ten years.
  const days = oldEnough > registerOpened ? chance * 5 * 365.25 : chance * 3650;
  return wholeSeconds(Math.max(oldEnough, registerOpened) + days * day);
}

function visitInterval(seed: number, index: number): number {
  const chance = draw(seed, index, topic.interval);
  const seldom = draw(seed, index, topic.rhythm) >= 0.88;
  return wholeSeconds((seldom ? 300 + chance * 600 : 30 + chance * 150) * day);
}

/** Eight in a hundred stopped coming after one to four visits. */
function lastVisit(seed: number, index: number): number {
  if (draw(seed, index, topic.rhythm) >= 0.08) return Number.POSITIVE_INFINITY;
  return Math.floor(draw(seed, index, topic.visits) * 4);
}

function contactPoint(verdi: string, oppdatert: Instant, confirms: number, confirmed: Instant): Kontaktpunkt {
  return {
    verdi,
    oppdatert,
    ...(confirms < 0.02 ? {} : { sistVerifisert: Math.max(oppdatert, confirmed) }),
    ...(oppdatert >= oneTimeCodesSince ? { sistValidert: oppdatert } : {}),
  };
}

// Every other Norwegian mobile number could be somebody's, so all have the one that Digdir's own test environment uses. One in
// twenty is written without country code, as some are in the register (felleslosninger/docs resources/begrep/felles/mobiltelefonnummer.md).
function mobileNumber(seed: number, index: number): string {
  const number = defaultContact.mobiltelefonnummer;
  return draw(seed, index, topic.mobileForm) < 0.05 ? number.slice(3) : number;
}

function mailboxOf(seed: number, index: number, leverandoer: Postkasseleverandoer): Postkasse {
  const suffix = (draw32(seed, index, topic.mailboxAddress) % 36 ** 4).toString(36).toUpperCase().padStart(4, '0');
  return { adresse: mailboxAddress(leverandoer, index, suffix), leverandoer };
}

function chosenLanguage(chance: number): Spraak | undefined {
  if (chance >= 0.02) return undefined;
  if (chance < 0.008) return 'nn';
  return chance < 0.014 ? 'nb' : chance < 0.019 ? 'en' : 'se';
}

function wholeSeconds(ms: number): number {
  return Math.floor(ms / 1000) * 1000;
}
